import { inflect } from '../language/index.ts'

/** What a word before "to strike" or "striking" says about the strike. */
export type Control = 'fact' | 'plan' | 'pledge' | 'float' | 'negate' | 'deny' | 'claim' | 'refuse' | 'ask'

const byForm = (lists: Partial<Record<Control, string>>): ReadonlyMap<string, Control> =>
  new Map(
    Object.entries(lists).flatMap(([control, lemmas]) =>
      lemmas
        .split(' ')
        .flatMap((lemma) => [...inflect(lemma).keys()].map((form) => [form, control as Control] as const)),
    ),
  )

const asWritten = (lists: Partial<Record<Control, string>>): ReadonlyMap<string, Control> =>
  new Map(
    Object.entries(lists).flatMap(([control, forms]) => forms.split(' ').map((form) => [form, control as Control])),
  )

/** Before an infinitive: "agreed to send", "is ready to send", "is said to have sent". */
export const BEFORE_INFINITIVE: ReadonlyMap<string, Control> = new Map([
  ...byForm({
    fact: 'continue begin start manage proceed resume go come rush',
    plan: 'want hope seek aim wish expect propose consider need agree pledge promise vow offer undertake commit threaten vote swear volunteer resolve try attempt opt choose',
    pledge: 'plan intend prepare mean decide',
    negate: 'fail neglect',
    refuse: 'refuse decline',
    claim: 'appear seem claim allege profess purport',
  }),
  ...asWritten({
    pledge: 'ready willing prepared committed determined going eager keen poised',
    plan: 'set due expected scheduled about likely unlikely allowed invited authorised authorized bound supposed required pledge pledges promise promises offer offers decision threat threats vow vows intention intentions proposal proposals readiness willingness commitment bid move',
    ask: 'asked urged ordered told',
    fact: 'able forced compelled obliged',
    negate: 'unable reluctant',
    claim: 'said believed thought understood reported alleged known',
  }),
])

/** Before a gerund: "began striking", "denied striking", "floated imposing". */
export const BEFORE_GERUND: ReadonlyMap<string, Control> = byForm({
  fact: 'begin start continue keep resume finish',
  plan: 'consider discuss contemplate mull weigh favour favor',
  float: 'float propose suggest moot',
  negate: 'stop halt avoid end cease prevent',
  deny: 'deny',
})
