import { listMentions, type Mention } from '../actors/index.ts'
import { type Annotated, indexAt, type Token } from '../language/index.ts'
import type { Actor, Span, Statement } from '../model/index.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { TIME_WORD } from './grammar-words.ts'
import { indexOf, type LexiconIndex } from './lexicon-index.ts'

/** What the events stage is given besides the text. */
export interface EventSources {
  actors: readonly Actor[]
  statements: readonly Statement[]
}

/** A document as the rules look at it: for each token, what it belongs to (an index, or -1). */
export interface DocumentView {
  annotated: Annotated
  tokens: readonly Token[]
  mentions: readonly Mention[]
  mentionOf: Int32Array
  statements: readonly Statement[]
  /** the innermost statement whose content holds the token */
  contentOf: Int32Array
  isTime: Uint8Array
  lexicon: LexiconIndex
}

/** One sentence of a view, as a half-open range of tokens. */
export interface SentenceView extends DocumentView {
  first: number
  end: number
  heading: boolean
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)

function paint(target: Int32Array | Uint8Array, tokens: readonly Token[], paintings: { span: Span; value: number }[]) {
  for (const { span, value } of paintings)
    for (let at = indexAt(tokens, span.start); at < tokens.length && tokens[at]!.start < span.end; at++)
      target[at] = value
}

/** "May" and "March" are months, "may" and "march" are not. */
function isTimeWord({ lower, text }: Token): boolean {
  if (lower === 'may' || lower === 'march') return text !== lower
  return TIME_WORD.has(lower)
}

/** Makes the view of a document that all rules share. */
export function viewDocument(annotated: Annotated, sources: EventSources, lexicon: EventLexicon): DocumentView {
  const { tokens } = annotated
  const mentions = listMentions(sources.actors)
  const mentionOf = new Int32Array(tokens.length).fill(-1)
  const shortFirst = mentions.map(({ span }, value) => ({ span, value })).reverse()
  shortFirst.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
  paint(mentionOf, tokens, shortFirst)
  const contentOf = new Int32Array(tokens.length).fill(-1)
  const outerFirst = sources.statements
    .map((statement, value) => ({ statement, value, length: lengthOf(statement.content) }))
    .sort((a, b) => b.length - a.length || a.value - b.value)
  for (const { statement, value } of outerFirst)
    paint(
      contentOf,
      tokens,
      statement.content.map((span) => ({ span, value })),
    )
  const isTime = Uint8Array.from(tokens, (token) => (isTimeWord(token) ? 1 : 0))
  paint(
    isTime,
    tokens,
    annotated.times.map(({ span }) => ({ span, value: 1 })),
  )
  const { statements } = sources
  return { annotated, tokens, mentions, mentionOf, statements, contentOf, isTime, lexicon: indexOf(lexicon) }
}

/** The token's lower form inside the sentence; empty outside of it. */
export const wordAt = (view: SentenceView, at: number): string =>
  at >= view.first && at < view.end ? view.tokens[at]!.lower : ''

/** The mention that a token belongs to, or -1; -1 outside of the sentence. */
export const mentionAt = (view: SentenceView, at: number): number =>
  at >= view.first && at < view.end ? view.mentionOf[at]! : -1

/** The tokens of a mention inside the sentence, as a half-open range around one of them. */
export function mentionRange(view: SentenceView, at: number): { first: number; end: number } {
  const mention = view.mentionOf[at]!
  let first = at
  let end = at + 1
  while (first > view.first && view.mentionOf[first - 1] === mention) first--
  while (end < view.end && view.mentionOf[end] === mention) end++
  return { first, end }
}
