import type { Span } from '../model/index.ts'

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

const OPENING = new Set(['“', '„', '«'])
const CLOSING = new Set(['”', '»'])
const BEFORE_OPENING = /[\s([{—–\-:/]/

/** A straight mark opens after white space, a bracket or a dash, where a word follows; else it closes. */
function opensStraight(text: string, at: number, paragraph: Span): boolean {
  const before = at > paragraph.start ? text[at - 1]! : ' '
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
  return BEFORE_OPENING.test(before) && !/\s/.test(after)
}

/**
 * The quotations of a text, outermost double marks only, in order. One left open ends with its paragraph; when the next paragraph
 * opens with a mark again, that quotation continues it.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = []
  let previousOpen = false
  for (const [index, paragraph] of paragraphs.entries()) {
    let openAt = -1
    let first = true
    const close = (end: number, closed: boolean) => {
      const inner = { start: openAt + 1, end: closed ? end - 1 : end }
      const continues = previousOpen && first && openAt === paragraph.start
      if (inner.start < inner.end) quotations.push({ start: openAt, end, inner, closed, continues, paragraph: index })
      first = false
      openAt = -1
    }
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = text[at]!
      if (openAt < 0) {
        if (OPENING.has(mark) || (mark === '"' && opensStraight(text, at, paragraph))) openAt = at
      } else if (CLOSING.has(mark) || (mark === '"' && !opensStraight(text, at, paragraph))) close(at + 1, true)
    }
    const left = openAt >= 0
    if (left) close(paragraph.end, false)
    previousOpen = left
  }
  return quotations
}
