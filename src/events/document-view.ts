import { listMentions, paintMentions } from '../actors/index.ts'
import { type Annotated, paintTokens, type Token } from '../language/index.ts'
import type { Actor, Span, Statement } from '../model/index.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { TIME_WORD } from './grammar-words.ts'
import { indexOf, type LexiconIndex } from './lexicon-index.ts'
import { findUnlistedNames } from './unlisted-names.ts'

export { mentionAt, mentionRange } from '../actors/index.ts'
export { wordAt } from '../language/index.ts'

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

/** "May" and "March" are months, "may" and "march" are not. */
function isTimeWord({ lower, text }: Token): boolean {
  if (lower === 'may' || lower === 'march') return text !== lower
  return TIME_WORD.has(lower)
}

/** The innermost statement whose content holds each token. */
const paintContents = (tokens: readonly Token[], statements: readonly Statement[]): Int32Array =>
  paintTokens(
    tokens,
    statements
      .map(({ content }, value) => ({ content, value, length: lengthOf(content) }))
      .sort((a, b) => a.length - b.length || b.value - a.value)
      .flatMap(({ content, value }) => content.map((span) => ({ span, value }))),
  )

function paintTimes({ tokens, times }: Annotated): Uint8Array {
  const held = paintTokens(
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
