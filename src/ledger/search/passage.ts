import type { Span } from '../../model/index.ts'
import type { Passage } from '../found.ts'
import { findMatches, type SearchTerms } from './query.ts'

/** A passage around what matches is about so long, in UTF-16 units. */
const LENGTH = 240

/** The part of the spans of a text that holds most of what matches, with where it does. */
export function toPassage(text: string, spans: readonly Span[], terms: SearchTerms): Passage[] {
  const passages = spans.map(({ start, end }) => {
    const matches = findMatches(text.slice(start, end), terms).map((each) => ({
      start: start + each.start,
      end: start + each.end,
    }))
    return end - start <= LENGTH ? { span: { start, end }, matches } : narrowed(text, { start, end }, matches)
  })
  const some = passages.filter(({ matches }) => matches.length > 0)
  return some.length > 0 ? some : passages.slice(0, 1)
}

/** The densest part of a long span, from a word's beginning to a word's end. */
function narrowed(text: string, { start, end }: Span, matches: readonly Span[]): Passage {
  let best = matches.slice(0, 1)
  for (const [at, { start: from }] of matches.entries()) {
    const here = matches.slice(at).filter((match) => match.end - from <= LENGTH)
    if (here.length > best.length) best = here
  }
  const first = best[0]?.start ?? start
  const spare = LENGTH - ((best.at(-1)?.end ?? first) - first)
  const from = toWordStart(text, Math.max(start, first - Math.floor(spare / 2)), start)
  const to = toWordEnd(text, Math.min(end, from + LENGTH), end)
  return { span: { start: from, end: to }, matches: matches.filter((match) => match.start >= from && match.end <= to) }
}

const SPACE = /\s/

function toWordStart(text: string, at: number, floor: number): number {
  let from = at
  while (from > floor && !SPACE.test(text[from - 1]!)) from--
  return from
}

function toWordEnd(text: string, at: number, ceiling: number): number {
  let to = at
  while (to < ceiling && !SPACE.test(text[to]!)) to++
  return to
}
