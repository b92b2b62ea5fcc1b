import type { Span } from '../model/index.ts'

/** What may stand before an opening mark. */
const BEFORE_OPENING = /[\s([{—–\-:/]/

const isDoubled = (text: string, at: number): boolean =>
  (text[at] === "'" && text[at + 1] === "'") || (text[at] === '`' && text[at + 1] === '`')

/** Whether a quotation opens with two apostrophes or grave accents, as wire services send it: ''We are ready,'' Brenn said. */
export function opensDoubled(text: string, at: number, paragraph: Span): boolean {
  if (!isDoubled(text, at) || at + 2 >= paragraph.end) return false
  const before = at > paragraph.start ? text[at - 1]! : ' '
  return BEFORE_OPENING.test(before) && !/\s/.test(text[at + 2]!)
}

/** The end of the quotation that opens with a doubled mark; `closed` is false where it is the paragraph's. */
export function findEndOfDoubled(text: string, openAt: number, paragraph: Span): { end: number; closed: boolean } {
  for (let at = openAt + 2; at + 1 < paragraph.end; at++)
    if (text[at] === "'" && text[at + 1] === "'") return { end: at + 2, closed: true }
  return { end: paragraph.end, closed: false }
}
