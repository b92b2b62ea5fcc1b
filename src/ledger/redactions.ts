import { type Kysely, sql, type Transaction } from 'kysely'
import { ActaError, makeRedaction, type Redaction } from '../model/index.ts'
import { expectDocument } from './corrections.ts'
import type { Engine } from './engine.ts'
import type { RedactionToRecord } from './found.ts'
import { insertRecords } from './insert-records.ts'
import { refuseWaiting } from './job-items.ts'
import { nextMoment } from './next-moment.ts'
import { CHILD_TABLES, CODECS, type Tables } from './tables.ts'

/** Takes a text out with all that was read in it, all of it or nothing, and then what is left of it in the files. */
export async function redact(
  engine: Engine,
  { redaction, now }: { redaction: RedactionToRecord; now: string },
): Promise<Redaction> {
  const { documentId } = redaction
  const made = await engine.write(async (transaction) => {
    await expectDocument(transaction, documentId)
    const tombstone = transaction.selectFrom('redaction').select('at').where('document_id', '=', documentId)
    const known = await tombstone.executeTakeFirst()
    if (known)
      throw new ActaError('document-redacted', `the text of ${documentId} was taken out before, at ${known.at}`)
    const record = makeRedaction({ ...redaction, at: await nextMoment(transaction, now) })
    await insertRecords(engine, transaction, { table: 'redaction', records: [record] })
    await engine.deleteEntries(transaction, documentId)
    await emptyDocument(transaction, documentId)
    await refuseWaiting(transaction, { documentId, now: record.at })
    return record
  })
  await engine.sweep()
  return made
}

async function emptyDocument(transaction: Transaction<Tables>, documentId: string): Promise<void> {
  const readings = sql`(SELECT id FROM reading WHERE document_id = ${documentId})`
  for (const [table] of CHILD_TABLES)
    await sql`DELETE FROM ${sql.table(table)} WHERE reading_id IN ${readings}`.execute(transaction)
  await sql`UPDATE witness SET title = NULL WHERE document_id = ${documentId}`.execute(transaction)
  await sql`UPDATE document SET text = '' WHERE id = ${documentId}`.execute(transaction)
}

/** Texts that were taken out, in the order of recording. */
export async function listRedactions(db: Kysely<Tables>): Promise<Redaction[]> {
  const rows = await db.selectFrom('redaction').selectAll().orderBy('sequence').execute()
  return rows.map((row) => CODECS.redaction.fromRow(row))
}
