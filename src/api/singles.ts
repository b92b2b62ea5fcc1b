import { z } from 'zod'
import {
  actorSchema,
  briefSchema,
  commitmentSchema,
  documentSchema,
  eventSchema,
  readingSchema,
  spanSchema,
  statementSchema,
  threadSchema,
  verdictSchema,
} from '../model/index.ts'
import { daysShape, flag, idShape, lensShape, plainText } from './query.ts'

const nothing = z.object({})
const noBody = z.undefined()
const lensOnly = z.strictObject(lensShape)

/** A piece of the text that carries a record, with the sentences around it. */
export const passageSchema = z
  .object({
    span: spanSchema,
    line: z.int().min(1),
    before: z.string().nullable(),
    sentence: z.string(),
    after: z.string().nullable(),
  })
  .meta({ id: 'Passage', description: 'The sentences that hold a record, and the ones around' })

const place = {
  document: documentSchema,
  inForce: z.boolean().describe('false where a later reading has taken the place of the one that holds the record'),
  parties: z.array(actorSchema),
  reportedIn: statementSchema.nullable().describe('the statement that tells the record'),
  evidence: z.array(passageSchema),
}

export const foundRecordSchema = z
  .discriminatedUnion('noun', [
    z.object({ noun: z.literal('statement'), record: statementSchema, ...place }),
    z.object({ noun: z.literal('event'), record: eventSchema, ...place }),
    z.object({ noun: z.literal('commitment'), record: commitmentSchema, ...place }),
    z.object({ noun: z.literal('actor'), record: actorSchema, ...place }),
    z.object({ noun: z.literal('document'), record: documentSchema, ...place }),
  ])
  .meta({ id: 'FoundRecord', description: 'One record with the sentences that carry it' })

/** A verdict with the words of all that it rests on. */
export const chainSchema = z
  .object({
    verdict: verdictSchema,
    thread: threadSchema,
    words: z
      .record(z.string(), z.string())
      .describe('the sentences of each member and of each piece of evidence, by the id of the commitment or evidence'),
  })
  .meta({ id: 'Chain', description: 'The way from a verdict to the words it rests on' })

const JSON_LD = 'application/ld+json'

/** An id that nothing has, that is of more than one, or of a text that was taken out. */
const OF_RECORD = { faults: [404, 409, 410] } as const
const OF_VERDICT = { faults: [404, 409] } as const

const jsonLdSchema = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() })

const citationQuery = z.strictObject({ format: z.enum(['text', 'bibtex']).default('text'), ...lensShape })

export const SINGLES = {
  showRecord: {
    ...OF_RECORD,
    ...{ tag: 'Record', summary: 'One record with the sentences that carry it' },
    ...{ params: z.object(idShape), query: lensOnly, body: noBody, answer: foundRecordSchema },
  },
  readDocument: {
    ...OF_RECORD,
    ...{ tag: 'Record', summary: 'All that was read in one document, and its text if asked for' },
    params: z.object(idShape),
    query: z.strictObject({ withText: flag.optional().describe('whether the text is given too'), ...lensShape }),
    ...{ body: noBody, answer: readingSchema },
  },
  why: {
    ...OF_VERDICT,
    ...{ tag: 'Words and deeds', summary: 'The chain from a verdict to the words it rests on' },
    ...{ params: z.object(idShape), query: lensOnly, body: noBody, answer: chainSchema },
  },
  claim: {
    ...OF_RECORD,
    ...{ tag: 'Record', summary: 'A statement or a commitment as a Claim of schema.org, JSON-LD' },
    ...{ params: z.object(idShape), query: lensOnly, body: noBody, answer: jsonLdSchema, type: JSON_LD },
  },
  claimReview: {
    ...OF_VERDICT,
    ...{
      tag: 'Words and deeds',
      summary: 'A verdict as a ClaimReview of schema.org, JSON-LD; what still runs as a Claim',
    },
    ...{ params: z.object(idShape), query: lensOnly, body: noBody, answer: jsonLdSchema, type: JSON_LD },
  },
  cite: {
    ...OF_RECORD,
    ...{ tag: 'Record', summary: 'How a record is cited: one line of text, or BibTeX' },
    ...{ params: z.object(idShape), query: citationQuery, body: noBody, answer: z.string(), type: 'text/plain' },
  },
  citeVerdict: {
    ...OF_VERDICT,
    ...{ tag: 'Words and deeds', summary: 'How a verdict is cited: one line of text, or BibTeX' },
    ...{ params: z.object(idShape), query: citationQuery, body: noBody, answer: z.string(), type: 'text/plain' },
  },
  brief: {
    faults: [404] as const,
    ...{ tag: 'Words and deeds', summary: 'Words and deeds of one party side by side' },
    params: z.object({ party: plainText(z.string().min(1).max(200)).describe('a name, a part of it, or a code') }),
    query: z.strictObject({ ...daysShape, ...lensShape }),
    ...{ body: noBody, answer: briefSchema },
  },
  health: {
    ...{ tag: 'Server', summary: 'Whether the server runs' },
    ...{ params: nothing, query: z.strictObject({}), body: noBody },
    answer: z.object({ status: z.literal('ok'), version: z.string() }),
  },
  ready: {
    ...{ tag: 'Server', summary: 'Whether the ledger can be read: 503 where it cannot, and while the server stops' },
    ...{ params: nothing, query: z.strictObject({}), body: noBody },
    answer: z.object({ status: z.literal('ready') }),
  },
}
