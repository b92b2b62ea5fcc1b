import { listMentions } from '../actors/index.ts'
import { type Annotated, indexAt, type Token } from '../language/index.ts'
import type { Actor, Span, Statement } from '../model/index.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { TIME_WORD } from './grammar-words.ts'
import { indexOf, type LexiconIndex } from './lexicon-index.ts'
import { findUnlistedNames } from './unlisted-names.ts'

/** What the events stage is given besides the text. */
export interface EventSources {
  actors: readonly Actor[]
  statements: readonly Statement[]
}

/** Where the text names a party: an actor, or a name that no actor has (null). */
interface Naming {
  span: Span
  actor: Actor | null
}

/** A document as the rules look at it: for each token, what it belongs to (an index, or -1). */
export interface DocumentView {
  annotated: Annotated
  tokens: readonly Token[]
  mentions: readonly Naming[]
  mentionOf: Int32Array
  statements: readonly Statement[]
  /** the innermost statement whose content holds the token */
  contentOf: Int32Array
  actorOf: ReadonlyMap<string, Actor>
  isTime: Uint8Array
  timeSpans: readonly Span[]
  lexicon: LexiconIndex
}

/** One sentence of a view, as a half-open range of tokens. */
export interface SentenceView extends DocumentView {
  first: number
  end: number
  heading: boolean
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)

/** For each token the value of the first painting that covers it, or -1; each token is visited once, however deep spans are nested. */
function paint(tokens: readonly Token[], paintings: readonly { span: Span; value: number }[]): Int32Array {
  const painted = new Int32Array(tokens.length).fill(-1)
  const free = Int32Array.from({ length: tokens.length + 1 }, (_, at) => at)
  const nextFree = (from: number): number => {
    let at = from
    while (free[at] !== at) {
      free[at] = free[free[at]!]!
      at = free[at]!
    }
    return at
  }
  for (const { span, value } of paintings)
    for (let at = nextFree(indexAt(tokens, span.start)); at < tokens.length && tokens[at]!.start < span.end; ) {
      painted[at] = value
      free[at] = at + 1
      at = nextFree(at)
    }
  return painted
}

/** "May" and "March" are months, "may" and "march" are not. */
function isTimeWord({ lower, text }: Token): boolean {
  if (lower === 'may' || lower === 'march') return text !== lower
  return TIME_WORD.has(lower)
}

const lengthOfSpan = (span: Span): number => span.end - span.start

/** The longest mention that holds each token. */
const paintMentions = (tokens: readonly Token[], mentions: readonly Naming[]): Int32Array =>
  paint(
    tokens,
    mentions
      .map(({ span }, value) => ({ span, value }))
      .sort((a, b) => lengthOfSpan(b.span) - lengthOfSpan(a.span) || a.value - b.value),
  )

/** The innermost statement whose content holds each token. */
const paintContents = (tokens: readonly Token[], statements: readonly Statement[]): Int32Array =>
  paint(
    tokens,
    statements
      .map(({ content }, value) => ({ content, value, length: lengthOf(content) }))
      .sort((a, b) => a.length - b.length || b.value - a.value)
      .flatMap(({ content, value }) => content.map((span) => ({ span, value }))),
  )

function paintTimes({ tokens, times }: Annotated): Uint8Array {
  const held = paint(
    tokens,
    times.map(({ span }, value) => ({ span, value })),
  )
  return Uint8Array.from(tokens, (token, at) => (held[at]! >= 0 || isTimeWord(token) ? 1 : 0))
}

/** Makes the view of a document that all rules share. */
export function viewDocument(annotated: Annotated, sources: EventSources, lexicon: EventLexicon): DocumentView {
  const { tokens } = annotated
  const { statements, actors } = sources
  const isTime = paintTimes(annotated)
  const listed: Naming[] = listMentions(actors)
  const listedOf = paintMentions(tokens, listed)
  const unlisted = findUnlistedNames(annotated, (at) => listedOf[at]! >= 0 || isTime[at] === 1)
  const mentions = [...listed, ...unlisted.map((span) => ({ span, actor: null }))]
  return {
    annotated,
    tokens,
    mentions,
    mentionOf: unlisted.length > 0 ? paintMentions(tokens, mentions) : listedOf,
    statements,
    contentOf: paintContents(tokens, statements),
    actorOf: new Map(actors.map((actor) => [actor.id, actor])),
    isTime,
    timeSpans: annotated.times.map(({ span }) => span),
    lexicon: indexOf(lexicon),
  }
}

/** The innermost statement whose content holds a token, if one does. */
export const statementAt = (view: DocumentView, at: number): Statement | undefined =>
  view.statements[view.contentOf[at]!]

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
