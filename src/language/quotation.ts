import type { Span } from '../model/index.ts'
import { findEndOfDoubled, opensDoubled } from './doubled-quotation.ts'
import { findSingleEnd, opensSingle } from './single-quotation.ts'

/** Words between quotation marks. */
export interface Quotation extends Span {
  /** what stands between the marks */
  inner: Span
  /** false where the paragraph ends before the closing mark */
  closed: boolean
  /** true where the quotation goes on from an unclosed one at the end of the paragraph before */
  continues: boolean
  paragraph: number
}

const MARKS = new Set(['"', '“', '”', '„', '«', '»'])
const BEFORE_OPENING = /[\s([{—–\-:/]/

/** A mark that can be either opens after white space, a bracket or a dash, where a word follows; else it closes. */
function opensByPlace(text: string, at: number, paragraph: Span): boolean {
  const before = at > paragraph.start ? text[at - 1]! : ' '
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
  return BEFORE_OPENING.test(before) && !/\s/.test(after)
}

function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text[at]!
  return mark === '“' || mark === '„' || mark === '«' || (MARKS.has(mark) && opensByPlace(text, at, paragraph))
}

/** German closes with marks that others open with. */
function closes(text: string, at: number, paragraph: Span): boolean {
  const mark = text[at]!
  if (mark === '”' || mark === '»') return true
  return (mark === '"' || mark === '“' || mark === '«') && !opensByPlace(text, at, paragraph) && at > paragraph.start
}

/** The end of the quotation that opens at an offset; `closed` is false where it is the paragraph's. */
function findEnd(text: string, openAt: number, paragraph: Span): { end: number; closed: boolean } {
  for (let at = openAt + 1; at < paragraph.end; at++)
    if (closes(text, at, paragraph)) return { end: at + 1, closed: true }
  return { end: paragraph.end, closed: false }
}

/** The end of a quotation in single marks, which are apostrophes too: one left open counts at the beginning of a paragraph alone. */
function findEndOfSingle(text: string, openAt: number, paragraph: Span): { end: number; closed: boolean } | null {
  const end = findSingleEnd(text, openAt, paragraph)
  if (end > 0) return { end, closed: true }
  return text[openAt] === '‘' && openAt === paragraph.start ? { end: paragraph.end, closed: false } : null
}

/** The end of the quotation that opens at an offset, with the length of its mark; null where none does. */
function findEndOfAny(
  text: string,
  at: number,
  paragraph: Span,
): { end: number; closed: boolean; mark: number } | null {
  if (opensDoubled(text, at, paragraph)) return { ...findEndOfDoubled(text, at, paragraph), mark: 2 }
  if (opens(text, at, paragraph)) return { ...findEnd(text, at, paragraph), mark: 1 }
  const single = opensSingle(text, at, paragraph) ? findEndOfSingle(text, at, paragraph) : null
  return single && { ...single, mark: 1 }
}

/**
 * The outermost quotations of a text, in order. One left open ends with its paragraph; when the next paragraph opens with a mark again,
 * that quotation continues it.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = []
  let previousOpen = false
  for (const [index, paragraph] of paragraphs.entries()) {
    let open = false
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const found = findEndOfAny(text, at, paragraph)
      if (!found) continue
      const { end, closed, mark } = found
      const inner = { start: at + mark, end: closed ? end - mark : end }
      const continues = previousOpen && at === paragraph.start
      if (inner.start < inner.end) quotations.push({ start: at, end, inner, closed, continues, paragraph: index })
      open = !closed
      at = end - 1
    }
    previousOpen = open
  }
  return quotations
}
