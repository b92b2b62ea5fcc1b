import { toPlainText } from './brief/plain-text.ts'

const LONE_SURROGATE = /\p{Surrogate}/gu
const LINE_END = /\r\n?|\n|\u2028|\u2029/

/** A text that every encoding of Unicode carries: half of a surrogate pair is U+FFFD. */
export const toWellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\uFFFD')

/** A text on one line that moves, turns and hides nothing. */
export const toOneLine = (text: string): string => toWellFormed(toPlainText(text))

/** A text of several lines, each of which moves, turns and hides nothing. */
export const toLines = (text: string): string => text.split(LINE_END).map(toOneLine).join('\n').trim()

/** A text of so many characters at most; "…" stands where it was cut. */
export function toCut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${toWellFormed(text.slice(0, most - 1)).replace(/\s*\uFFFD?$/, '')}…`
}

/** So many times what is shown is looked at, since white space that falls together makes a text shorter. */
const LOOKED_AT = 8

/** A text on one line of so many characters at most; of a very long one only the beginning is looked at. */
export const toShortLine = (text: string, most: number): string => toCut(toOneLine(toCut(text, LOOKED_AT * most)), most)

/** A text of several lines and so many characters at most. */
export const toShortLines = (text: string, most: number): string => toCut(toLines(toCut(text, LOOKED_AT * most)), most)
