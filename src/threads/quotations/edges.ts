import type { Comparer, Likeness } from './compare-words.ts'
import type { PassageMaker } from './find-passages.ts'
import { isSameMatter, isSameWording, isSpun, relate } from './is-same.ts'
import { type Passage, type Range, type Source, toRanges } from './passage.ts'
import { findAlike } from './shared-concepts.ts'
import { findStretches, type Stretch } from './shared-runs.ts'
import type { Speaker } from './speakers.ts'
import { BEFORE } from './tokens.ts'

/** That two passages are of one quotation, and how sure that is. */
export interface Edge {
  one: Passage
  other: Passage
  score: number
}

/** Words that no statement holds are a witness where so many of them run on. */
const LEAST_RUN = 6
const LEAST_CONTENT = 3
/** Of a passage's words so many must stand in what was found, or of these so many in the passage. */
const HALF = 0.5
/** Found to be the same to this share from the other side, two passages are not compared again. */
const SURE = 0.95
/** More than all passages there are. */
const PASSAGES = 2 ** 26

const keyOf = (one: Passage, other: Passage): number =>
  Math.min(one.at, other.at) * PASSAGES + Math.max(one.at, other.at)

/** Finds which passages are of one quotation: by runs of words, and those told again by what they speak of. */
export class EdgeFinder {
  readonly #maker: PassageMaker
  readonly #comparer: Comparer
  readonly #bySource = new Map<Source, Passage[]>()
  readonly #edges = new Map<number, Edge>()
  readonly #joined = new Set<Passage>()

  constructor(maker: PassageMaker, comparer: Comparer) {
    this.#maker = maker
    this.#comparer = comparer
    for (const passage of maker.passages) this.#listed(passage.source).push(passage)
  }

  find(sources: readonly Source[]): Edge[] {
    const { vocabulary } = this.#comparer
    const passages = [...this.#maker.passages]
    for (const [passage, stretches] of findStretches(sources, passages, vocabulary))
      for (const stretch of stretches) this.#tryStretch(passage, stretch)
    for (const { passage, other } of findAlike(passages, vocabulary)) {
      const score = isReported(passage) || isReported(other) ? isSameMatter(passage, other, vocabulary) : null
      if (score !== null) this.#add(passage, other, 0.9 * score)
      if (passage.manner !== 'indirect' && other.manner !== 'indirect') this.#trySpun(passage, other)
    }
    return [...this.#edges.values()].sort((a, b) => b.score - a.score || a.one.at - b.one.at || a.other.at - b.other.at)
  }

  #listed(source: Source): Passage[] {
    const listed = this.#bySource.get(source) ?? []
    this.#bySource.set(source, listed)
    return listed
  }

  #between = (one: Passage, other: Passage): Edge | undefined => this.#edges.get(keyOf(one, other))

  #add(one: Passage, other: Passage, score: number): void {
    const known = this.#between(one, other)
    this.#joined.add(one)
    this.#joined.add(other)
    if (!known || known.score < score) this.#edges.set(keyOf(one, other), { one, other, score })
  }

  #trySpun(one: Passage, other: Passage): void {
    const relation = relate(one, other)
    const range = { from: other.tokens[0]!, to: other.tokens.at(-1)! + 1 }
    const likeness = this.#comparer.compare(one, other.source, range)
    if (likeness && isSpun(likeness, relation)) this.#add(one, other, 0.9 * likeness.inPlace)
  }

  /** Whether a passage was joined before, as surely as can be, to one around a range. */
  #isJoined(passage: Passage, { source, range }: Pick<Stretch, 'source' | 'range'>): boolean {
    if (!this.#joined.has(passage)) return false
    const last = range.to - 1
    const holder = this.#listed(source).find(
      ({ tokens }) => tokens[0]! <= range.from && tokens[tokens.length - 1]! >= last,
    )
    return holder !== undefined && (this.#between(passage, holder)?.score ?? 0) >= SURE
  }

  #tryStretch(passage: Passage, { source, range }: Stretch): void {
    if (this.#isJoined(passage, { source, range })) return
    const margin = passage.tokens.length
    const window = {
      from: Math.max(0, range.from - margin),
      to: Math.min(source.tokens.ids.length, range.to + margin),
    }
    const likeness = this.#comparer.compare(passage, source, window)
    if (!likeness || likeness.places.to <= likeness.places.from) return
    const { places } = likeness
    const others = this.#listed(source).filter((other) => isMostlyIn(other, places))
    for (const other of others) {
      if (isSameWording(likeness, relate(passage, other)) && isAsSpoken(passage, other, likeness))
        this.#add(passage, other, likeness.share)
    }
    if (others.length === 0 && !source.isOfficial) this.#tryRunningText(passage, source, likeness)
  }

  /** Words of a text that no statement holds become a passage of their own, of an unknown speaker. */
  #tryRunningText(passage: Passage, source: Source, likeness: Likeness): void {
    const { run, contentInRun, places } = likeness
    if (passage.manner === 'indirect' || run < LEAST_RUN || contentInRun < LEAST_CONTENT) return
    const speakers: Speaker[] = []
    const fields = { source, statement: null, speakers, isImplied: true, manner: 'text' as const }
    const [day, another] = [source.day, passage.source.day]
    const days = day === null || another === null ? null : Math.abs(day - another)
    if (!isSameWording(likeness, { voice: 'unknown', days, isReported: false })) return
    const other = this.#maker.add({ ...fields, ranges: [toSentences(source, places)] })
    this.#listed(source).push(other)
    this.#add(passage, other, likeness.share)
  }
}

/** A range up to where its sentences begin and end. */
function toSentences({ tokens }: Source, { from, to }: Range): Range {
  const isBegin = (at: number): boolean => (tokens.before[at]! & BEFORE.sentence) !== 0
  let [first, end] = [from, to]
  while (first > 0 && !isBegin(first)) first--
  while (end < tokens.ids.length && !isBegin(end)) end++
  return { from: first, to: end }
}

/** Words in reported speech that happen to run on are told again, unless nearly all are the same. */
function isAsSpoken(one: Passage, other: Passage, { exact, run }: Likeness): boolean {
  const reported = [one, other].filter(({ manner }) => manner === 'indirect').length
  return reported === 0 || exact >= 0.8 || (reported === 1 && run >= LEAST_RUN)
}

const isReported = ({ manner }: Passage): boolean => manner === 'indirect' || manner === 'mixed'

/** Whether a passage and a range of its document have most of the words of one of them in common. */
function isMostlyIn({ tokens }: Passage, { from, to }: Range): boolean {
  if (tokens[0]! >= to || tokens.at(-1)! < from) return false
  let shared = 0
  for (const place of tokens) if (place >= from && place < to) shared++
  return shared >= HALF * tokens.length || shared >= HALF * (to - from)
}

export const wholeOf = (passages: readonly Passage[]): Range[] =>
  toRanges([...new Set(passages.flatMap(({ tokens }) => [...tokens]))].sort((a, b) => a - b))
