import { describe, it } from 'vitest'
import { expectProportional } from '../growth.ts'
import { readText } from './read-text.ts'

const UNITS = 30_000
const fill =
  (piece: string): ((units: number) => string) =>
  (units) =>
    piece.repeat(Math.ceil(units / piece.length)).slice(0, units)

/** Texts made to be slow to read, each at any length. */
const SHAPES: readonly (readonly [string, (units: number) => string])[] = [
  ['all capitals', fill('THE MINISTERS MET BY FRIDAY IN MAY AND WITHIN 30 DAYS THEY WILL GO ')],
  ['no punctuation', fill('they met on friday and by the end of the year in a matter of days not weeks they ')],
  ['one paragraph', fill('The minister said on Friday that talks will end by 30 June. ')],
  ['many lines', fill('a\n')],
  ['line separators', fill('\u2028 ')],
  ['nested marks', (units) => '“'.repeat(units / 2) + '”'.repeat(units / 2)],
  ['opening single marks', fill("'a ")],
  ['single marks and doubles', fill('\'a" ‘b “')],
  ['plurals', fill('‘the workers’ ')],
  ['straight marks', fill('"a')],
  ['digits', fill('1')],
  ['digits with hyphens', fill('12-')],
  ['control characters', fill('\u0000\u0007\u001b')],
  ['white space', fill(' \t\u00a0')],
  ['white space after time words', fill(`by the end of${' '.repeat(500)}`)],
  ['full stops', fill('.')],
  ['initials', fill('A. ')],
  ['addresses', fill('www.,')],
  ['combining marks', fill('\u0301')],
  ['lone surrogates', fill('\ud83d')],
  ['months', fill('June 4 ')],
  ['years', fill('in 2031 and 2032 ')],
  ['prepositions', fill('by within in for the next of ')],
  ['notes', fill('a.[1]')],
]

describe('time grows about with the length of the text', () => {
  it.each(SHAPES)('%s', { timeout: 60_000 }, (_, shape) => {
    expectProportional((units) => {
      const text = shape(units)
      return () => readText(text, '2031-05-14')
    }, UNITS)
  })
})
