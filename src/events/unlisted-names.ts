import type { Annotated, Token } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import {
  ADVERB,
  BE,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  MODAL,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
} from './grammar-words.ts'

/** Inside a name: "Bank of Tamrin", "Abdul al-Tam", "Port and Rail". */
const INSIDE = /^(?:of|for|al|bin|ibn|de|da|del|van|von|la|el|der|the)$/
/** Capitalised words that name no party. */
const NO_PARTY = new Set(
  'mr mrs ms dr i gdp gnp covid ebola brexit internet olympics christmas easter ramadan god holocaust nazi islam constitution congress'.split(
    ' ',
  ),
)

const isFunctionWord = (lower: string): boolean =>
  DETERMINER.has(lower) ||
  PREPOSITION.has(lower) ||
  CONJUNCTION.has(lower) ||
  SUBORDINATOR.has(lower) ||
  PRONOUN.has(lower) ||
  ADVERB.has(lower) ||
  BE.has(lower) ||
  HAVE.has(lower) ||
  MODAL.has(lower)

/** Names of the text that no actor has: towns, bodies and persons that the tables do not know. */
export function findUnlistedNames(annotated: Annotated, isTaken: (at: number) => boolean): Span[] {
  const { tokens, sentences } = annotated
  const names: Span[] = []
  const isCapitalised = (at: number, token: Token): boolean =>
    token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !/\d/.test(token.text) && !isTaken(at)
  for (const { firstToken, endToken, heading } of sentences) {
    for (let at = firstToken; at < endToken && !heading; at++) {
      const { lower } = tokens[at]!
      if (!isCapitalised(at, tokens[at]!) || NO_PARTY.has(lower) || isFunctionWord(lower)) continue
      let end = at + 1
      while (end < endToken) {
        const inside = INSIDE.test(tokens[end]!.lower) && end + 1 < endToken && isCapitalised(end + 1, tokens[end + 1]!)
        if (!inside && !isCapitalised(end, tokens[end]!)) break
        end += inside ? 2 : 1
      }
      const isAcronym = /^\p{Lu}{2,}$/u.test(tokens[at]!.text)
      if (at > firstToken || end > at + 1 || isAcronym)
        names.push({ start: tokens[at]!.start, end: tokens[end - 1]!.end })
      at = end
    }
  }
  return names
}
