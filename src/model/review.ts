import { z } from 'zod'
import { toId } from './id.ts'

/**
 * What a person decided of records, on the record: a decision is a new row, never a change.
 * Example: `{ decision: "merge", subjects: ["actor-5f0c…", "actor-77aa…"], by: "Ada Brenn", reason: "one person" … }`.
 */
export const reviewSchema = z
  .object({
    id: z.string(),
    decision: z.enum(['merge', 'split']),
    subjects: z.array(z.string()).min(2).describe('the ids that are one, or are not'),
    by: z.string().min(1).describe('who decided'),
    reason: z.string().min(1),
    at: z.string().describe('the moment of recording: UTC, to the millisecond'),
  })
  .meta({ id: 'Review', description: 'What a person decided of records' })

export type Review = z.infer<typeof reviewSchema>

/** Makes a review: subjects each once, in the order given; the id is of the decision, who made it and when. */
export function makeReview(fields: Omit<Review, 'id'>): Review {
  const subjects = [...new Set(fields.subjects)]
  return { ...fields, subjects, id: toId('review', [fields.decision, subjects, fields.by, fields.at]) }
}
