/** The form of a verb that a word may be. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** Irregular verbs that news of diplomacy and security uses: base, past, participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  `be was been|become became become|begin began begun|bind bound bound|break broke broken|bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|cut cut cut|deal dealt dealt|do did done|draw drew drawn|drive drove driven|fall fell fallen|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lose lost lost|make made made|mean meant meant|meet met met|overthrow overthrew overthrown|pay paid paid|put put put|read read read|rebuild rebuilt rebuilt|ride rode ridden|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sit sat sat|speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood|steal stole stolen|strike struck struck|swear swore sworn|take took taken|teach taught taught|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|uphold upheld upheld|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|foresee foresaw foreseen|forgo forwent forgone|foretell foretold foretold|mislead misled misled|overcome overcame overcome|retake retook retaken|redo redid redone`
    .split('|')
    .map((row) => row.split(' '))
    .map(([base, past, participle]) => [base!, [past!, participle!] as const]),
)

/** Verbs of one stressed last syllable that double their last letter. */
const DOUBLING = new Set(
  'admit ban beg commit compel confer control cut defer drop forget get grab hit jam let occur omit pin plan plot prefer put quit rebel rebut refer regret remit rig rob run scrap set shut sit slam slap spin split stop strip submit swap tap top transfer transmit trap unplug win propel expel repel dispel abet bar blur deter chop clap dig flag flip hop hum mob nab nod pat plug rip rub scan shop ship skip snap snub step stun tag tip trim wrap'.split(
    ' ',
  ),
)

/** Verbs that double their last letter in British spelling alone: "cancelled" beside "canceled". */
const DOUBLING_IN_BRITAIN = new Set(
  'cancel channel counsel fuel label level marshal model quarrel signal total travel tunnel unravel'.split(' '),
)

const past = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ed`
  if (base.endsWith('c')) return `${base}ked`
  return `${base}ed`
}
const third = (base: string): string => {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/(?:[sxz]|[cs]h|[^aeiou]o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}
const gerund = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ing`
  if (base.endsWith('c')) return `${base}king`
  return `${base}ing`
}

/**
 * The forms of an English verb, each with what it may be.
 * Example: `inflect('strike')` gives strike (base), strikes (third), struck (past, participle), striking (gerund).
 */
export function inflect(lemma: string): Map<string, Set<VerbForm>> {
  const forms = new Map<string, Set<VerbForm>>()
  const add = (word: string, form: VerbForm) => forms.set(word, (forms.get(word) ?? new Set()).add(form))
  const [pastForm, participle] = IRREGULAR[lemma] ?? [past(lemma), past(lemma)]
  add(lemma, 'base')
  add(third(lemma), 'third')
  add(pastForm, 'past')
  add(participle, 'participle')
  add(gerund(lemma), 'gerund')
  if (DOUBLING_IN_BRITAIN.has(lemma)) {
    add(`${lemma}led`, 'past')
    add(`${lemma}led`, 'participle')
    add(`${lemma}ling`, 'gerund')
  }
  return forms
}
