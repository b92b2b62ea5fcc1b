import { CompiledQuery, type Kysely } from 'kysely'
import { ActaError, makeReview, type Review } from '../model/index.ts'
import type { ReviewFilter, ReviewToRecord } from './ledger.ts'
import { toInstant } from './lens.ts'
import { CODECS, type Tables } from './tables.ts'

const COLUMNS = CODECS.review.columns.map(({ name }) => name)
const INSERT = `INSERT INTO review (${COLUMNS.map((name) => `"${name}"`).join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`

/** Records what a person decided, all of it or nothing; each subject must be an actor of the ledger. */
export async function recordReview(
  db: Kysely<Tables>,
  { review, now }: { review: ReviewToRecord; now: string },
): Promise<Review> {
  return db.transaction().execute(async (transaction) => {
    const query = transaction.selectFrom('review').select('at').orderBy('sequence', 'desc').limit(1)
    const last = String((await query.executeTakeFirst())?.at ?? '')
    const made = makeReview({ ...review, at: [toInstant(now), last].sort().at(-1)! })
    if (made.subjects.length < 2)
      throw new ActaError('usage', `${made.subjects.join()} is named twice: name two actors at least`)
    for (const id of made.subjects) {
      const known = await transaction.selectFrom('actor').select('id').where('id', '=', id).limit(1).executeTakeFirst()
      if (!known) throw new ActaError('record-missing', `no actor has the id ${id}: \`acta actors\` prints the ids`)
    }
    const same = await transaction.selectFrom('review').select('id').where('id', '=', made.id).executeTakeFirst()
    if (!same) await transaction.executeQuery(CompiledQuery.raw(INSERT, [...CODECS.review.toValues(made)]))
    return made
  })
}

/** What persons decided, in the order of the decisions. */
export async function listReviews(db: Kysely<Tables>, { knownAt }: ReviewFilter): Promise<Review[]> {
  let query = db.selectFrom('review').selectAll().orderBy('sequence')
  if (knownAt !== undefined) query = query.where('at', '<=', toInstant(knownAt))
  return (await query.execute()).map((row) => CODECS.review.fromRow(row))
}
