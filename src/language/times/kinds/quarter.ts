import { fromDay } from '../calendar.ts'
import { kindWithParts } from '../part-of-period.ts'
import { monthsPeriod } from '../period.ts'
import { readRelativeYear, YEAR_AFTER } from '../relative-year.ts'
import type { Said } from '../time-kind.ts'
import { timePattern, YEAR } from '../time-words.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth']

const SOURCE = `(?:[Tt]he )?(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal) quarter|Q[1-4]`
const TAIL = `(?: (?:of )?${YEAR}| (?:of )?(?:last|this|next) year| of the year)?`
const WORDS = timePattern(
  `(?:(?<ordinal>first|second|third|fourth|last|final) quarter|Q(?<number>[1-4]))(?: (?:of )?(?<year>${YEAR})| ${YEAR_AFTER}| of the year)?$`,
  'i',
)

/** "The third quarter" is the last that has begun, or looking ahead the first that is not over. */
export const quarter = kindWithParts({
  name: 'quarter',
  examples: ['It shrank in [the first quarter of 2031].', 'Deliveries end by [the end of the third quarter].'],
  hint: /quarter|Q[1-4]/,
  source: `(?:${SOURCE})${TAIL}`,
  read(words, _, { today, after }): Said | null {
    const { ordinal, number, year, yearAfter } = WORDS.exec(words)!.groups!
    if (/^(?:\s{1,3}of\b|-)/.test(after)) return null
    const named = ordinal ? ORDINALS.indexOf(ordinal.toLowerCase()) : Number(number) - 1
    const index = named < 0 ? 3 : named
    const inYear = (other: number) => monthsPeriod(other, index * 3, 3)
    if (year) return { past: inYear(Number(year)), future: inYear(Number(year)), stated: true }
    const relative = readRelativeYear(yearAfter?.toLowerCase(), today)
    if (relative !== undefined) return { past: inYear(relative), future: inYear(relative), stated: false }
    const thisYear = fromDay(today).year
    const current = inYear(thisYear)
    return {
      past: current.from <= today ? current : inYear(thisYear - 1),
      future: current.to >= today ? current : inYear(thisYear + 1),
      stated: false,
    }
  },
})
