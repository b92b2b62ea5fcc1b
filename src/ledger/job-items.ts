import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { DocumentDescription, Job, JobFault, JobItem, JobOutcome } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { expectJob, type JobDocument, toJob } from './jobs.ts'
import { toInstant } from './lens.ts'
import { CODECS, type Tables } from './tables.ts'

/** A document of a job that is not done yet. */
export interface WaitingItem extends JobDocument {
  index: number
}

/** What became of a document: a reading that is in the ledger now, or what went wrong. */
export type CompletedItem = { job: string; index: number } & (
  | { outcome: Exclude<JobOutcome, 'failed'>; readingId: string }
  | { outcome: 'failed'; fault: Pick<JobFault, 'code' | 'message'> }
)

export interface JobItemFilter {
  /** those after this index */
  after?: number | undefined
  outcome?: JobOutcome | undefined
  limit?: number | undefined
}

const NUL = /\0/g
const MOST_ITEMS = 1000

/** The first documents of a job that are not done yet. */
export async function nextJobItems(
  db: Kysely<Tables>,
  { job, limit }: { job: string; limit: number },
): Promise<WaitingItem[]> {
  const query = db.selectFrom('job_item').select(['ordinal', 'text', 'description']).where('job_id', '=', job)
  const rows = await query.where('text', 'is not', null).orderBy('ordinal').limit(limit).execute()
  return rows.map(({ ordinal, text, description }) => ({
    index: ordinal,
    text: String(text),
    description: JSON.parse(String(description)) as DocumentDescription,
  }))
}

/** Says what became of a document, and takes its text out; said twice, the first holds. */
export async function completeJobItem(
  engine: Engine,
  { item, now }: { item: CompletedItem; now: string },
): Promise<Job> {
  return engine.write((transaction) => complete(transaction, item, now))
}

async function complete(transaction: Transaction<Tables>, item: CompletedItem, now: string): Promise<Job> {
  const fault = item.outcome === 'failed' ? item.fault : { code: null, message: null }
  const updated = await transaction
    .updateTable('job_item')
    .set({
      ...{ outcome: item.outcome, reading_id: item.outcome === 'failed' ? null : item.readingId },
      ...{ code: fault.code, message: fault.message?.replace(NUL, '') ?? null },
      ...{ text: null, description: null },
    })
    .where('job_id', '=', item.job)
    .where('ordinal', '=', item.index)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) return expectJob(transaction, item.job)
  const outcome = sql.ref(item.outcome)
  const isLast = sql`(state <> 'cancelled' AND done + 1 = total)`
  const { rows } = await sql<Selectable<Tables['job']>>`
    UPDATE job SET
      done = done + 1,
      ${outcome} = ${outcome} + 1,
      state = CASE WHEN ${isLast} THEN 'done' ELSE state END,
      finished_at = CASE WHEN ${isLast} THEN ${toInstant(now)} ELSE finished_at END,
      owner = CASE WHEN ${isLast} THEN NULL ELSE owner END,
      leased_until = CASE WHEN ${isLast} THEN NULL ELSE leased_until END
    WHERE id = ${item.job} RETURNING *`.execute(transaction)
  return toJob(rows[0]!)
}

/** A text that is taken out waits in no job either. */
export async function refuseWaiting(
  transaction: Transaction<Tables>,
  { documentId, now }: { documentId: string; now: string },
): Promise<void> {
  const message = `the text of ${documentId} was taken out of this ledger on request at ${now}: leave it out`
  const fault = { code: 'document-redacted', message }
  const waiting = transaction.selectFrom('job_item').select(['job_id', 'ordinal']).where('text', 'is not', null)
  for (const { job_id, ordinal } of await waiting.where('document_id', '=', documentId).execute())
    await complete(transaction, { job: String(job_id), index: ordinal, outcome: 'failed', fault }, now)
}

/** The documents of a job in their order, with what became of each. */
export async function listJobItems(db: Kysely<Tables>, job: string, filter: JobItemFilter): Promise<JobItem[]> {
  let query = db
    .selectFrom('job_item')
    .select(['ordinal', 'ref', 'document_id', 'outcome', 'reading_id', 'code', 'message'])
    .where('job_id', '=', job)
  if (filter.after !== undefined) query = query.where('ordinal', '>', filter.after)
  if (filter.outcome !== undefined) query = query.where(sql<boolean>`outcome = ${sql.lit(filter.outcome)}`)
  const rows = await query
    .orderBy('ordinal')
    .limit(filter.limit ?? MOST_ITEMS)
    .execute()
  return rows.map((row) => {
    const { ref, documentId, outcome, readingId, code, message } = CODECS.job_item.fromRow({
      ...{ job_id: job, description: null, text: null },
      ...row,
    })
    const fault = code === null || message === null ? null : { code, message }
    return { index: row.ordinal, ref, documentId, outcome, readingId, fault }
  })
}
