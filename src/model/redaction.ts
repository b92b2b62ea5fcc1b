import { z } from 'zod'
import { documentSchema } from './document.ts'
import { toId } from './id.ts'

/**
 * The tombstone of a text that was taken out on request, with what was read in it.
 * Example: `{ documentId: "9f86…", by: "Ada Brenn", reason: "order of a court" … }`.
 */
export const redactionSchema = z
  .object({
    id: z.string(),
    documentId: documentSchema.shape.id,
    by: z.string().min(1).describe('who decided'),
    reason: z.string().min(1),
    at: z.string().describe('the moment of recording: UTC, to the millisecond'),
  })
  .meta({ id: 'Redaction', description: 'The tombstone of a text that was taken out on request' })

export type Redaction = z.infer<typeof redactionSchema>

/** Makes a redaction; a text is taken out once. */
export const makeRedaction = (fields: Omit<Redaction, 'id'>): Redaction => ({
  ...fields,
  id: toId('redaction', [fields.documentId]),
})
