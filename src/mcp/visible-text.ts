/**
 * What a reader does not see and a model does: controls, marks that turn the order of what follows, tags, and variation selectors
 * in a row, with which whole sentences can be hidden. The joiners of scripts and of emoji stay, and so does one selector by itself.
 */
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u{E0000}-\u{E0FFF}]|[\uFE00-\uFE0F]{2,}/gu
const SPACES = /[\s\u2028\u2029]+/gu

const toMark = (hidden: string): string =>
  [...hidden].map((each) => `<U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`).join('')

/** A text of others on one line, with everything in it that cannot be seen written out. */
export const toVisibleText = (text: string): string => text.replace(SPACES, ' ').replace(UNSEEN, toMark).trim()

/** The first part of a text that is longer than it may be; a character is not cut in two. */
export function toShortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')} …`
}
