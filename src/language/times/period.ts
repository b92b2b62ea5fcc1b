import type { Moment } from '../../model/index.ts'
import { addMonths, DAYS_A_WEEK, type Day, fromDay, lengthOfMonth, toDay, weekdayOf } from './calendar.ts'

/** A range of days, both included. */
export interface Period {
  from: Day
  to: Day
  precision: Moment['precision']
}

export const dayPeriod = (day: Day): Period => ({ from: day, to: day, precision: 'day' })

/** Monday to Sunday, some weeks away. */
export function weekPeriod(day: Day, weeks = 0): Period {
  const from = day - weekdayOf(day) + weeks * DAYS_A_WEEK
  return { from, to: from + 6, precision: 'week' }
}

/** Saturday and Sunday of a week some weeks away. */
export function weekendPeriod(day: Day, weeks = 0): Period {
  const { to } = weekPeriod(day, weeks)
  return { from: to - 1, to, precision: 'day' }
}

export const monthPeriod = (year: number, month: number): Period => ({
  from: toDay(year, month, 1),
  to: toDay(year, month, lengthOfMonth(year, month)),
  precision: 'month',
})

export const yearPeriod = (year: number, years = 1): Period => ({
  from: toDay(year, 1, 1),
  to: toDay(year + years - 1, 12, 31),
  precision: 'year',
})

/** Months of which the first is counted from January of the year: 0 to 2 is the first quarter. */
export function monthsPeriod(year: number, firstMonth: number, months: number): Period {
  const from = addMonths(toDay(year, 1, 1), firstMonth)
  return { from, to: addMonths(from, months) - 1, precision: months > 3 ? 'year' : 'quarter' }
}

/** The week, month, quarter, year or decade of a day, some of them away. */
export function periodAround(unit: string, day: Day, away: number): Period | null {
  const { year, month } = fromDay(day)
  switch (unit) {
    case 'week':
      return weekPeriod(day, away)
    case 'weekend':
      return weekendPeriod(day, away)
    case 'month': {
      const other = fromDay(addMonths(toDay(year, month, 1), away))
      return monthPeriod(other.year, other.month)
    }
    case 'quarter':
      return monthsPeriod(year, (Math.ceil(month / 3) - 1 + away) * 3, 3)
    case 'year':
      return yearPeriod(year + away)
    case 'decade':
      return yearPeriod(Math.floor(year / 10) * 10 + away * 10, 10)
    default:
      return null
  }
}

/** One of the equal parts of a period, the first being 0: whole months where it has enough of them. */
export function partOf(period: Period, part: number, parts: 2 | 3): Period {
  const days = period.to - period.from + 1
  const months = Math.round(days / 30.4375)
  const at = (count: number) =>
    months >= parts && period.precision !== 'month'
      ? addMonths(period.from, Math.floor((months * count) / parts))
      : period.from + Math.floor((days * count) / parts)
  return days < parts ? period : { ...period, from: at(part), to: at(part + 1) - 1 }
}
