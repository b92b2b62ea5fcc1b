/** Controls, and marks that turn the order of what follows or hide it. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFEFF]/gu

/** A text on one line, without what would move, turn or hide other text: each such character is U+FFFD. */
export const toPlainText = (text: string): string =>
  text
    .replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '\uFFFD')
    .trim()

/** A text that is changed between its white space at the ends, of which one space stays. */
export function betweenSpaces(text: string, change: (trimmed: string) => string): string {
  const trimmed = text.trim()
  if (trimmed === '') return text === '' ? '' : ' '
  return `${text.startsWith(trimmed) ? '' : ' '}${change(trimmed)}${text.endsWith(trimmed) ? '' : ' '}`
}
