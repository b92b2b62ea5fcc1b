import { ActaError, isIsoDate } from '../model/index.ts'

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

/** A moment as the ledger writes it, so that moments compare as texts: UTC, to the millisecond. */
export function toInstant(text: string): string {
  const day = INSTANT.exec(text)?.[1]
  const time = Date.parse(text)
  if (!day || !isIsoDate(day) || Number.isNaN(time)) {
    const example = '2025-04-04T12:00:00Z'
    throw new ActaError('date-invalid', `"${text}" is no moment: write day, time and zone, for example ${example}`)
  }
  return new Date(time).toISOString()
}

/** A day as given, checked. */
export function toDay(text: string): string {
  if (isIsoDate(text)) return text
  throw new ActaError('date-invalid', `"${text}" is no day of the calendar: write YYYY-MM-DD, for example 2025-04-04`)
}
