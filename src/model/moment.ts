import { z } from 'zod'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day of the calendar written as ISO 8601, "2025-04-04". */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A day of the calendar, ISO 8601. */
export const isoDateSchema = z
  .string()
  .refine(isIsoDate, { error: 'is no day of the calendar; write it as YYYY-MM-DD, for example 2025-04-04' })
  .meta({ format: 'date', description: 'a day, ISO 8601' })

/** Whether the text says it, or Acta infers it. */
export const basisSchema = z.enum(['stated', 'implied'])
export type Basis = z.infer<typeof basisSchema>

/**
 * When something was: a range of days with a precision and a basis, never a bare date.
 * Example: "in February" of a report from April 2025 is `2025-02-01` to `2025-02-28`, precision month, implied: the year is inferred.
 */
export const momentSchema = z
  .object({
    from: isoDateSchema.describe('first day of the range'),
    to: isoDateSchema.describe('last day of the range, included'),
    precision: z.enum(['day', 'week', 'month', 'quarter', 'year']),
    basis: basisSchema.describe('stated: the text says it. implied: Acta infers it'),
    text: z.string().optional().describe('the words that say it'),
  })
  .refine((moment) => moment.from <= moment.to, { error: 'ends before it begins' })
  .meta({ id: 'Moment', description: 'A range of days with its precision and basis' })

export type Moment = z.infer<typeof momentSchema>
