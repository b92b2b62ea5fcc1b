const PICTURES = 0x2400
const DELETE = 0x7f
const DELETE_PICTURE = '\u2421'

/** Controls of the terminal, and marks that turn the order of what follows or hide it. */
const UNSEEN = /[\p{Cc}\u061C\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFEFF]/gu

function toMark(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(PICTURES + code)
  if (code === DELETE) return DELETE_PICTURE
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/**
 * A text as it may be shown on a terminal: white space is one space, and what would move the cursor, colour, rename the
 * window or turn the direction is a visible mark.
 */
export const toVisible = (text: string): string =>
  text.replace(/[ \t\r\n\v\f\u2028\u2029]+/g, ' ').replace(UNSEEN, toMark)
