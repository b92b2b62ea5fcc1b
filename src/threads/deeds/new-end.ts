import { dayNumber, dayOf } from '../days.ts'
import { numberOfWord } from '../number-words.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = '(?<month>January|February|March|April|May|June|July|August|September|October|November|December)'
/** "until 31 July", "through July 31, 2032", "to 15 August", "to last until 3 May". */
const UNTIL: readonly RegExp[] = [
  new RegExp(
    `\\b(?:until|till|through|to)\\s+(?:\\w+day,?\\s+)?(?<day>\\d{1,2})\\s+${MONTH}\\b(?:,?\\s+(?<year>\\d{4}))?`,
    'iu',
  ),
  new RegExp(
    `\\b(?:until|till|through|to)\\s+(?:\\w+day,?\\s+)?${MONTH}\\s+(?<day>\\d{1,2})\\b(?:,?\\s+(?<year>\\d{4}))?`,
    'iu',
  ),
]
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }
/** "by 20 days", "for another two months", "by a week". */
const LENGTH =
  /\b(?:by|for)\s+(?:another\s+|an? additional\s+|a further\s+)?(?<count>\d+|an?|[a-z]+)?[\s-]*(?:more\s+)?(?<unit>day|week|month|year)s?\b/iu

const monthNumber = (month: string): string => `${MONTHS.indexOf(month.toLowerCase()) + 1}`.padStart(2, '0')

/** The last day that some words newly set, in the year after they were published; null of none. */
export function newEndIn(words: string, publishedOn: string | null): string | null {
  const groups = UNTIL.map((pattern) => pattern.exec(words)?.groups).find((found) => found !== undefined)
  if (!groups || (publishedOn === null && groups.year === undefined)) return null
  const inYear = (year: number): string => `${year}-${monthNumber(groups.month!)}-${groups.day!.padStart(2, '0')}`
  if (groups.year !== undefined) return toDay(inYear(Number(groups.year)))
  const year = Number(publishedOn!.slice(0, 4))
  return toDay(inYear(year) < publishedOn! ? inYear(year + 1) : inYear(year))
}

/** A day of the calendar; null of 31 February. */
function toDay(iso: string): string | null {
  const number = dayNumber(iso)
  return number === null || Number.isNaN(number) || dayOf(number) !== iso ? null : iso
}

/** By how many days some words make something longer; null of none. */
export function addedDaysIn(words: string): number | null {
  const groups = LENGTH.exec(words)?.groups
  if (!groups) return null
  const { count, unit } = groups
  const many =
    count === undefined || /^an?$/i.test(count)
      ? 1
      : /^\d+$/.test(count)
        ? Number(count)
        : numberOfWord(count.toLowerCase())
  return many === undefined ? null : many * DAYS[unit!.toLowerCase()]!
}
