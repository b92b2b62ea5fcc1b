import type { Token } from './token.ts'

/** Datelines are short: "VARD, Vardia, May 14 (Vardian Post) -". */
const REACH = 16

const isCapitals = (token: Token): boolean => /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u.test(token.text)
const fits = ({ kind, text }: Token): boolean => kind === 'number' || /^(?:\p{Lu}.*|[,()./])$/u.test(text)

/**
 * The index of the first token after a dateline that begins at `first`, where one stands there; else 0. A place in capitals opens it, a
 * dash between spaces closes it.
 */
export function datelineEnd(tokens: readonly Token[], first: number, end: number): number {
  if (!tokens[first] || !isCapitals(tokens[first])) return 0
  for (let at = first + 1; at < tokens.length && at - first < REACH && tokens[at]!.start < end; at++) {
    const token = tokens[at]!
    const isDash = /^(?:[-–—]|--)$/.test(token.text)
    if (isDash) return token.start > tokens[at - 1]!.end && (tokens[at + 1]?.start ?? 0) > token.end ? at + 1 : 0
    if (!fits(token)) return 0
  }
  return 0
}
