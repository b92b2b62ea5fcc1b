import { wordAt } from '../document-view.ts'
import { findObject } from '../object.ts'
import type { EventRule, SentenceReading } from '../rule.ts'
import { isEmpty } from '../side.ts'
import { agentIn, areParties, settle } from '../sides.ts'

export const passiveVerb: EventRule = {
  name: 'passive-verb',
  version: '1',
  confidence: 0.5,
  examples: ['Two Oskelian diplomats were expelled by Vardia.', 'A convoy attacked by Vardian forces turned back.'],
  draw: ({ view, verbs, taken }: SentenceReading) =>
    verbs.flatMap((verb) => {
      const reduced = !verb.group.supported && !verb.gerund && wordAt(view, verb.from) === 'by'
      if (taken.has(verb.at) || !(verb.group.passive || reduced)) return []
      const { type, both } = verb.sense.word
      const agent = agentIn(view, verb)
      const patient = verb.sense.object ? findObject(view, verb, verb.sense) : verb.subject
      const recipient = isEmpty(patient) ? verb.subject : patient
      const sides = settle(type, { actor: agent, recipient })
      if (!areParties(view, sides, both === true)) return []
      const { modality, first } = verb.group
      return { type, ...sides, at: verb.at, words: verb.words, modality, clause: { from: first, end: verb.end } }
    }),
}
