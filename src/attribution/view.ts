import { listMentions, type Mention, paintMentions } from '../actors/index.ts'
import {
  type Annotated,
  indexAt,
  paintTokens,
  type Quotation,
  type Sentence,
  type TimeMention,
  type Token,
} from '../language/index.ts'
import type { Actor, Span } from '../model/index.ts'

export { mentionAt, mentionRange } from '../actors/index.ts'
export { wordAt } from '../language/index.ts'

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

export function viewDocument(annotated: Annotated, actors: readonly Actor[]): DocumentView {
  const { tokens, quotations } = annotated
  const mentions = listMentions(actors)
  const mentionOf = paintMentions(tokens, mentions)
  const quotationOf = paintTokens(
    tokens,
    quotations.map((span, value) => ({ span, value })),
  )
  const timeOf = paintTokens(
    tokens,
    annotated.times.map(({ span }, value) => ({ span, value })),
  )
  const isTime = Uint8Array.from(timeOf, (time) => (time >= 0 ? 1 : 0))
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

/** The quotation that a token of the sentence belongs to, or -1. */
export const quotationIndexAt = (view: SentenceView, at: number): number =>
  at >= view.first && at < view.end ? view.quotationOf[at]! : -1

const isParting = (view: DocumentView, at: number): boolean => /^[.,;:–—•*-]+$/.test(view.tokens[at]!.text)

/** The span of a half-open range of tokens, without marks at its edges that only part it from what stands beside it. */
export function spanOf(view: DocumentView, first: number, end: number): Span | null {
  let from = first
  let last = end - 1
  while (last >= from && isParting(view, last)) last--
  while (from < last && isParting(view, from)) from++
  return last < from ? null : { start: view.tokens[from]!.start, end: view.tokens[last]!.end }
}
