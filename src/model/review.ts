import { z } from 'zod'
import { toId } from './id.ts'
import { isoDateSchema } from './moment.ts'

/**
 * What a person decided of records, on the record: a decision is a new row, never a change.
 * Example: `{ decision: "merge", subjects: ["actor-5f0c…", "actor-77aa…"], by: "Ada Brenn", reason: "one person" … }`.
 */
export const reviewSchema = z
  .object({
    id: z.string(),
    decision: z.enum(['merge', 'split', 'confirm', 'correct', 'reject']),
    subjects: z
      .array(z.string())
      .min(1)
      .describe(
        'merge, split: the ids that are one, or are not; confirm, correct: the first commitment of the thread; reject: a commitment that is none, ' +
          'or a piece of evidence and the first commitment of the thread that it does not bear on',
      ),
    judged: z
      .object({
        status: z.string().min(1).describe('what the person says the thread is'),
        asOf: isoDateSchema.describe('the day in the world that it was looked at'),
        evidence: z.array(z.string()).describe('ids of the evidence that the person had before them'),
      })
      .nullable()
      .describe('of confirm and correct'),
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
