import { z } from 'zod'
import {
  changeSchema,
  clusterSchema,
  commitmentSchema,
  dueSchema,
  isoDateSchema,
  quotationSchema,
  threadSchema,
  verdictSchema,
  verdictStatusSchema,
} from '../model/index.ts'
import { listOf } from './list.ts'
import { actorShape, daysShape, flag, lensShape, refShape } from './query.ts'

const kind = commitmentSchema.shape.kind.optional()
const tag = 'Words and deeds'
const MOST_DAYS = 3660
const USUAL_DAYS = 90

/** What is worked out of the whole record: it is computed beside the server, so that an answer may be a little older than the record; its `knownAt` says how old. */
const description =
  'Worked out of the whole record beside the server: `knownAt` says of which moment. `Cache-Control: no-cache` asks for one that waits until it is up to date.'

export const ANSWER_LISTS = {
  listVerdicts: listOf({
    ...{ tag, description, summary: 'What came of each commitment, by the published rules' },
    filter: { kind, status: verdictStatusSchema.optional(), ...actorShape, ...refShape, ...lensShape },
    item: verdictSchema,
  }),
  listChanges: listOf({
    ...{ tag, description, summary: 'The days on which verdicts became others, the latest first' },
    filter: {
      kind,
      thread: z.string().min(4).max(100).optional().describe('the id of a thread, or its first digits'),
      ...actorShape,
      from: isoDateSchema.optional().describe('the first day of a change'),
      to: isoDateSchema.optional().describe('the last day of a change'),
      ...lensShape,
    },
    item: changeSchema,
  }),
  listThreads: listOf({
    ...{ tag, description, summary: 'The same commitment across documents and days' },
    filter: { kind, ...actorShape, ...daysShape, ...lensShape },
    item: threadSchema,
  }),
  listDue: listOf({
    ...{ tag, description, summary: 'What falls due next, and what fell due with nothing to show' },
    filter: {
      within: z.coerce
        .number()
        .int()
        .min(1)
        .max(MOST_DAYS)
        .default(USUAL_DAYS)
        .describe('so many days from the day on'),
      ...actorShape,
      ...lensShape,
    },
    item: dueSchema,
  }),
  listQuotations: listOf({
    ...{ tag, description, summary: 'The same words across outlets, each witness held against the best' },
    filter: {
      alarms: flag.optional().describe('only those with an alarm'),
      ...actorShape,
      ...daysShape,
      ...refShape,
      ...lensShape,
    },
    item: quotationSchema,
  }),
  listDuplicates: listOf({
    ...{ tag, description, summary: 'Documents that carry one report' },
    filter: { ...actorShape, ...daysShape, ...lensShape },
    item: clusterSchema,
  }),
}
