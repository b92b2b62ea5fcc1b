const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Words that belong to a title and stand before it. */
export const MODIFIER = words(
  `former ex then acting interim outgoing incoming current new late deputy vice assistant associate special senior top highest highest-ranking chief lead leading first second principal
  permanent presidential ministerial national foreign military political diplomatic press state federal parliamentary regional local longtime long-time veteran newly-elected newly-appointed then-
  republican democratic conservative labour liberal socialist gop independent opposition ruling main executive general honorary retired embattled ailing`,
)

/** A title that its holder has laid down, or does not hold yet, makes him serve nobody. */
const LAID_DOWN = words('former ex late retired ousted deposed onetime one-time then')

/** Whether a title as written is laid down: "former minister", "ex-president"; also of the word before it alone. */
export const isLaidDown = (title: string): boolean =>
  title.split(' ').some((word) => LAID_DOWN.has(word.toLowerCase())) || /^ex-/i.test(title)

/** Callings that nobody follows for a state: a "Vardian journalist" speaks for himself. */
export const CALLING = words(
  `journalist reporter columnist commentator author writer filmmaker actor actress singer historian professor researcher scholar expert economist analyst strategist pollster fellow lawyer attorney
  activist campaigner dissident politician candidate nominee hopeful contender frontrunner front-runner businessman businesswoman billionaire tycoon oligarch entrepreneur executive founder owner
  cleric militant warlord doctor host anchor editor moderator correspondent`,
)

/** Titles that are common words as well: alone they name nobody. */
export const WEAK_ALONE = words(
  `general major head chief chair host author writer fellow captain judge justice editor anchor doctor officer executive actor actress singer king queen prince
  expert analyst owner founder reporter journalist correspondent columnist host moderator whip deputy delegate representative rep. secretary director commissioner candidate nominee
  speaker manager economist historian professor researcher scholar lawyer attorney activist commentator lawmaker aide adviser advisor official diplomat senator governor mayor
  strategist pollster prosecutor investigator militant politician treasurer captain colonel sergeant commander marshal lieutenant brigadier corporal billionaire businessman cleric minister leader
  front-runner frontrunner running-mate hopeful mp mep`,
)

/** Titles that mean the same office, each class in one line; the first word names the class. */
const CLASSES = `
president | head of state | leader | president-elect
prime minister | premier | chancellor | taoiseach | head of government | leader | pm
foreign minister | foreign secretary | secretary of state | minister of foreign affairs | minister for foreign affairs | foreign affairs minister | external affairs minister | minister of external affairs | top diplomat | chief diplomat | foreign policy chief
defence minister | defense minister | defence secretary | defense secretary | secretary of defence | secretary of defense | minister of defence | minister of defense | secretary of war | war secretary | defence chief | defense chief | pentagon chief
secretary general | secretary-general | chief | head
director general | director-general | chief | head
spokesman | spokeswoman | spokesperson | press secretary
envoy | special envoy | presidential envoy | special presidential envoy | emissary | representative | special representative | negotiator | chief negotiator
general | gen. | commander | army chief | military chief
senator | sen. | lawmaker
representative | rep. | congressman | congresswoman | lawmaker
governor | gov.
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))

const classesOf = new Map<string, number[]>()
for (const [index, line] of CLASSES.entries())
  for (const title of line) classesOf.set(title, [...(classesOf.get(title) ?? []), index])

const headOf = (title: string): string => title.slice(title.lastIndexOf(' ') + 1)

/** Heads that stand for any office whose last word they are, or for the offices named. */
const GENERIC: ReadonlyMap<string, RegExp> = new Map([
  ['minister', /minister|secretary|chancellor of the exchequer/],
  ['secretary', /secretary/],
  ['leader', /president|leader|premier|prime minister|chancellor|chairman|king|emir/],
  ['diplomat', /foreign|diplomat|secretary of state|ambassador|envoy/],
  ['official', /official|director|secretary|minister|adviser|advisor|spokes/],
  ['envoy', /envoy|representative|ambassador|emissary/],
  ['ambassador', /ambassador|permanent representative/],
  ['adviser', /advis[eo]r|aide/],
  ['spokesman', /spokes|press secretary/],
  ['spokeswoman', /spokes|press secretary/],
  ['general', /general|commander|chief/],
])

/** Words that say how high a rank is, not which. */
const RANK = /^(?:(?:top|highest|highest-ranking|chief|leading|most senior) )+/

/** Whether a title, "the minister", can mean the holder of another, "foreign minister". */
export function titleFits(phrase: string, held: string): boolean {
  if (phrase === held) return true
  const classes = classesOf.get(held)
  if (classesOf.get(phrase)?.some((index) => classes?.includes(index))) return true
  if (GENERIC.get(phrase.replace(RANK, ''))?.test(held)) return true
  return held.endsWith(` ${phrase}`) || (phrase.endsWith(` ${held}`) && headOf(held) === held && held.length > 6)
}
