import type { Span } from '../model/index.ts'

/** Where a text was found, as the reader of sources and the ledger say it. */
export interface Origin {
  path: string | null
  firstLine: number | null
}

/** Gives the line of the file for an offset into the text. */
export type LineAt = (offset: number) => number

const LINES_FILE = /\.jsonl$/i

/** The line that holds all of a document, if its source has a document a line. */
const onlyLineOf = ({ path, firstLine }: Origin): number | null =>
  path === null || LINES_FILE.test(path) ? firstLine : null

/**
 * Finds lines of the file that a text stands in: all of a document of a .jsonl source stands in one, and a text after
 * front matter begins further down.
 */
export function makeLineAt(text: string, origin: Origin): LineAt {
  const onlyLine = onlyLineOf(origin)
  if (onlyLine !== null) return () => onlyLine
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => (origin.firstLine ?? 1) + lastNotAfter(starts, offset)
}

/** The index of the last start that is not after the offset. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A place as editors and terminals know it, "reports/a.md:12"; of standard input, "line 12". */
export const toPlace = (path: string | null, line: number): string =>
  path === null ? `line ${line}` : `${path}:${line}`

/** Where a document begins: its file, or its line of one; null for standard input. */
export function toOriginText(origin: Origin): string | null {
  const onlyLine = onlyLineOf(origin)
  return onlyLine === null ? origin.path : toPlace(origin.path, onlyLine)
}

const NOTHING_BETWEEN = /^\s*$/

/** The words of some spans in the order of the text; "…" stands where words between them are left out. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  let words = ''
  let end: number | undefined
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end !== undefined && span.end <= end) continue
    const start = Math.max(span.start, end ?? 0)
    const between = end === undefined ? '' : text.slice(end, start)
    words += (NOTHING_BETWEEN.test(between) ? between : ' … ') + text.slice(start, span.end)
    end = span.end
  }
  return words
}

/** Words of one clause stand no further apart. */
const MOST_BETWEEN = 120

/** The clause that spans stand in: what is between them too, where they are near, since a few words of it read as another thing. */
export function clauseOf(text: string, spans: readonly Span[]): string {
  const [from, to] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))]
  const between = to - from - spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return between <= MOST_BETWEEN ? text.slice(from, to) : wordsOf(text, spans)
}

const QUOTED = /^["“‘«„']/

/** Words of the text in quotation marks, unless they bring their own. */
export const toQuoted = (words: string): string => (QUOTED.test(words) ? words : `“${words}”`)
