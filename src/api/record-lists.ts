import { z } from 'zod'
import {
  actorSchema,
  actSchema,
  codedEventSchema,
  commitmentSchema,
  correctionSchema,
  documentSchema,
  eventSchema,
  eventStatusSchema,
  eventTypeSchema,
  observationSchema,
  readerSchema,
  redactionSchema,
  reviewSchema,
  spanSchema,
  statementSchema,
} from '../model/index.ts'
import { listOf } from './list.ts'
import { actorShape, daysShape, lensShape, plainText, refShape } from './query.ts'

/** Where a listed record stands, and who its ids name. */
const placeShape = {
  document: documentSchema,
  line: z.int().min(1).describe("the line of the text's source where the record's words begin"),
  words: z.string().describe('the words that the record stands in: of an actor its first mention'),
  parties: z.array(actorSchema).describe('the actors that the ids of the record name, and the members of groups'),
}

const recordFilter = { ...actorShape, ...daysShape, ...refShape, ...lensShape }
const tag = 'Record'

const count = z.int().min(0)

/** A document with what was read in it. */
export const listedDocumentSchema = z
  .object({
    ...documentSchema.shape,
    reader: readerSchema,
    recordedAt: z.string().describe('the moment of recording: UTC, to the millisecond'),
    counts: z.object({ actors: count, statements: count, events: count, commitments: count, findings: count }),
  })
  .omit({ text: true })
  .meta({ id: 'ListedDocument', description: 'A document of the ledger, with the counts of what was read in it' })

/** A document or a statement that a search finds. */
export const searchHitSchema = z
  .object({
    noun: z.enum(['document', 'statement']),
    score: z.number().describe('more is better; only hits of one search compare, since what is added later changes it'),
    statement: statementSchema.nullable(),
    document: documentSchema,
    passages: z.array(
      z.object({ span: spanSchema, matches: z.array(spanSchema).describe('what was found in it'), text: z.string() }),
    ),
    parties: z.array(actorSchema),
  })
  .meta({ id: 'SearchHit', description: 'A document or a statement that a search finds' })

export const RECORD_LISTS = {
  listDocuments: listOf({
    ...{ tag, summary: 'Documents, in the order of publication' },
    filter: { ...recordFilter },
    item: listedDocumentSchema,
  }),
  listStatements: listOf({
    ...{ tag, summary: 'Who said what to whom' },
    filter: { act: actSchema.optional(), ...recordFilter },
    item: statementSchema.extend(placeShape).meta({ id: 'StatementItem' }),
  }),
  listEvents: listOf({
    ...{ tag, summary: 'Who did what to whom' },
    filter: { type: eventTypeSchema.optional(), status: eventStatusSchema.optional(), ...recordFilter },
    item: eventSchema.extend(placeShape).meta({ id: 'EventItem' }),
  }),
  listCommitments: listOf({
    ...{ tag, summary: 'Who is bound to what by when' },
    filter: { kind: commitmentSchema.shape.kind.optional(), ...recordFilter },
    item: commitmentSchema.extend(placeShape).meta({ id: 'CommitmentItem' }),
  }),
  listActors: listOf({
    ...{ tag, summary: 'Persons, states, organisations and groups, one for each document that names them' },
    filter: { kind: actorSchema.shape.kind.optional(), ...recordFilter },
    item: actorSchema.extend(placeShape).meta({ id: 'ActorItem' }),
  }),
  search: listOf({
    ...{ tag, summary: 'Full text over documents and what was said, best first' },
    filter: {
      q: plainText(z.string().min(1).max(500)).describe(
        'words that must all be found, "words side by side", one OR another, -without, begin*',
      ),
      noun: z.enum(['document', 'statement']).optional(),
      ...recordFilter,
    },
    item: searchHitSchema,
  }),
  listObservations: listOf({
    ...{ tag: 'Figures', summary: 'Figures of data sets, by indicator, actor and period' },
    filter: {
      indicator: plainText(z.string().min(1).max(200))
        .optional()
        .describe("a part of the indicator's name, in whatever case"),
      actor: plainText(z.string().min(1).max(200)).optional().describe("the actor's code or name, in whatever case"),
      from: plainText(z.string().max(10)).optional().describe('the first period: a year, a quarter, a month or a day'),
      to: plainText(z.string().max(10)).optional().describe('the last period'),
      ...lensShape,
    },
    item: observationSchema,
  }),
  listCodedEvents: listOf({
    ...{ tag: 'Figures', summary: 'Events that other coders drew' },
    filter: {
      dataset: plainText(z.string().min(1).max(200)).optional(),
      type: eventTypeSchema.optional(),
      ...actorShape,
      ...daysShape,
      ...lensShape,
    },
    item: codedEventSchema,
  }),
  listReviews: listOf({
    ...{ tag: 'Decisions', summary: 'What persons decided, in the order of the decisions' },
    filter: { ...lensShape },
    item: reviewSchema,
  }),
  listCorrections: listOf({
    ...{ tag: 'Decisions', summary: 'Articles that were corrected or retracted' },
    filter: { ...lensShape },
    item: correctionSchema,
  }),
  listRedactions: listOf({
    ...{ tag: 'Decisions', summary: 'Texts that were taken out on request: their tombstones' },
    filter: { ...lensShape },
    item: redactionSchema,
  }),
}
