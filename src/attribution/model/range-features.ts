import { NONE, tagId } from '../../language/index.ts'
import { type Features, pair } from '../../linear/index.ts'
import type { Beliefs, Candidate } from './relation-features.ts'
import type { TokenRange } from './structure.ts'
import type { Words } from './words.ts'

export const LENGTHS = [1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70, 120]

/** The number of edges below a value. */
export function stepIn(edges: readonly number[], value: number): number {
  let step = 0
  while (step < edges.length && value > edges[step]!) step++
  return step
}

/** What the features of structures read besides the words. */
export interface StructureView {
  words: Words
  beliefs: Beliefs
  candidate: Candidate
}

/** The cue of a structure: its lemma, and its tag with its relation; where the features go. */
export interface About {
  lc: number
  kind: number
  to: Features
}

/** The token of a range whose head stands outside of it, and how many such there are. */
function headOf({ head }: Words, { first, end }: TokenRange): { top: number; tops: number } {
  let top = -1
  let tops = 0
  for (let at = first; at < end; at++) {
    const up = head[at]!
    if (up >= first && up < end) continue
    if (top < 0) top = at
    tops++
  }
  return { top, tops }
}

/** How a range hangs in the tree. */
export interface Standing {
  top: number
  tops: number
  /** the relation of its head, and whether that is to the cue */
  role: number
  /** 1 where it begins and 2 where it ends with the subtree of its head, 3 for both */
  whole: number
}

export function standingOf(words: Words, range: TokenRange, anchor: number): Standing {
  const { head, left, right, relation } = words
  const { top, tops } = headOf(words, range)
  if (top < 0) return { top, tops, role: NONE, whole: 0 }
  const whole = (left[top] === range.first ? 1 : 0) + (right[top] === range.end - 1 ? 2 : 0)
  return { top, tops, role: pair(relation[top]!, head[top] === anchor ? 1 : 0), whole }
}

/** The mean step of a range, rounded. */
export const meanOf = (list: Uint8Array, { first, end }: TokenRange): number => {
  let sum = 0
  for (let at = first; at < end; at++) sum += list[at]!
  return Math.round(sum / (end - first))
}

export const maxOf = (list: Uint8Array, { first, end }: TokenRange): number => {
  let most = 0
  for (let at = first; at < end; at++) if (list[at]! > most) most = list[at]!
  return most
}

/** Whether the word after a range hangs below a word of it, and how: then the range may end too early. */
export function endsBelow({ head, relation, count }: Words, { first, end }: TokenRange): number {
  if (end >= count) return 0
  let up = end
  for (let climbed = 0; up >= end && climbed < 8; climbed++) {
    const next = head[up]!
    if (next >= first && next < end) return 1 + relation[up]!
    if (next < 0) return 0
    up = next
  }
  return 100
}

const COMMA = tagId(',')

/** Where a token hangs: on the cue, inside of a range, or elsewhere; and by what. */
function hangsOn(words: Words, at: number, { range, anchor }: { range: TokenRange; anchor: number }): number {
  let up = at
  for (let climbed = 0; climbed < 12; climbed++) {
    const next = words.head[up]!
    const relation = words.relation[up]!
    if (next < 0) return pair(1, relation)
    if (next === anchor) return pair(2, relation)
    if (next < at) return pair(next >= range.first && next < range.end ? 3 : 4, relation)
    up = next
  }
  return 0
}

interface Place {
  place: number
  anchor: number
  lc: number
  to: Features
}

/** The last comma of a range and what follows it, which may not belong to it; what stands around the range. */
export function addEdges(words: Words, range: TokenRange, { place, anchor, lc, to }: Place): void {
  const { lemma, tag, count, relation, quote } = words
  const { first, end } = range
  let comma = end - 1
  while (comma > first && tag[comma] !== COMMA) comma--
  if (comma > first && comma + 1 < end) {
    const next = comma + 1
    const hangs = hangsOn(words, next, { range: { first, end: comma }, anchor })
    to.pair(400, lemma[next]!, place)
    to.pair(401, tag[next]!, pair(hangs, place))
    to.pair(402, stepIn(LENGTHS, end - next), pair(tag[next]!, place))
    to.pair(403, hangs, pair(place, lc))
    to.pair(404, quote[next]!, pair(relation[next]!, place))
  }
  const isParted = end + 1 < count && tag[end] === COMMA
  const next = isParted ? end + 1 : end
  if (next < count) {
    const hangs = hangsOn(words, next, { range, anchor })
    const how = isParted ? 410 : 420
    to.pair(how, lemma[next]!, place)
    to.pair(how + 1, tag[next]!, pair(hangs, place))
    to.pair(how + 2, hangs, pair(place, lc))
    to.pair(how + 3, quote[next]!, pair(relation[next]!, place))
    to.pair(how + 4, lemma[next]!, pair(tag[end - 1]!, place))
  }
  if (first > 1 && tag[first - 1] === COMMA) {
    to.pair(430, lemma[first - 2]!, pair(tag[first]!, place))
    to.pair(431, tag[first - 2]!, pair(tag[first]!, place))
  }
}
