/** A cell that a spreadsheet would take for a formula, behind as many apostrophes as there may be. */
const FORMULA = /^'*[=+\-@\t\r\n]/

/**
 * A text that no spreadsheet runs as a formula: one that begins with = + - @, a tab or a line's end, also behind
 * apostrophes, gets one apostrophe before it. Numbers are no texts: -2.5 stays.
 */
export const withApostrophe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that `withApostrophe` was given. */
export const withoutApostrophe = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
