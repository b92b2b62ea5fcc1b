import { z } from 'zod'
import { documentSchema } from './document.ts'

/** What became of one document of a job. */
export const jobOutcomeSchema = z
  .enum(['recorded', 'witness', 'already', 'failed'])
  .describe(
    'recorded: it is new; witness: it was found in another place; already: all of it was known; failed: see the fault',
  )

export type JobOutcome = z.infer<typeof jobOutcomeSchema>

const countSchema = z.int().min(0)

/**
 * Documents that are to be read and recorded, and how far that has come.
 * Example: `{ id: "job-5f0c…", state: "running", total: 40, done: 12, outcomes: { recorded: 10, witness: 0, already: 1, failed: 1 } … }`.
 */
export const jobSchema = z
  .object({
    id: z.string(),
    createdAt: z.string().describe('UTC, to the millisecond'),
    by: z.string().nullable().describe('the token that asked for it; null where none was needed'),
    state: z.enum(['queued', 'running', 'done', 'cancelled']),
    total: countSchema.describe('documents of the job'),
    done: countSchema.describe('documents that have an outcome'),
    outcomes: z.object({ recorded: countSchema, witness: countSchema, already: countSchema, failed: countSchema }),
    finishedAt: z.string().nullable().describe('when it was done or cancelled'),
  })
  .meta({ id: 'Job', description: 'Documents that are to be read and recorded, and how far that has come' })

export type Job = z.infer<typeof jobSchema>

/** Why one document of a job could not be read or recorded. */
export const jobFaultSchema = z
  .object({
    index: z.int().min(0).describe('its place among the documents of the job, from 0'),
    ref: z.string().nullable().describe("the caller's own id of it"),
    code: z.string().describe('a code of the catalogue of errors'),
    message: z.string(),
  })
  .meta({ id: 'JobFault', description: 'Why one document of a job could not be read or recorded' })

export type JobFault = z.infer<typeof jobFaultSchema>

/** What became of one document of a job, and which. */
export const jobItemSchema = z
  .object({
    index: z.int().min(0).describe('its place among the documents of the job, from 0'),
    ref: z.string().nullable().describe("the caller's own id of it"),
    documentId: documentSchema.shape.id,
    outcome: jobOutcomeSchema.nullable().describe('null where it is not done yet, or the job was cancelled before'),
    readingId: z.string().nullable(),
    fault: jobFaultSchema.pick({ code: true, message: true }).nullable(),
  })
  .meta({ id: 'JobItem', description: 'One document of a job' })

export type JobItem = z.infer<typeof jobItemSchema>
