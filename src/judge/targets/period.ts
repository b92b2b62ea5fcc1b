import { isIsoDate } from '../../model/index.ts'

const LAST_DAY_OF_QUARTER = ['03-31', '06-30', '09-30', '12-31']
const FIRST_DAY_OF_QUARTER = ['01-01', '04-01', '07-01', '10-01']

/** How long a period is: figures of years and of quarters are never held against each other. */
export type PeriodLength = 'year' | 'quarter' | 'month' | 'day'

/** How long a period is, by the way it is written: 2031, 2031-Q2, 2031-05, 2031-05-14. */
export function lengthOf(period: string): PeriodLength {
  if (period.length === 4) return 'year'
  if (period[5] === 'Q') return 'quarter'
  return period.length === 7 ? 'month' : 'day'
}

export const yearOf = (period: string): number => Number(period.slice(0, 4))

/** The first day of a period. */
export function firstDayOf(period: string): string {
  const length = lengthOf(period)
  if (length === 'year') return `${period}-01-01`
  if (length === 'quarter') return `${period.slice(0, 4)}-${FIRST_DAY_OF_QUARTER[Number(period[6]) - 1]!}`
  return length === 'month' ? `${period}-01` : period
}

/** The last day of a period. */
export function lastDayOf(period: string): string {
  const length = lengthOf(period)
  if (length === 'year') return `${period}-12-31`
  if (length === 'quarter') return `${period.slice(0, 4)}-${LAST_DAY_OF_QUARTER[Number(period[6]) - 1]!}`
  if (length === 'day') return period
  const days = new Date(Date.UTC(yearOf(period), Number(period.slice(5)), 0)).getUTCDate()
  return `${period}-${days}`
}

/** The same period one year earlier: 2030-Q2 of 2031-Q2. */
export const yearBefore = (period: string): string => String(yearOf(period) - 1).padStart(4, '0') + period.slice(4)

/**
 * The day on which an edition was out at the latest, where it is a day, a month or a year; null of a name.
 * Of "2031-04" that is the last day of April: what may have come later than a day does not count on it.
 */
export function publishedBy(vintage: string | null): string | null {
  if (vintage === null || !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(vintage)) return null
  if (vintage.length === 7 && !isIsoDate(`${vintage}-01`)) return null
  const day = lastDayOf(vintage)
  return isIsoDate(day) ? day : null
}
