import { inflect, type VerbForm } from '../language/index.ts'
import { formsOf } from './grammar-words.ts'

/** What a verb that commits somebody makes of what follows it. */
export type TriggerKind = 'vow' | 'intend' | 'consider' | 'float' | 'threaten' | 'agree' | 'sign' | 'call' | 'urge'

/** The verbs, by what they make of what follows. */
const VERBS: Readonly<Record<TriggerKind, string>> = {
  vow: 'vow pledge promise commit undertake swear guarantee resolve decide',
  intend: 'plan intend aim seek offer volunteer',
  consider: 'consider mull weigh contemplate',
  float: 'float moot',
  threaten: 'threaten',
  agree: 'agree consent',
  sign: 'sign accept approve ratify endorse conclude reach strike seal finalise finalize',
  call: 'call',
  urge: 'urge demand ask request order tell press implore instruct warn insist summon command direct encourage exhort beseech',
}

export interface Trigger {
  kind: TriggerKind
  lemma: string
  forms: ReadonlySet<VerbForm>
}

const TRIGGERS: ReadonlyMap<string, Trigger> = new Map(
  Object.entries(VERBS).flatMap(([kind, lemmas]) =>
    lemmas
      .split(' ')
      .flatMap((lemma) =>
        [...inflect(lemma)].map(([form, forms]): [string, Trigger] => [
          form,
          { kind: kind as TriggerKind, lemma, forms },
        ]),
      ),
  ),
)

/** The verb that a word may be, where it is one that commits somebody. */
export const triggerOf = (word: string): Trigger | undefined => TRIGGERS.get(word)

export const isTriggerForm = (word: string, form: VerbForm): boolean => TRIGGERS.get(word)?.forms.has(form) === true

/** After a form of "be" and before "to": "is ready to send". */
export const READY: ReadonlyMap<string, 'firm' | 'intended'> = new Map([
  ...'committed determined bound resolved'.split(' ').map((word): [string, 'firm'] => [word, 'firm']),
  ...'ready willing prepared set due scheduled poised planning preparing intending aiming seeking'
    .split(' ')
    .map((word): [string, 'intended'] => [word, 'intended']),
])

/** These voice what their object names: "reaffirmed its commitment to", "reiterate our call on". */
export const VOICES: ReadonlySet<string> = formsOf(
  'announce unveil outline affirm confirm reaffirm reiterate express voice declare renew repeat make signal underline underscore restate present reveal detail echo',
)
