import { spanOfTokens } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import type { SentenceView } from './document-view.ts'
import { PARTY_NOUN } from './grammar-words.ts'

/** One side of an event: mentions (indices), or else the words of a phrase that names none. */
export interface Side {
  mentions: readonly number[]
  words: { first: number; end: number } | null
  /** ids of actors known from elsewhere: who a pronoun stands for */
  ids?: readonly string[]
  /** the words are a party whatever they are: who speaks can act */
  speaks?: true
  /** who is meant is not who speaks */
  isOther?: true
}

export const NOBODY: Side = { mentions: [], words: null }

export const isEmpty = (side: Side): boolean => side.mentions.length === 0 && side.words === null && !side.ids?.length

/** Whether a side names a party: an actor, or words like "rebels" and "the court". */
export function isParty(view: SentenceView, side: Side): boolean {
  if (side.mentions.length > 0 || side.ids?.length || side.speaks || side.isOther) return true
  if (!side.words) return false
  for (let at = side.words.first; at < side.words.end; at++) if (PARTY_NOUN.has(view.tokens[at]!.lower)) return true
  return false
}

/** The ids of a side's actors, each once. */
export const idsOf = (view: SentenceView, side: Side): string[] => [
  ...new Set([...side.mentions.flatMap((mention) => view.mentions[mention]!.actor?.id ?? []), ...(side.ids ?? [])]),
]

export const spansOf = (view: SentenceView, side: Side): Span[] => [
  ...side.mentions.map((mention) => view.mentions[mention]!.span),
  ...(side.words ? [spanOfTokens(view.annotated, side.words.first, side.words.end)] : []),
]

/** A side without what another side holds already: the same mention, or another mention of the same actor. */
export function without(view: SentenceView, side: Side, other: Side): Side {
  const held = new Set(other.mentions.map((mention) => view.mentions[mention]!.actor?.id ?? mention))
  const isFree = (mention: number) => !held.has(view.mentions[mention]!.actor?.id ?? mention)
  return side.mentions.every(isFree) ? side : { ...side, mentions: side.mentions.filter(isFree) }
}
