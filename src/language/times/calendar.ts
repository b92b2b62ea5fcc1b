/** A day of the calendar as a whole number: 0 is 1 January 1970. */
export type Day = number

export const DAYS_A_WEEK = 7
const DAYS_A_CYCLE = 146_097
const YEARS_A_CYCLE = 400

/**
 * The day of a year, a month (1 to 12) and a day of the month.
 *
 * Source: the proleptic Gregorian calendar in cycles of 400 years that begin in March, so that a leap day comes last.
 */
export function toDay(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1
  const cycle = Math.floor(marchYear / YEARS_A_CYCLE)
  const yearOfCycle = marchYear - cycle * YEARS_A_CYCLE
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * DAYS_A_CYCLE + dayOfCycle - 719_468
}

/** The year, month and day of the month of a day. */
export function fromDay(day: Day): { year: number; month: number; day: number } {
  const shifted = day + 719_468
  const cycle = Math.floor(shifted / DAYS_A_CYCLE)
  const dayOfCycle = shifted - cycle * DAYS_A_CYCLE
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfCycle + cycle * YEARS_A_CYCLE + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}

/** The day of an ISO date; undefined for a text that is none. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return undefined
  const day = toDay(Number(match[1]), Number(match[2]), Number(match[3]))
  return toIso(day) === iso ? day : undefined
}

/** The ISO date of a day; the year must have four digits. */
export function toIso(day: Day): string {
  const { year, month, day: ofMonth } = fromDay(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`
}

/** 0 is Monday. */
export const weekdayOf = (day: Day): number => (((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK

export const lengthOfMonth = (year: number, month: number): number =>
  toDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - toDay(year, month, 1)

/** The same day of the month, months later or earlier; the last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = fromDay(day)
  const index = date.year * 12 + date.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return toDay(year, month, Math.min(date.day, lengthOfMonth(year, month)))
}
