import type { EventRule, SentenceReading } from '../rule.ts'
import { agentIn, areParties, settle } from '../sides.ts'
import { draftActive, isActive } from './active-verb.ts'

/** Verbs that no list has as those of an event; what they tell of is left to the models. */
export const unlistedVerb: EventRule = {
  name: 'unlisted-verb',
  version: '1',
  needsName: true,
  examples: [],
  draw: ({ view, others, taken }: SentenceReading) =>
    others.flatMap((verb) => {
      if (taken.has(verb.at)) return []
      const { modality, first, passive } = verb.group
      if (!passive) {
        const draft = isActive(view, verb) ? draftActive(view, verb) : null
        return draft ? { ...draft, isUnlisted: true as const } : []
      }
      const sides = settle(view, 'COERCE', { actor: agentIn(view, verb), recipient: verb.subject })
      if (!areParties(view, sides, false)) return []
      const clause = { from: first, end: verb.end }
      return { type: 'CONSULT', ...sides, at: verb.at, words: verb.words, modality, clause, isUnlisted: true as const }
    }),
}
