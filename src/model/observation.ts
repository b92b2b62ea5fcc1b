import { z } from 'zod'
import { toId } from './id.ts'

/**
 * One figure of a data set: what was measured of whom for which period, as its publisher had it at one time.
 * Example: `{ indicator: "military expenditure", actor: "VDA", period: "2030", value: 2.1, unit: "% of GDP" … }`.
 */
export const observationSchema = z
  .object({
    id: z.string(),
    indicator: z.string().min(1).describe('what is measured, by the name that its publisher gives it'),
    actor: z.string().min(1).describe('ISO 3166 alpha-3, NATO, EU, UN …, or a name where there is no code'),
    period: z
      .string()
      .regex(/^\d{4}(?:-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/)
      .describe('a year, a quarter (2030-Q2), a month (2030-05) or a day'),
    value: z.number(),
    unit: z.string().min(1).describe('as in a quantity: "% of GDP", an ISO 4217 code, "persons"'),
    source: z.string().min(1).describe('who published it, so that it can be found'),
    definition: z.string().nullable().describe('what counts, in the words of the publisher or a link to them'),
    vintage: z
      .string()
      .nullable()
      .describe('the edition of the figure: the day of publication or a name; a later one revises it'),
  })
  .meta({ id: 'Observation', description: 'One figure of a data set' })

export type Observation = z.infer<typeof observationSchema>

/** Makes an observation; a figure that was revised is another one, and so is one of another edition. */
export function makeObservation(fields: Omit<Observation, 'id'>): Observation {
  const { indicator, actor, period, value, unit, source, vintage } = fields
  return { ...fields, id: toId('observation', [indicator, actor, period, value, unit, source, vintage]) }
}
