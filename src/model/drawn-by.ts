import { z } from 'zod'

/** Which rule or model drew a record, and in which version. Never part of an id. */
export const drawnBySchema = z
  .object({ rule: z.string().min(1), version: z.string().min(1) })
  .meta({ id: 'DrawnBy', description: 'The rule or model that drew the record' })

export type DrawnBy = z.infer<typeof drawnBySchema>

/** How sure Acta is of a record, 0 to 1. */
export const confidenceSchema = z.number().min(0).max(1).describe('how sure Acta is, 0 to 1')
