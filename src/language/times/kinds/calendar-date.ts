import { strict } from 'chrono-node/en'
import { fromDay, lengthOfMonth, toDay } from '../calendar.ts'
import type { Period } from '../period.ts'
import { readRelativeYear, YEAR_AFTER } from '../relative-year.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { MONTH, SHORT_MONTH, timePattern, WEEKDAY, YEAR } from '../time-words.ts'

const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|%)'
const NAME = `(?:${MONTH}|${SHORT_MONTH})`
const TO = '(?: ?[-–] ?| to )'
const WITH = '(?: ?[-–] ?| (?:to|and|or) )'
const DAY_FIRST = `(?:${DAY}${WITH})?${DAY} (?:of )?${NAME}(?:,? ${YEAR}(?!\\d))?`
const MONTH_FIRST = `${NAME} ${DAY}(?:${WITH}${DAY}|${TO}${NAME} ${DAY})?(?:,? ${YEAR}(?!\\d))?`
const ISO = `${YEAR}-\\d\\d-\\d\\d`
const DATE = `(?<date>(?:${WEEKDAY},? )?(?:${DAY_FIRST}(?:${TO}${DAY_FIRST})?|${MONTH_FIRST}|${ISO}))`

/** A leap year, so that 29 February is read; a date without its year takes it and is then placed by us. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 }

type Parsed = ReturnType<typeof strict.parse>[number]
type Components = Parsed['start']

const inYear = (date: Components, year: number): number | null => {
  const month = date.get('month')!
  const day = date.get('day')!
  return day <= lengthOfMonth(year, month) ? toDay(year, month, day) : null
}

/** The period of a date in a year; one that ends before it begins ends in the next. */
function place(parsed: Parsed, year: number): Period | null {
  const from = inYear(parsed.start, year)
  const end = parsed.end ?? parsed.start
  let to = inYear(end, year)
  if (from !== null && to !== null && to < from) to = inYear(end, year + 1)
  return from === null || to === null ? null : { from, to, precision: 'day' }
}

/** The last that began by today and the first that is not over, of a date without a year. */
function placeAround(parsed: Parsed, today: number): Said {
  const thisYear = fromDay(today).year
  let past: Period | null = null
  let future: Period | null = null
  for (let year = thisYear - 8; year <= thisYear + 8; year++) {
    const period = place(parsed, year)
    if (period && period.from <= today) past = period
    if (period && period.to >= today) future ??= period
  }
  return { past, future, stated: false }
}

/** Dates with a day and a month, read by chrono, which is given the date's own words alone: it takes times and lone numbers for dates. */
export const calendarDate: TimeKind = {
  name: 'calendar-date',
  examples: ['They met on [4 April 2031].', 'It will take force on [Friday, June 6].'],
  hint: /\d/,
  pattern: timePattern(`(?<![\\w.,:/-])${DATE}(?:,? ${YEAR_AFTER})?(?![\\w%]|-\\w)`, 'g'),
  read(match, { today }) {
    const words = match
      .groups!.date!.replaceAll(/\s+(?:and|or)\s+/g, ' to ')
      .replaceAll('–', '-')
      .replaceAll(/\s+/g, ' ')
    const parsed = strict.parse(words, REFERENCE)[0]
    if (!parsed?.start.isCertain('day') || !parsed.start.isCertain('month')) return null
    const named = [parsed.end, parsed.start].find((date) => date?.isCertain('year'))?.get('year')
    const relative = readRelativeYear(match.groups!.yearAfter, today)
    if (match.groups!.yearAfter && relative === undefined) return null
    const year = named ?? relative
    if (year === undefined || year === null) return placeAround(parsed, today)
    const period = place(parsed, year)
    return period && { past: period, future: period, stated: typeof named === 'number' }
  },
}
