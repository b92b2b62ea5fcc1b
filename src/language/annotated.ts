import type { Document, Moment, Span } from '../model/index.ts'
import type { Quotation } from './quotation.ts'
import type { Sentence } from './sentence.ts'
import type { Token } from './token.ts'

/** Words that say when, resolved against the day of publication: looking back ("met on Friday") and looking ahead ("will meet on Friday"). */
export interface TimeMention {
  span: Span
  /** null where the words are relative and the document has no date */
  past: Moment | null
  future: Moment | null
}

/** A document with its tokens, sentences, paragraphs, quotations and times; all in the order of the text. */
export interface Annotated {
  document: Document
  text: string
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  paragraphs: readonly Span[]
  quotations: readonly Quotation[]
  times: readonly TimeMention[]
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
