import { ActaError, isIsoDate } from '../model/index.ts'
import { quoted } from './decoded.ts'

const DAY_WITH_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/

/** The day of a date, or null where there is none; a time of the day is left out. */
export function maybeDay(key: string, text: string | null | undefined): string | null {
  if (text === undefined || text === null || text === '') return null
  const day = DAY_WITH_TIME.exec(text)?.[1]
  if (day !== undefined && isIsoDate(day)) return day
  throw new ActaError('date-invalid', `its ${key} ${quoted(text)} is no day of the calendar: write YYYY-MM-DD`)
}
