import {
  type Correction,
  correctionSchema,
  type Redaction,
  type Review,
  redactionSchema,
  reviewSchema,
} from '../../model/index.ts'
import { type Column, columns, keyColumns, meaningOf, type Table } from '../table.ts'

interface Decided {
  id: string
  by: string
  reason: string
  at: string
}

const idColumns = <Row extends Decided>(): Column<Row>[] =>
  keyColumns<Row>({ id: ['the id of the decision', ({ id }) => id] })

const whoColumns = <Row extends Decided>(): Column<Row>[] =>
  columns<Row>('text', {
    by: [meaningOf(reviewSchema.shape.by), ({ by }) => by],
    reason: ['why', ({ reason }) => reason],
    at: [meaningOf(reviewSchema.shape.at), ({ at }) => at],
  })

const review = reviewSchema.shape

/** What persons decided of records. */
export const REVIEWS: Table<Review> = [
  ...idColumns<Review>(),
  ...columns<Review>('text', {
    decision: ['merge, split, confirm, correct or reject', ({ decision }) => decision],
    subjects: [meaningOf(review.subjects), ({ subjects }) => subjects.join('; ')],
    status: ['of confirm and correct: what the person says the thread is', ({ judged }) => judged?.status],
  }),
  ...columns<Review>('day', {
    asOf: ['of confirm and correct: the day in the world that it was looked at', ({ judged }) => judged?.asOf],
  }),
  ...columns<Review>('text', {
    evidence: [
      'of confirm and correct: ids of the evidence that the person had before them',
      ({ judged }) => judged?.evidence.join('; '),
    ],
  }),
  ...whoColumns<Review>(),
]

const correction = correctionSchema.shape

/** Articles that were corrected or retracted. */
export const CORRECTIONS: Table<Correction> = [
  ...idColumns<Correction>(),
  ...columns<Correction>('text', {
    document: ['the id of the article', ({ documentId }) => documentId],
    replacedBy: [`the id of ${meaningOf(correction.replacedBy)}`, ({ replacedBy }) => replacedBy],
  }),
  ...columns<Correction>('day', { publishedOn: [meaningOf(correction.publishedOn), (row) => row.publishedOn] }),
  ...whoColumns<Correction>(),
]

/** The tombstones of texts that were taken out. */
export const REDACTIONS: Table<Redaction> = [
  ...idColumns<Redaction>(),
  ...columns<Redaction>('text', {
    document: [`the id of the text: ${meaningOf(redactionSchema.shape.documentId)}`, ({ documentId }) => documentId],
  }),
  ...whoColumns<Redaction>(),
]
