import { ActaError } from '../../model/index.ts'
import { findTerms } from './terms.ts'

/** Words that stand one after the other; the last may be the beginning of a word. */
export interface Phrase {
  terms: readonly string[]
  isPrefix: boolean
}

/** What is searched for: every group must be found, by any of its phrases; nothing of `without` may be. */
export interface SearchTerms {
  all: readonly (readonly Phrase[])[]
  without: readonly Phrase[]
}

const PART = /(?<minus>-)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]+))/gu
const MOST_PARTS = 64

/**
 * Reads what a person typed: words that must all be found, "words in quotes" side by side, one OR another, -without, begin*.
 * Example: `parseSearch('"joint patrols" OR convoy -navy')`.
 *
 * Errors: ActaError 'usage' where nothing is to be found
 */
export function parseSearch(text: string): SearchTerms {
  const all: Phrase[][] = []
  const without: Phrase[] = []
  let isOr = false
  for (const { groups } of [...text.matchAll(PART)].slice(0, MOST_PARTS)) {
    const { minus, quoted, bare } = groups as { minus?: string; quoted?: string; bare?: string }
    if (bare === 'OR' && !minus) {
      isOr = all.length > 0
      continue
    }
    const terms = findTerms(quoted ?? bare ?? '').map(({ term }) => term)
    if (terms.length === 0) continue
    const phrase = { terms, isPrefix: bare?.endsWith('*') ?? false }
    if (minus) without.push(phrase)
    else if (isOr) all.at(-1)!.push(phrase)
    else all.push([phrase])
    isOr = false
  }
  if (all.length === 0) {
    const message = `"${text}" names no word to be found: write words, "words side by side", one OR another, -without, begin*`
    throw new ActaError('usage', message)
  }
  return { all, without }
}

/** Whether a text has any of some phrases: a long one is indexed in parts, and the word may stand in another. */
export const holdsAny = (text: string, phrases: readonly Phrase[]): boolean =>
  phrases.length > 0 && findMatches(text, { all: [phrases], without: [] }).length > 0

/** Where the words that were searched for stand in a text, in order. */
export function findMatches(text: string, { all }: SearchTerms): { start: number; end: number }[] {
  const terms = findTerms(text)
  const found = new Set<number>()
  for (const { terms: wanted, isPrefix } of all.flat()) {
    for (let at = 0; at + wanted.length <= terms.length; at++) {
      const isHere = wanted.every((term, offset) => {
        const own = terms[at + offset]!.term
        return own === term || (isPrefix && offset === wanted.length - 1 && own.startsWith(term))
      })
      if (isHere) for (let offset = 0; offset < wanted.length; offset++) found.add(at + offset)
    }
  }
  return [...found].sort((a, b) => a - b).map((at) => ({ start: terms[at]!.start, end: terms[at]!.end }))
}
