import { indexAt } from '../../src/language/index.ts'
import type { Span } from '../../src/model/index.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** The runs of letters and digits of a text: quotation marks, commas and spaces never count. */
export const findWords = (text: string): Span[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

/** The numbers of the words that spans touch. */
export function wordsOf(spans: readonly Span[], words: readonly Span[]): Set<number> {
  const touched = new Set<number>()
  for (const { start, end } of spans)
    for (let at = indexAt(words, start); at < words.length && words[at]!.start < end; at++) touched.add(at)
  return touched
}

export function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

export const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && countShared(a, b) === a.size

/** Whether two sets share half of the smaller one, and at least a word. */
export function isMostlyShared(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const shared = countShared(a, b)
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size)
}
