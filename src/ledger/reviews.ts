import type { Kysely, Transaction } from 'kysely'
import { makeReview, type Review } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { ReviewFilter } from './filters.ts'
import type { ReviewToRecord } from './found.ts'
import { insertRecords } from './insert-records.ts'
import { toInstant } from './lens.ts'
import { nextMoment } from './next-moment.ts'
import { checkSubjects } from './review-subjects.ts'
import { CODECS, type Tables } from './tables.ts'

/** Records what a person decided, all of it or nothing. */
export async function recordReview(
  engine: Engine,
  { review, now }: { review: ReviewToRecord; now: string },
): Promise<Review> {
  return engine.write(async (transaction) => {
    const subjects = await checkSubjects(transaction, review)
    const made = await firstFree(transaction, { ...review, subjects, at: await nextMoment(transaction, now) })
    await insertRecords(engine, transaction, { table: 'review', records: [made] })
    return made
  })
}

/** The review at its moment, or at the next one where the same person has decided so at that moment before. */
async function firstFree(transaction: Transaction<Tables>, fields: Omit<Review, 'id'>): Promise<Review> {
  const made = makeReview(fields)
  const same = await transaction.selectFrom('review').select('id').where('id', '=', made.id).executeTakeFirst()
  if (!same) return made
  return firstFree(transaction, { ...fields, at: new Date(Date.parse(fields.at) + 1).toISOString() })
}

/** What persons decided, in the order of the decisions. */
export async function listReviews(db: Kysely<Tables>, { knownAt }: ReviewFilter): Promise<Review[]> {
  let query = db.selectFrom('review').selectAll().orderBy('sequence')
  if (knownAt !== undefined) query = query.where('at', '<=', toInstant(knownAt))
  return (await query.execute()).map((row) => CODECS.review.fromRow(row))
}
