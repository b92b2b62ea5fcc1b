import type { Actor, DocumentRecord, Span, Statement } from '../../model/index.ts'
import type { Turn } from './official.ts'
import type { Speaker } from './speakers.ts'
import type { Tokens } from './tokens.ts'

/** A document with what was read in it. */
export interface QuotedDocument {
  document: DocumentRecord
  text: string
  statements: readonly Statement[]
  actors: readonly Actor[]
}

/** A document as its quotations are looked for. */
export interface Source {
  /** its place among all documents */
  at: number
  document: DocumentRecord
  text: string
  tokens: Tokens
  turns: readonly Turn[]
  isOfficial: boolean
  /** the day of publication, counted from 1970; null where it is not known */
  day: number | null
}

/** Words from one on, and up to another, of a document. */
export interface Range {
  from: number
  to: number
}

/** A statement, a sentence of a long one, or words of a running text, as they are compared. */
export interface Passage {
  at: number
  source: Source
  /** null for words that no statement holds */
  statement: Statement | null
  speakers: readonly Speaker[]
  /** whether somebody is only thought to speak */
  isImplied: boolean
  ranges: readonly Range[]
  /** its words in order, as places in the document */
  tokens: Int32Array
  /** which of them stand in quotation marks; all of a running text's */
  quoted: Uint8Array
  manner: Statement['manner'] | 'text'
}

export const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

/** The places of all words of some ranges. */
export function placesOf(ranges: readonly Range[]): Int32Array {
  const places = new Int32Array(lengthOf(ranges))
  let at = 0
  for (const { from, to } of ranges) for (let place = from; place < to; place++) places[at++] = place
  return places
}

/** Places in order as ranges. */
export function toRanges(places: ArrayLike<number>): Range[] {
  const ranges: Range[] = []
  for (let at = 0; at < places.length; at++) {
    const last = ranges.at(-1)
    if (last && last.to === places[at]) last.to++
    else ranges.push({ from: places[at]!, to: places[at]! + 1 })
  }
  return ranges
}

/** Where ranges of words stand in the text. */
export const toSpans = ({ starts, ends }: Tokens, ranges: readonly Range[]): Span[] =>
  ranges.map(({ from, to }) => ({ start: starts[from]!, end: ends[to - 1]! }))
