import type { Span } from '../model/index.ts'

/** The offsets of a text in Unicode code points. */
export interface CodePoints {
  /** a span of UTF-16 code units that cuts no character in two: it may be wider than the one given */
  widen(span: Span): Span
  /** the same place counted in code points */
  toPoints(span: Span): Span
}

const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/**
 * Counts places of a text in code points, as the selectors of the W3C do, where a span counts UTF-16 code units.
 * Example: in "🕊 talks", `makeCodePoints(text).toPoints({ start: 3, end: 8 })` is `{ start: 2, end: 7 }`.
 */
export function makeCodePoints(text: string): CodePoints {
  const pairs = [...text.matchAll(PAIRS)].map(({ index }) => index)
  const cuts = (offset: number): boolean => pairs[pairsBefore(pairs, offset) - 1] === offset - 1
  const widen = ({ start, end }: Span): Span => ({
    start: cuts(start) ? start - 1 : start,
    end: cuts(end) ? end + 1 : end,
  })
  const toPoint = (offset: number): number => offset - pairsBefore(pairs, offset)
  return {
    widen,
    toPoints: (span) => {
      const { start, end } = widen(span)
      return { start: toPoint(start), end: toPoint(end) }
    },
  }
}

/** Counts the places of texts, and remembers the last one, since records come document by document. */
export function rememberCodePoints(): (text: string) => CodePoints {
  let last: { text: string; points: CodePoints } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, points: makeCodePoints(text) }
    return last.points
  }
}

/** How many pairs begin before an offset. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
