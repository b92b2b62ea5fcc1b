import { paintTokens, type Token } from '../language/index.ts'
import type { Span } from '../model/index.ts'

/** A stretch of a document with the mention that holds each token: its index in a list, or -1. */
export interface MentionView {
  mentionOf: Int32Array
  first: number
  end: number
}

/** For each token the index of the longest mention that holds it, or -1. */
export function paintMentions(tokens: readonly Token[], mentions: readonly { span: Span }[]): Int32Array {
  const lengthOf = ({ start, end }: Span) => end - start
  const longFirst = mentions.map(({ span }, value) => ({ span, value }))
  longFirst.sort((a, b) => lengthOf(b.span) - lengthOf(a.span) || a.value - b.value)
  return paintTokens(tokens, longFirst)
}

/** The mention that a token belongs to, or -1; -1 outside of the view. */
export const mentionAt = (view: MentionView, at: number): number =>
  at >= view.first && at < view.end ? view.mentionOf[at]! : -1

/** The tokens of the mention around one of them, inside the view. */
export function mentionRange(view: MentionView, at: number): { first: number; end: number } {
  const mention = view.mentionOf[at]!
  let first = at
  let end = at + 1
  while (first > view.first && view.mentionOf[first - 1] === mention) first--
  while (end < view.end && view.mentionOf[end] === mention) end++
  return { first, end }
}
