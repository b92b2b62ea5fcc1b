import { type Actor, sliceSpan } from '../model/index.ts'

const NEUTER = /^(?:it|its|itself|they|them|their|theirs|themselves)$/i

/**
 * Actors without "it" and "they" among their mentions, for the stages that resolve these by what a clause does: the side that a threat
 * binds, the one that a strike hits. They do so better than coreference does.
 * Example: in "Vardia will act unless it withdraws", who must withdraw is known from the threat.
 */
export const toParties = (text: string, actors: readonly Actor[]): Actor[] =>
  actors.map((actor) => ({ ...actor, mentions: actor.mentions.filter((span) => !NEUTER.test(sliceSpan(text, span))) }))
