import type { Span } from '../model/index.ts'
import { indexAt } from './annotated.ts'
import type { Token } from './token.ts'

/** A sentence, or another stretch of a document, as a half-open range of its tokens. */
export interface TokenView {
  tokens: readonly Token[]
  first: number
  end: number
}

/** The token's lower form inside the view; empty outside of it. */
export const wordAt = (view: TokenView, at: number): string =>
  at >= view.first && at < view.end ? view.tokens[at]!.lower : ''

/** A value for the tokens that a span touches. */
export interface Painting {
  span: Span
  value: number
}

/** For each token the value of the first painting that touches it, or -1; each token is visited once, however deep spans are nested. */
export function paintTokens(tokens: readonly Token[], paintings: readonly Painting[]): Int32Array {
  const painted = new Int32Array(tokens.length).fill(-1)
  if (paintings.length === 0) return painted
  const free = new Int32Array(tokens.length + 1)
  for (let at = 0; at < free.length; at++) free[at] = at
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
