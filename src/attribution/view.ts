import { listMentions, type Mention } from '../actors/index.ts'
import {
  type Annotated,
  indexAt,
  type Quotation,
  type Sentence,
  type TimeMention,
  type Token,
} from '../language/index.ts'
import type { Actor, Span } from '../model/index.ts'

/** A document as the rules look at it: for each token the mention and the quotation that hold it (an index, or -1). */
export interface DocumentView {
  annotated: Annotated
  actorById: ReadonlyMap<string, Actor>
  tokens: readonly Token[]
  mentions: readonly Mention[]
  quotations: readonly Quotation[]
  mentionOf: Int32Array
  quotationOf: Int32Array
  isTime: Uint8Array
  /** the words that say when inside a span */
  timesIn(span: Span): TimeMention[]
}

/** One sentence of a view, as a half-open range of tokens. */
export interface SentenceView extends DocumentView {
  sentence: Sentence
  index: number
  first: number
  end: number
}

function paint(target: Int32Array | Uint8Array, tokens: readonly Token[], span: Span, value: number): void {
  for (let at = indexAt(tokens, span.start); at < tokens.length && tokens[at]!.start < span.end; at++)
    target[at] = value
}

export function viewDocument(annotated: Annotated, actors: readonly Actor[]): DocumentView {
  const { tokens, quotations } = annotated
  const mentions = listMentions(actors)
  const mentionOf = new Int32Array(tokens.length).fill(-1)
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  const isTime = new Uint8Array(tokens.length)
  const longestLast = mentions.map((mention, value) => ({ span: mention.span, value }))
  longestLast.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  for (const { span, value } of longestLast) paint(mentionOf, tokens, span, value)
  for (const [value, quotation] of quotations.entries()) paint(quotationOf, tokens, quotation, value)
  for (const { span } of annotated.times) paint(isTime, tokens, span, 1)
  const spans = annotated.times.map(({ span }) => span)
  const timesIn = ({ start, end }: Span): TimeMention[] => {
    const found: TimeMention[] = []
    for (let at = indexAt(spans, start); at < spans.length && spans[at]!.start < end; at++)
      found.push(annotated.times[at]!)
    return found
  }
  const actorById = new Map(actors.map((actor) => [actor.id, actor]))
  return { annotated, actorById, tokens, mentions, quotations, mentionOf, quotationOf, isTime, timesIn }
}

export const viewSentence = (view: DocumentView, index: number): SentenceView => {
  const sentence = view.annotated.sentences[index]!
  return { ...view, sentence, index, first: sentence.firstToken, end: sentence.endToken }
}

/** The token's lower form inside the sentence; empty outside of it. */
export const wordAt = (view: SentenceView, at: number): string =>
  at >= view.first && at < view.end ? view.tokens[at]!.lower : ''

/** The mention that a token of the sentence belongs to, or -1. */
export const mentionAt = (view: SentenceView, at: number): number =>
  at >= view.first && at < view.end ? view.mentionOf[at]! : -1

/** The quotation that a token of the sentence belongs to, or -1. */
export const quotationIndexAt = (view: SentenceView, at: number): number =>
  at >= view.first && at < view.end ? view.quotationOf[at]! : -1

/** The tokens of a mention inside the sentence, as a half-open range around one of them. */
export function mentionRange(view: SentenceView, at: number): { first: number; end: number } {
  const mention = view.mentionOf[at]!
  let first = at
  let end = at + 1
  while (first > view.first && view.mentionOf[first - 1] === mention) first--
  while (end < view.end && view.mentionOf[end] === mention) end++
  return { first, end }
}

const isParting = (view: DocumentView, at: number): boolean => /^[.,;:–—•*-]+$/.test(view.tokens[at]!.text)

/** The span of a half-open range of tokens, without marks at its edges that only part it from what stands beside it. */
export function spanOf(view: DocumentView, first: number, end: number): Span | null {
  let from = first
  let last = end - 1
  while (last >= from && isParting(view, last)) last--
  while (from < last && isParting(view, from)) from++
  return last < from ? null : { start: view.tokens[from]!.start, end: view.tokens[last]!.end }
}
