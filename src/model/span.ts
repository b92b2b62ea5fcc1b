import { z } from 'zod'

/**
 * A stretch of a document's text: half-open, in UTF-16 code units, so `text.slice(start, end)` gives the words back.
 * Example: in "Rubio said", the span of "said" is `{ start: 6, end: 10 }`.
 */
export const spanSchema = z
  .object({
    start: z.int().min(0).describe('first UTF-16 code unit of the span'),
    end: z.int().min(1).describe('the code unit after the last one'),
  })
  .meta({ id: 'Span', description: 'A stretch of the text, half-open, in UTF-16 code units' })

export type Span = z.infer<typeof spanSchema>

/** The words of a span. */
export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Orders spans by where they begin, then by where they end. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** Orders records by their first span; records without one come last. */
export const compareFirstSpans = (a: readonly Span[], b: readonly Span[]): number => {
  if (!a[0] || !b[0]) return a[0] ? -1 : b[0] ? 1 : 0
  return compareSpans(a[0], b[0])
}

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Spans sorted, with those that touch or overlap joined. An empty or backward span is a bug of the caller. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort(compareSpans)) {
    if (span.start >= span.end) throw new RangeError(`bug: span ${span.start} to ${span.end} holds no text`)
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}
