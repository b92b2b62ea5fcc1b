import type { Span, Statement } from '../../model/index.ts'
import type { Tokens } from './tokens.ts'

const OPEN = /[“«„]/
const CLOSE = /[”»]/
const LETTER = /[\p{L}\p{N}]/u

/** Stretches of some spans between quotation marks; one that is not closed in its span ends with it. */
function findQuoted(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { start, end } of spans) {
    let open: number | null = null
    for (let at = start; at < end; at++) {
      const sign = text[at]!
      const isStraight = sign === '"'
      const isSingle =
        (sign === "'" || sign === '‘') && !LETTER.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? '')
      const isSingleEnd = (sign === "'" || sign === '’') && !LETTER.test(text[at + 1] ?? ' ')
      if (open === null && (OPEN.test(sign) || isStraight || isSingle)) open = at
      else if (
        open !== null &&
        at > open &&
        (CLOSE.test(sign) || (isStraight && text[open] === '"') || (isSingleEnd && /['‘]/.test(text[open]!)))
      ) {
        found.push({ start: open, end: at })
        open = null
      }
    }
    if (open !== null) found.push({ start: open, end })
  }
  return found
}

/** Which words of a statement stand in quotation marks. */
export function markQuoted(
  text: string,
  { manner, content }: Pick<Statement, 'manner' | 'content'>,
  { starts, places }: { starts: Tokens['starts']; places: Int32Array },
): Uint8Array {
  const quoted = new Uint8Array(places.length)
  if (manner === 'direct') return quoted.fill(1)
  if (manner === 'indirect') return quoted
  for (const { start, end } of findQuoted(text, content))
    for (let at = 0; at < places.length; at++) {
      const offset = starts[places[at]!]!
      if (offset >= start && offset < end) quoted[at] = 1
    }
  return quoted
}
