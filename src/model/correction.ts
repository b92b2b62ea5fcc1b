import { z } from 'zod'
import { documentSchema } from './document.ts'
import { toId } from './id.ts'
import { isoDateSchema } from './moment.ts'

/**
 * That an article was corrected or retracted: its readings no longer count, from a day in the world and a moment of recording.
 * Example: `{ documentId: "9f86…", replacedBy: "77aa…", publishedOn: "2031-05-16", by: "Ada Brenn", reason: "wrong figure" … }`.
 */
export const correctionSchema = z
  .object({
    id: z.string(),
    documentId: documentSchema.shape.id,
    replacedBy: documentSchema.shape.id.nullable().describe('the corrected article; null where it was retracted'),
    publishedOn: isoDateSchema
      .nullable()
      .describe('the day on which the outlet corrected it; null where that is not known, and then on every day'),
    by: z.string().min(1).describe('who recorded it'),
    reason: z.string().min(1),
    at: z.string().describe('the moment of recording: UTC, to the millisecond'),
  })
  .meta({ id: 'Correction', description: 'That an article was corrected or retracted' })

export type Correction = z.infer<typeof correctionSchema>

/** Makes a correction; the id is of the article and what replaces it. */
export const makeCorrection = (fields: Omit<Correction, 'id'>): Correction => ({
  ...fields,
  id: toId('correction', [fields.documentId, fields.replacedBy, fields.publishedOn]),
})
