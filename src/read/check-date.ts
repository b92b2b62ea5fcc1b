import { ActaError, isIsoDate } from '../model/index.ts'
import { quote } from './source.ts'

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?'
const ZONE = ' ?(?:Z|UTC|[+-]\\d{2}(?::?\\d{2})?)'
const DAY_WITH_TIME = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:[T ]${TIME}(?:${ZONE})?)?$`)

/**
 * The day of the calendar that a date names; of a date with a time, the day as written, in its own zone.
 * Example: `checkDate('2025-04-04T23:30:00-05:00')` gives `2025-04-04`.
 *
 * Errors: 'date-invalid'
 */
export function checkDate(text: string): string {
  const day = DAY_WITH_TIME.exec(text)?.[1]
  if (day !== undefined && isIsoDate(day)) return day
  const remedy = 'write it as YYYY-MM-DD, for example 2025-04-04'
  throw new ActaError('date-invalid', `${quote(text)} is no day of the calendar: ${remedy}`)
}
