import { z } from 'zod'
import {
  correctionSchema,
  documentSchema,
  isoDateSchema,
  jobFaultSchema,
  jobSchema,
  readingSchema,
  reviewSchema,
} from '../model/index.ts'
import { listOf } from './list.ts'
import { idShape, lensShape, plainText } from './query.ts'

const nothing = z.object({})
const noQuery = z.strictObject({})
const noBody = z.undefined()
const MOST_DOCUMENTS = 5000
const LONGEST_SHORT = 2000

const short = plainText(z.string().min(1).max(LONGEST_SHORT))

/** A document as it is added; the same as a line of `acta code`. */
export const documentToAddSchema = z
  .strictObject({
    text: z.string().min(1).describe('exactly as published'),
    id: short.optional().describe("the caller's own id of it"),
    title: short.optional(),
    outlet: short.optional(),
    url: short.optional(),
    date: isoDateSchema.optional().describe('the day of publication'),
  })
  .meta({ id: 'DocumentToAdd', description: 'A document to be read and recorded' })

const documentsToAddSchema = z
  .strictObject({ documents: z.array(documentToAddSchema).min(1).max(MOST_DOCUMENTS) })
  .meta({ id: 'DocumentsToAdd' })

const decided = {
  by: short.optional().describe('who decides; the name of the token unless given'),
  reason: short.describe('why'),
}

const reviewToAddSchema = z
  .strictObject({
    id: short.describe('a thread or a commitment; with `of`, a piece of evidence; for actors, the first of them'),
    decision: reviewSchema.shape.decision,
    others: z.array(short).max(100).default([]).describe('of merge and split: the others'),
    to: short.optional().describe('of correct: what the thread is'),
    of: short.optional().describe('of reject: the thread that the evidence is not about'),
    asOf: lensShape.asOf.describe('the day that is judged of; today unless given'),
    ...decided,
  })
  .meta({ id: 'ReviewToAdd', description: 'What a person decides' })

const correctionToAddSchema = z
  .strictObject({
    documentId: documentSchema.shape.id,
    replacedBy: documentSchema.shape.id
      .nullable()
      .default(null)
      .describe('the corrected article; null where it was retracted'),
    publishedOn: isoDateSchema.nullable().default(null).describe('when that was published'),
    ...decided,
  })
  .meta({ id: 'CorrectionToAdd', description: 'That an article was corrected or retracted' })

export const jobWithFaultsSchema = jobSchema
  .extend({ faults: z.array(jobFaultSchema).describe('the documents that failed, the first hundred of them') })
  .meta({ id: 'JobWithFaults', description: 'A job with what went wrong' })

const tag = 'Adding'

export const WRITES = {
  addDocuments: {
    ...{ tag, summary: 'Documents to be read and recorded: begins a job' },
    description:
      'Takes JSON, or lines of JSON as `application/x-ndjson`, one document a line. Answers at once with the job; a job goes on after the server was stopped and started again. Adding a document twice adds nothing.',
    ...{ params: nothing, query: noQuery, body: documentsToAddSchema, answer: jobSchema },
    status: 202 as const,
    scope: 'add' as const,
  },
  previewReading: {
    ...{ tag, summary: 'What would be read in a document; nothing is recorded' },
    ...{ params: nothing, query: noQuery, body: documentToAddSchema, answer: readingSchema },
  },
  addReview: {
    faults: [404, 409, 410] as const,
    ...{ tag: 'Decisions', summary: 'Puts what a person decides on the record' },
    ...{ params: nothing, query: noQuery, body: reviewToAddSchema, answer: reviewSchema },
    status: 201 as const,
    scope: 'review' as const,
  },
  addCorrection: {
    faults: [404] as const,
    ...{ tag: 'Decisions', summary: 'Records that an article was corrected or retracted' },
    ...{ params: nothing, query: noQuery, body: correctionToAddSchema, answer: correctionSchema },
    status: 201 as const,
    scope: 'add' as const,
  },
  listJobs: listOf({ ...{ tag, summary: 'Jobs, the newest first' }, filter: {}, item: jobSchema }),
  showJob: {
    faults: [404, 409] as const,
    ...{ tag, summary: 'One job with what went wrong' },
    ...{ params: z.object(idShape), query: noQuery, body: noBody, answer: jobWithFaultsSchema },
  },
  watchJob: {
    faults: [404, 409] as const,
    ...{ tag, summary: 'The progress of a job as it goes: server-sent events `progress` and `end`, each with the job' },
    ...{ params: z.object(idShape), query: noQuery, body: noBody, answer: z.string(), type: 'text/event-stream' },
  },
  cancelJob: {
    faults: [404, 409] as const,
    ...{ tag, summary: 'Ends a job after the document that it is at' },
    ...{ params: z.object(idShape), query: noQuery, body: noBody, answer: jobSchema },
    scope: 'add' as const,
  },
}
