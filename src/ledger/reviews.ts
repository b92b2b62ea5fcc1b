import type { Kysely } from 'kysely'
import { ActaError, makeReview, type Review } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { ReviewFilter } from './filters.ts'
import type { ReviewToRecord } from './found.ts'
import { insertRecords } from './insert-records.ts'
import { toInstant } from './lens.ts'
import { nextMoment } from './next-moment.ts'
import { CODECS, type Tables } from './tables.ts'

/** The nouns that a person decides of, with the list that prints their ids. */
const SUBJECTS = [
  ['actor', '`acta actors`'],
  ['commitment', '`acta commitments`'],
] as const

/** Records what a person decided, all of it or nothing; the subjects must be actors of the ledger, or commitments. */
export async function recordReview(
  engine: Engine,
  { review, now }: { review: ReviewToRecord; now: string },
): Promise<Review> {
  return engine.write(async (transaction) => {
    const made = makeReview({ ...review, at: await nextMoment(transaction, now) })
    const [first = ''] = made.subjects
    const [noun, list] = SUBJECTS.find(([each]) => first.startsWith(`${each}-`)) ?? SUBJECTS[0]
    if (made.subjects.length < 2) throw new ActaError('usage', `${first} is named twice: name two ${noun}s at least`)
    for (const id of made.subjects) {
      const known = await transaction.selectFrom(noun).select('id').where('id', '=', id).limit(1).executeTakeFirst()
      if (!known) throw new ActaError('record-missing', `no ${noun} has the id ${id}: ${list} prints the ids`)
    }
    const same = await transaction.selectFrom('review').select('id').where('id', '=', made.id).executeTakeFirst()
    if (!same) await insertRecords(engine, transaction, { table: 'review', records: [made] })
    return made
  })
}

/** What persons decided, in the order of the decisions. */
export async function listReviews(db: Kysely<Tables>, { knownAt }: ReviewFilter): Promise<Review[]> {
  let query = db.selectFrom('review').selectAll().orderBy('sequence')
  if (knownAt !== undefined) query = query.where('at', '<=', toInstant(knownAt))
  return (await query.execute()).map((row) => CODECS.review.fromRow(row))
}
