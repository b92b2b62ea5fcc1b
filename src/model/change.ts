import { z } from 'zod'
import { isoDateSchema } from './moment.ts'
import { verdictSchema, verdictStatusSchema } from './verdict.ts'

/** A verdict that became another on a day. */
export const changeSchema = z
  .object({
    changedOn: isoDateSchema.describe('the first day of the new verdict'),
    before: verdictStatusSchema.nullable().describe('what it was; null where the thread was new'),
    verdict: verdictSchema.describe('as of that day'),
  })
  .meta({ id: 'Change', description: 'A verdict that became another on a day' })

export type Change = z.infer<typeof changeSchema>
