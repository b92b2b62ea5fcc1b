import { inflect, type VerbForm } from '../language/index.ts'
import type { Act } from '../model/index.ts'

/**
 * What follows a cue: "clause" a quotation or a clause ("said that ..."), "hearer" first who hears it ("told reporters that ..."),
 * "phrase" a phrase that is itself what is said ("called for talks", "dismissed the plan", "threatened to leave").
 */
export type Frame = 'clause' | 'hearer' | 'phrase'

/** One verb that links a source with what it says. */
export interface CueWord {
  lemma: string
  particle: string | null
  frame: Frame
  act: Act
  forms: ReadonlyMap<string, ReadonlySet<VerbForm>>
}

/** English verbs of speech, belief and intention by what follows them and what is done by saying them; hand-written. */
const ROWS: readonly [Frame, Act, string][] = [
  [
    'clause',
    'assert',
    'say add note state announce report explain reveal disclose confirm recall declare mention recount write tweet post reply respond answer continue comment observe remark reiterate repeat stress emphasise emphasize underline underscore point+out quip joke clarify testify show indicate find claim insist maintain boast brag signal discover ask wonder',
  ],
  [
    'clause',
    'assess',
    'believe think argue suggest predict estimate expect fear worry hope feel conclude contend speculate imply caution warn hint reckon doubt forecast assert assume acknowledge wish',
  ],
  ['clause', 'accuse', 'allege complain charge lament'],
  ['clause', 'deny', 'deny dispute'],
  ['clause', 'concede', 'admit concede'],
  ['clause', 'promise', 'promise vow pledge swear guarantee'],
  ['clause', 'agree', 'agree'],
  ['clause', 'demand', 'demand propose recommend'],
  ['hearer', 'assert', 'tell assure inform remind notify brief instruct'],
  [
    'phrase',
    'accuse',
    'accuse blame criticise criticize condemn denounce slam blast decry deplore fault rebuke assail castigate deride mock ridicule lambast lambaste lash+out',
  ],
  ['phrase', 'reject', 'dismiss reject oppose refuse decline rule+out question rebuff spurn challenge'],
  [
    'phrase',
    'support',
    'support back endorse praise welcome hail defend applaud favour favor commend laud tout thank congratulate prefer advocate champion',
  ],
  [
    'phrase',
    'assess',
    'describe call characterise characterize refer+to express voice want cite label brand portray discuss highlight outline regret speak+of speak+about talk+about point+to joke+about complain+about',
  ],
  ['phrase', 'demand', 'call+for call+on urge order appeal+for press+for advise encourage implore invite'],
  ['phrase', 'promise', 'intend plan offer commit+to seek'],
  ['phrase', 'threaten', 'threaten float'],
  ['phrase', 'agree', 'agree+to accept'],
  ['phrase', 'assess', 'warn+of warn+against'],
]

const toCue = (frame: Frame, act: Act, entry: string): CueWord => {
  const [lemma, particle] = entry.split('+')
  return { lemma: lemma!, particle: particle ?? null, frame, act, forms: inflect(lemma!) }
}

function indexCues(): ReadonlyMap<string, readonly CueWord[]> {
  const byForm = new Map<string, CueWord[]>()
  for (const [frame, act, entries] of ROWS)
    for (const entry of entries.split(' ')) {
      const cue = toCue(frame, act, entry)
      for (const form of cue.forms.keys()) byForm.set(form, [...(byForm.get(form) ?? []), cue])
    }
  for (const cues of byForm.values()) cues.sort((a, b) => Number(b.particle !== null) - Number(a.particle !== null))
  return byForm
}

/** The cues by every form of their verb, those with a particle first. */
export const CUES = indexCues()

/** The cue word that a form is, with the word after it; undefined where it is none. */
export const cueWordFor = (lower: string, next: string | undefined): CueWord | undefined =>
  CUES.get(lower)?.find(({ particle }) => particle === null || particle === next)

const SILENT = new Set('show indicate find discover'.split(' '))
const SPOKEN: Readonly<Record<Frame, ReadonlySet<Act>>> = {
  clause: new Set<Act>(['assert', 'accuse', 'deny', 'concede', 'promise', 'demand']),
  hearer: new Set<Act>(['assert']),
  phrase: new Set<Act>(['accuse', 'demand', 'reject', 'threaten']),
}

/** Whether a cue word says that something was said: "said", "vowed", "urged"; not that it was thought, wished or shown. */
export const isSpoken = ({ lemma, frame, act }: CueWord): boolean => SPOKEN[frame].has(act) && !SILENT.has(lemma)

/** Forms that are nouns as often as verbs: a determiner before them decides. */
export const NOUN_TOO: ReadonlySet<string> = new Set(
  'claim claims call calls report reports note notes hope hopes plan plans fear fears demand demands promise promises offer offers question questions state states charge charges comment comments request requests support supports show shows find finds back answer answers order orders post posts estimate estimates forecast forecasts doubt doubts joke jokes swear pledge pledges vow vows praise blame favour favor appeal appeals float answer reply replies tweet tweets respond brief briefs guarantee guarantees decline feel mention welcome voice ask press remark remarks thanks challenge challenges fault label labels brand brands charge signal signals plan voices back sought order wish wishes invite'.split(
    ' ',
  ),
)

/** What a cue may end with: "said in a statement". */
export const IN_WRITING: ReadonlySet<string> = new Set(
  'statement interview speech letter tweet post memo email report briefing address remarks comments'.split(' '),
)
