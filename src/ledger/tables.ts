import type { Generated } from 'kysely'
import { z } from 'zod'
import {
  type Actor,
  actorSchema,
  type Commitment,
  codedEventSchema,
  commitmentSchema,
  correctionSchema,
  documentSchema,
  type Event,
  eventSchema,
  type Finding,
  findingSchema,
  jobItemSchema,
  jobOutcomeSchema,
  jobSchema,
  observationSchema,
  readerSchema,
  redactionSchema,
  reviewSchema,
  type Statement,
  statementSchema,
  tokenSchema,
} from '../model/index.ts'
import { makeCodec, type RowOf, type SqlValue } from './codec.ts'

const { shape } = documentSchema

/** A text, once. */
const textSchema = z.object({ id: shape.id, length: shape.length, text: z.string(), recordedAt: z.string() })

/** Where a text was found. */
const witnessSchema = documentSchema
  .pick({ ref: true, title: true, outlet: true, url: true, publishedOn: true })
  .extend({
    id: z.string(),
    documentId: shape.id,
    path: z.string().nullable(),
    firstLine: z.int().min(1).nullable(),
    recordedAt: z.string(),
  })

const countsSchema = z.object({
  actorCount: z.int(),
  statementCount: z.int(),
  eventCount: z.int(),
  commitmentCount: z.int(),
  findingCount: z.int(),
})

/** The head of a reading: what was read by whom, and how many rows belong to it. */
const readingHeadSchema = countsSchema.extend({
  id: z.string(),
  documentId: shape.id,
  publishedOn: shape.publishedOn,
  language: shape.language,
  readerName: readerSchema.shape.name,
  readerVersion: readerSchema.shape.version,
  recordedAt: z.string(),
})

const recorded = { recordedAt: z.string() }

/** A reading with its document as the first witness describes it, and how long it was in force. */
const readingStateSchema = documentSchema
  .omit({ id: true, text: true })
  .extend(readingHeadSchema.omit({ id: true }).shape)
  .extend({ readingId: z.string(), sequence: z.int(), path: z.string().nullable(), firstLine: z.int().nullable() })
  .extend({ supersededAt: z.string().nullable() })

export type ReadingState = z.output<typeof readingStateSchema>

/** A token as it is kept: the hash of its secret leaves the ledger by no door. */
const tokenRowSchema = tokenSchema.omit({ revoked: true }).extend({ hash: z.string() })

/** A job as it is kept: its counts, and who has it until when. */
const jobRowSchema = jobSchema
  .omit({ outcomes: true })
  .extend(jobSchema.shape.outcomes.shape)
  .extend({ owner: z.string().nullable(), leasedUntil: z.string().nullable() })

/** A document of a job as it is kept; its text and description go when it is done. */
const jobItemRowSchema = jobItemSchema.pick({ ref: true, documentId: true, readingId: true }).extend({
  jobId: z.string(),
  outcome: z.enum(jobOutcomeSchema.options).nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
  description: z.string().nullable(),
  text: z.string().nullable(),
})

export const CODECS = {
  document: makeCodec(textSchema),
  witness: makeCodec(witnessSchema),
  reading: makeCodec(readingHeadSchema),
  reading_state: makeCodec(readingStateSchema),
  actor: makeCodec(actorSchema),
  statement: makeCodec(statementSchema),
  event: makeCodec(eventSchema),
  commitment: makeCodec(commitmentSchema),
  finding: makeCodec(findingSchema),
  review: makeCodec(reviewSchema),
  correction: makeCodec(correctionSchema),
  redaction: makeCodec(redactionSchema),
  observation: makeCodec(observationSchema.extend(recorded)),
  coded_event: makeCodec(codedEventSchema.extend(recorded)),
  token: makeCodec(tokenRowSchema),
  job: makeCodec(jobRowSchema),
  job_item: makeCodec(jobItemRowSchema),
} as const

/** What a reading is made of, by its table. */
export interface Children {
  actor: Actor
  statement: Statement
  event: Event
  commitment: Commitment
  finding: Finding
}

/** The tables of the records, with the reading's list that each holds; parents come before what names them. */
export const CHILD_TABLES = [
  ['actor', 'actors'],
  ['statement', 'statements'],
  ['event', 'events'],
  ['commitment', 'commitments'],
  ['finding', 'findings'],
] as const

/** The nouns that have an id of their own inside a reading. */
export type Noun = Exclude<keyof Children, 'finding'>

export const NOUNS: readonly Noun[] = ['actor', 'statement', 'event', 'commitment']

/**
 * The tables of the record, which rows are only ever added to: parents before what names them, each in an order that every database
 * keeps. Tokens, their uses and jobs are not among them: they belong to one installation, and no backup takes them elsewhere.
 */
export const BASE_TABLES = {
  document: ['recorded_at', 'id'],
  witness: ['sequence'],
  reading: ['sequence'],
  actor: ['reading_id', 'ordinal'],
  statement: ['reading_id', 'ordinal'],
  event: ['reading_id', 'ordinal'],
  commitment: ['reading_id', 'ordinal'],
  finding: ['reading_id', 'ordinal'],
  review: ['sequence'],
  correction: ['sequence'],
  redaction: ['sequence'],
  observation: ['sequence'],
  coded_event: ['sequence'],
} as const

interface Sequenced {
  sequence: number
}

interface ChildKeys {
  reading_id: SqlValue
  ordinal: SqlValue
}

/** The tables and views as kysely knows them, made from the same schemas as the codecs. */
export interface Tables {
  document: RowOf<typeof textSchema>
  witness: RowOf<typeof witnessSchema> & Sequenced
  reading: RowOf<typeof readingHeadSchema> & Sequenced
  reading_state: RowOf<typeof readingStateSchema>
  actor: RowOf<typeof actorSchema> & ChildKeys
  statement: RowOf<typeof statementSchema> & ChildKeys
  event: RowOf<typeof eventSchema> & ChildKeys
  commitment: RowOf<typeof commitmentSchema> & ChildKeys
  finding: RowOf<typeof findingSchema> & ChildKeys
  review: RowOf<typeof reviewSchema> & Sequenced
  correction: RowOf<typeof correctionSchema> & Sequenced
  redaction: RowOf<typeof redactionSchema> & Sequenced
  observation: RowOf<typeof observationSchema> & Sequenced & { recorded_at: SqlValue }
  coded_event: RowOf<typeof codedEventSchema> & Sequenced & { recorded_at: SqlValue }
  token: RowOf<typeof tokenRowSchema> & Sequenced
  token_revocation: { sequence: Generated<number>; token_id: string; by: string; reason: string; at: string }
  token_use: { sequence: Generated<number>; token_id: string; at: string; action: string; subject: string | null }
  job: RowOf<typeof jobRowSchema> & Sequenced
  job_item: RowOf<typeof jobItemRowSchema> & { ordinal: number }
  search_entry: {
    sequence: Generated<number>
    document_id: string
    reading_id: string | null
    statement_id: string | null
    part: number | null
  }
}
