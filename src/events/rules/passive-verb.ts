import { wordAt } from '../document-view.ts'
import type { NounAnchor } from '../noun-anchor.ts'
import { findObject } from '../object.ts'
import type { EventRule, SentenceReading, VerbReading } from '../rule.ts'
import { isEmpty } from '../side.ts'
import { agentIn, areParties, settle } from '../sides.ts'

/** "The visit was cancelled" is a visit that did not take place, whoever cancelled it. */
export const cancels = (verb: VerbReading, nouns: readonly NounAnchor[]): boolean =>
  nouns.some(({ at, modality }) => modality.negated && verb.words.includes(at))

export const passiveVerb: EventRule = {
  name: 'passive-verb',
  version: '1',
  examples: ['Two Oskelian diplomats were expelled by Vardia.', 'A convoy attacked by Vardian forces turned back.'],
  draw: ({ view, verbs, nouns, taken }: SentenceReading) =>
    verbs.flatMap((verb) => {
      const reduced = !verb.group.supported && !verb.gerund && wordAt(view, verb.from) === 'by'
      if (taken.has(verb.at) || !(verb.group.passive || reduced) || cancels(verb, nouns)) return []
      const { type, both, also } = verb.sense.word
      const agent = agentIn(view, verb)
      if (reduced && isEmpty(agent)) return []
      const patient = verb.sense.object ? findObject(view, verb, verb.sense) : verb.subject
      const recipient = isEmpty(patient) ? verb.subject : patient
      const sides = settle(view, type, { actor: agent, recipient })
      if (!areParties(view, sides, both === true)) return []
      const { modality, first } = verb.group
      return { type, ...sides, at: verb.at, words: verb.words, modality, also, clause: { from: first, end: verb.end } }
    }),
}
