import { z } from 'zod'
import { spanSchema } from './span.ts'

/**
 * What could not be read, and why: a value about the text, never an error.
 * Example: `{ rule: "language", span: null, reason: "the text seems to be in French …" }`.
 */
export const findingSchema = z
  .object({ rule: z.string().min(1), span: spanSchema.nullable(), reason: z.string().min(1) })
  .meta({ id: 'Finding', description: 'What could not be read, and why' })

export type Finding = z.infer<typeof findingSchema>

/** What a stage gives back: what it found, and what it could not read. */
export interface Found<T> {
  found: T[]
  findings: Finding[]
}
