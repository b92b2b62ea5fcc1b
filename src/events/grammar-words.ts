export {
  BE,
  CONJUNCTION,
  DO,
  HAVE,
  HEARSAY_ADVERB,
  isLyAdverb,
  MODAL,
  NEGATIVE,
  POSSESSIVE,
  PREPOSITION,
  WILL,
  WOULD,
} from '../language/index.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const DETERMINER = words(
  'the a an this that these those its his her their our my your no any some each every another both all several many few most such other certain numerous various two three four five six seven eight nine ten dozens hundreds thousands more less fewer',
)
export const PRONOUN = words('he she it they we i you who them him us')
export const SUBJECT_PRONOUN = words('he she it they we i')
export const RELATIVE = words('who which that whom')

export const LOCATIVE = words('in at near inside outside around across throughout along')
/** Words that open a clause of their own. */
export const SUBORDINATOR = words(
  'that because after before while whilst although though if unless when whenever where whereas since until till whether once so as which who whom whose lest amid despite following',
)
/** Words that open a condition: what they say, and what hangs on it, has not happened. */
export const CONDITIONAL = words('if unless whether until till lest')
export const CLAUSE_MARK = words('; : — – -- " “ ” ? !')

export const ADVERB = words(
  'also already again now then still just even recently later earlier soon first once twice only jointly yet ever today yesterday tomorrow tonight thus therefore so too however meanwhile instead previously formerly together back further twice long always often sometimes rather right overnight ago apart very thereby initially too',
)
/** Before a verb these say of a joint subject that all of it acts: "have each accused". */
export const FLOATING = words('each both all')

export const TIME_WORD = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb aug sept oct nov dec today yesterday tomorrow tonight week weekend month year day morning evening afternoon night last next late early earlier ago days weeks months years hours hour minutes midnight noon overnight mid-january',
)

/** Verbs that report words; the clause of what was said begins after them. */
export const SPEECH = words(
  'said says say saying told tells tell announced announces claimed claims claim confirmed confirms reported reports added adds stated states insisted insists declared declares believes believed argued argues noted explained acknowledged acknowledges revealed alleged alleges maintained reiterated stressed',
)

/** Nouns that name a party without naming whose: they make an event worth recording and never stand for an actor of their own. */
export const PARTY_NOUN = words(
  'army navy troops troop forces force soldiers soldier military militia militias militants militant police officers officer rebels rebel insurgents insurgent guerrillas separatists fighters fighter gunmen gunman jihadists terrorists terrorist warplanes warplane jets airstrikes drones missiles court courts judge judges prosecutors prosecutor parliament lawmakers lawmaker legislators senators mps senate congress government governments regime ministry minister ministers authorities authority officials official president premier chancellor ambassador ambassadors envoy envoys diplomat diplomats delegation delegates negotiators spokesman spokeswoman spokesperson opposition party parties protesters protester protestors demonstrators activists activist strikers union unions workers dissidents dissident refugees migrants prisoners hostages hostage journalists journalist civilians peacekeepers coalition alliance junta cabinet commission council agency embassy consulate tanker navy coastguard mayor governor king queen prince emir sultan leader leaders politician politicians organisation organization ngo ngos state states country countries nations nation students teachers employees villagers settlers bomber bombers attackers assailants faction factions separatist minister secretary watchdog monarchy administration islamists lecturers inspectors employees musicians residents crowd crowds people group groups',
)

/** Forms of verbs that newspapers also use as nouns. */
export const NOUN_TOO = words(
  'demands asks press appeals requests urges blame blames charge charges fault faults probe probes calls call support supports backs back praise welcome welcomes aid aids help helps fund funds finance shelter supply supplies train trains return returns release releases free halt pause freeze cut cuts limit ban bans bar bars fine fines raid raids search searches force forces jail arrest arrests attack attacks strike strikes bomb bombs shell shells hit hits kill kills murder murders storm storms assault assaults ambush shoots mine mines fire fires protest protests march marches rally rallies riot riots pledge pledges promise promises vow vows offer offers threat visit visits tour tours host hosts talk talks debate debates order orders push pushes address joint leave leaves post posts test tests patrol patrols station stations place places exchange exchanges share shares trade trades transfer transfers contact seal seals sign signs grant grants award block blocks rescue rescues challenge challenges retreat retreats surrender swap swaps drop drops ease lift lifts end ends target targets command control claim claims clash clashes fight fights battle battles sanction sanctions boycott boycotts embargo tariff conduct hack hacks spies work works veto vetoes snub snubs refuse dispute disputes contest shun defy pardon pardons permit permits yield yields bow cave resign request ship ships fly flies arm arms feed flight rebel rebels volunteer volunteers intervention award lunch order orders',
)
