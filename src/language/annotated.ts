import type { Document, Moment, Span } from '../model/index.ts'
import type { Quotation } from './quotation.ts'
import type { Sentence } from './sentence.ts'
import type { Syntax } from './syntax.ts'
import type { Token } from './token.ts'

/** The range in which the last day of a deadline can fall, both ISO dates included. */
export interface LastDay {
  earliest: string
  latest: string
}

/**
 * Words that say when, with the preposition that makes them a deadline ("by the end of the year", "within 30 days"), resolved against
 * the day of publication: looking back ("met on Friday"), looking ahead ("will meet on Friday"), and as a deadline.
 */
export interface TimeMention {
  span: Span
  /** null where the words are relative and the document has no date */
  past: Moment | null
  future: Moment | null
  /** whether the words, about something still to come, set or imply a last day: "in June", "within 30 days", "for 30 days" */
  isDeadline: boolean
  /** null where they set none, or where the document has no date to count from */
  lastDay: LastDay | null
}

/** A document with its tokens, sentences, paragraphs, quotations and times, all in the order of the text, and its words' tags, trees and names. */
export interface Annotated {
  document: Document
  text: string
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  paragraphs: readonly Span[]
  quotations: readonly Quotation[]
  times: readonly TimeMention[]
  syntax: Syntax
}

/** The index of the first of `items` that ends after `offset`; `items.length` where none does. */
export function indexAt(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds a span's first character, if one does. */
export const sentenceAt = (annotated: Annotated, span: Span): Sentence | undefined => {
  const sentence = annotated.sentences[indexAt(annotated.sentences, span.start)]
  return sentence && sentence.start <= span.start ? sentence : undefined
}

/** The tokens that a span touches, as a half-open range of indices. */
export function tokenRange(annotated: Annotated, span: Span): { first: number; end: number } {
  const first = indexAt(annotated.tokens, span.start)
  let end = first
  while (end < annotated.tokens.length && annotated.tokens[end]!.start < span.end) end++
  return { first, end }
}

/** The span of a half-open range of tokens; the range must hold one at least. */
export const spanOfTokens = (annotated: Annotated, first: number, end: number): Span => ({
  start: annotated.tokens[first]!.start,
  end: annotated.tokens[end - 1]!.end,
})

/** The outermost quotation that holds an offset, if one does. */
export const quotationAt = (annotated: Annotated, offset: number): Quotation | undefined => {
  const quotation = annotated.quotations[indexAt(annotated.quotations, offset)]
  return quotation && quotation.start <= offset ? quotation : undefined
}
