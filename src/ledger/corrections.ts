import type { Kysely, Transaction } from 'kysely'
import { ActaError, type Correction, makeCorrection } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { ReviewFilter } from './filters.ts'
import type { CorrectionToRecord } from './found.ts'
import { insertRecords } from './insert-records.ts'
import { toInstant } from './lens.ts'
import { nextMoment } from './next-moment.ts'
import { CODECS, type Tables } from './tables.ts'

/** Records that an article was corrected or retracted, all of it or nothing; what is known already adds nothing. */
export async function recordCorrection(
  engine: Engine,
  { correction, now }: { correction: CorrectionToRecord; now: string },
): Promise<Correction> {
  const { documentId, replacedBy } = correction
  if (documentId === replacedBy)
    throw new ActaError('usage', `${documentId} cannot replace itself: name the corrected article`)
  return engine.write(async (transaction) => {
    await expectDocument(transaction, documentId)
    if (replacedBy !== null) await expectDocument(transaction, replacedBy)
    const made = makeCorrection({ ...correction, at: await nextMoment(transaction, now) })
    const known = await transaction.selectFrom('correction').selectAll().where('id', '=', made.id).executeTakeFirst()
    if (known) return CODECS.correction.fromRow(known)
    await insertRecords(engine, transaction, { table: 'correction', records: [made] })
    return made
  })
}

/** Fails where the ledger has no such document. */
export async function expectDocument(transaction: Transaction<Tables>, id: string): Promise<void> {
  const known = await transaction.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) throw new ActaError('record-missing', `no document has the id ${id}: \`acta add\` prints the ids`)
}

/** Articles that were corrected or retracted, in the order of recording. */
export async function listCorrections(db: Kysely<Tables>, { knownAt }: ReviewFilter): Promise<Correction[]> {
  let query = db.selectFrom('correction').selectAll().orderBy('sequence')
  if (knownAt !== undefined) query = query.where('at', '<=', toInstant(knownAt))
  return (await query.execute()).map((row) => CODECS.correction.fromRow(row))
}
