import type { Span } from '../model/index.ts'

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g
const BLANK_LINE = /(?:\r\n|\r(?!\n)|[\n\u2028\u2029])[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029])\s*/g

/** Whether lines were broken to fit a width: hardly any is long (an address may be), and many go on in lower case. */
function isHardWrapped(text: string): boolean {
  const lines = text.split(LINE_BREAK)
  if (lines.filter((line) => line.length > 120).length * 20 > lines.length) return false
  let breaks = 0
  let goesOn = 0
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i]!.trim() || !lines[i - 1]!.trim()) continue
    breaks++
    if (/^\s*\p{Ll}/u.test(lines[i]!)) goesOn++
  }
  return breaks > 0 && goesOn * 3 >= breaks
}

/** The text's paragraphs without the white space around them: at line breaks, or at blank lines where lines were wrapped to a width. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  const push = (from: number, to: number) => {
    let start = from
    let end = to
    while (start < end && /\s/.test(text[start]!)) start++
    while (end > start && /\s/.test(text[end - 1]!)) end--
    if (start < end) paragraphs.push({ start, end })
  }
  let at = 0
  for (const match of text.matchAll(isHardWrapped(text) ? BLANK_LINE : LINE_BREAK)) {
    push(at, match.index)
    at = match.index + match[0].length
  }
  push(at, text.length)
  return paragraphs
}
