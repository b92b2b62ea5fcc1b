import { NumberList } from './numbers-list.ts'
import type { Passage, Range, Source } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'

/** So many words side by side are looked up together. */
const RUN = 3
const PLACES = 2 ** 27
/** A run of words is compared with so many of the first places where it stands, and so many before it. */
const FIRST = 6
const BEFORE = 6
/** So many stretches of other documents are looked at more closely for one passage. */
const MOST = 12

/** Words of a document that share runs of words with a passage. */
export interface Stretch {
  source: Source
  range: Range
  /** how many runs */
  shared: number
}

const mix = (hash: number, id: number): number => {
  let mixed = Math.imul(hash ^ id, 0x9e3779b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x85ebca6b)
}

/** All documents' words in one row, so that one number tells a document and a place in it. */
class Row {
  readonly sources: readonly Source[]
  readonly #starts: number[] = []
  readonly length: number

  constructor(sources: readonly Source[]) {
    this.sources = sources
    let start = 0
    for (const { tokens } of sources) {
      this.#starts.push(start)
      start += tokens.ids.length
    }
    this.length = start
  }

  startOf = (source: Source): number => this.#starts[source.at]!

  sourceAt(place: number): Source {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return this.sources[low]!
  }
}

/** Every run of words with a content word in it: its hash, and in the lower digits its place. */
function listRuns(row: Row, vocabulary: Vocabulary): Float64Array {
  const runs = new NumberList()
  for (const source of row.sources) {
    const { ids } = source.tokens
    const start = row.startOf(source)
    for (let at = 0; at + RUN <= ids.length; at++) {
      let hash = 0
      let isTelling = false
      for (let next = at; next < at + RUN; next++) {
        hash = mix(hash, ids[next]! + 1)
        isTelling ||= vocabulary.words[ids[next]!]!.isContent
      }
      if (isTelling) runs.push((hash >>> 6) * PLACES + start + at)
    }
  }
  return runs.sorted()
}

/** Which passage each word of the row stands in, -1 for none; of passages inside each other the innermost. */
function holders(row: Row, passages: readonly Passage[]): Int32Array {
  const held = new Int32Array(row.length).fill(-1)
  const outermost = [...passages].sort((one, other) => other.tokens.length - one.tokens.length)
  for (const { at, source, ranges } of outermost)
    for (const { from, to } of ranges) held.fill(at, row.startOf(source) + from, row.startOf(source) + to)
  return held
}

/** Pairs of a passage and a place elsewhere where a run of its words stands too: the passage, and in the lower digits the place. */
function linkRuns(held: Int32Array, runs: Float64Array): Float64Array {
  const links = new NumberList()
  const link = (one: number, other: number): void => {
    if (held[one]! >= 0) links.push(held[one]! * PLACES + other)
    if (held[other]! >= 0) links.push(held[other]! * PLACES + one)
  }
  for (let from = 0; from < runs.length; ) {
    const hash = Math.floor(runs[from]! / PLACES)
    let to = from + 1
    while (to < runs.length && Math.floor(runs[to]! / PLACES) === hash) to++
    for (let at = from + 1; at < to; at++) {
      const place = runs[at]! % PLACES
      for (let other = from; other < Math.min(from + FIRST, at); other++) link(place, runs[other]! % PLACES)
      for (let other = Math.max(from + FIRST, at - BEFORE); other < at; other++) link(place, runs[other]! % PLACES)
    }
    from = to
  }
  return links.sorted()
}

/**
 * Finds for each passage the stretches of other documents that share most runs of words with it; by runs that are sorted, never by
 * comparing all with all.
 */
export function findStretches(
  sources: readonly Source[],
  passages: readonly Passage[],
  vocabulary: Vocabulary,
): Map<Passage, Stretch[]> {
  const row = new Row(sources)
  if (row.length >= PLACES) throw new RangeError(`bug: ${row.length} words are more than ${PLACES} places`)
  const links = linkRuns(holders(row, passages), listRuns(row, vocabulary))
  const found = new Map<Passage, Stretch[]>()
  for (let from = 0; from < links.length; ) {
    const passage = passages[Math.floor(links[from]! / PLACES)]!
    let to = from + 1
    while (to < links.length && Math.floor(links[to]! / PLACES) === passage.at) to++
    const stretches = stretchesOf(row, passage, links.subarray(from, to))
    if (stretches.length > 0) found.set(passage, stretches)
    from = to
  }
  return found
}

function stretchesOf(row: Row, passage: Passage, links: Float64Array): Stretch[] {
  const reach = passage.tokens.length + 20
  const stretches: Stretch[] = []
  let last: Stretch | undefined
  let previous = -1
  for (const link of links) {
    const place = link % PLACES
    if (place === previous) continue
    previous = place
    const source =
      last && place < row.startOf(last.source) + last.source.tokens.ids.length ? last.source : row.sourceAt(place)
    if (source === passage.source) continue
    const at = place - row.startOf(source)
    if (last && last.source === source && at - last.range.to <= reach) {
      last.range.to = at + RUN
      last.shared++
    } else {
      last = { source, range: { from: at, to: at + RUN }, shared: 1 }
      stretches.push(last)
    }
  }
  const least = passage.tokens.length < 8 ? 1 : Math.max(2, Math.ceil(0.1 * (passage.tokens.length - RUN + 1)))
  return stretches
    .filter(({ shared }) => shared >= least)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MOST)
}
