import { stripVTControlCharacters } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import { type Block, type Look, layOut } from './lay-out.ts'

const BETWEEN = ' │ '
const NARROW = /^[\x20-\u02FF]*$/

/** How many columns of a terminal a line takes: the fewest in which it needs no second line. */
function columnsOf(line: string, most: number): number {
  const plain = stripVTControlCharacters(line)
  if (NARROW.test(plain)) return plain.length
  const fits = (columns: number): boolean => !wrapAnsi(plain, columns, { hard: true, trim: false }).includes('\n')
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Blocks in two columns of the same width, lines that need no more than the look has. */
export function sideBySide(left: readonly Block[], right: readonly Block[], look: Look): string {
  const width = Math.floor((look.width - BETWEEN.length) / 2)
  const [one, other] = [left, right].map((blocks) =>
    layOut(blocks, { ...look, width })
      .split('\n')
      .slice(0, -1),
  ) as [string[], string[]]
  const lines = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const first = one[at] ?? ''
    return `${first}${' '.repeat(Math.max(0, width - columnsOf(first, width)))}${BETWEEN}${other[at] ?? ''}`.trimEnd()
  })
  return lines.map((line) => `${line}\n`).join('')
}
