import { randomBytes } from 'node:crypto'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { ActaError, type DocumentDescription, type Job, sha256 } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { insertRecords } from './insert-records.ts'
import { toInstant } from './lens.ts'
import { CODECS, type Tables } from './tables.ts'

/** A document that is to be read and recorded. */
export interface JobDocument {
  text: string
  description: DocumentDescription
}

/** A job that is to be made. */
export interface JobToCreate {
  items: readonly JobDocument[]
  /** the token that asks for it */
  by: string | null
}

/** Who works at a job, and how long it is theirs unless they say so again. */
export interface Lease {
  /** tells processes apart, those after a restart too */
  owner: string
  leaseMs: number
}

const ID_BYTES = 10
const NONE_DONE = { done: 0, recorded: 0, witness: 0, already: 0, failed: 0 } as const
const AT_REST = { owner: null, leasedUntil: null } as const

/** The states of a job that is not over, as the index of such jobs has them. */
const IS_WAITING = sql<boolean>`state IN ('queued', 'running')`

/** The job that a row is. */
export function toJob(row: Selectable<Tables['job']>): Job {
  const { owner: _, leasedUntil: _until, recorded, witness, already, failed, ...job } = CODECS.job.fromRow(row)
  return { ...job, outcomes: { recorded, witness, already, failed } }
}

/** Makes a job of documents, all of them or none. */
export async function createJob(
  engine: Engine,
  { job: { items, by }, now }: { job: JobToCreate; now: string },
): Promise<Job> {
  if (items.length === 0) throw new ActaError('usage', 'a job needs one document at least')
  const id = `job-${randomBytes(ID_BYTES).toString('hex')}`
  const createdAt = toInstant(now)
  const job = { id, createdAt, by, state: 'queued' as const, total: items.length, finishedAt: null }
  const rows = items.map((item, index) => toItemRow(id, item, index))
  return engine.write(async (transaction) => {
    await insertRecords(engine, transaction, { table: 'job', records: [{ ...job, ...NONE_DONE, ...AT_REST }] })
    await insertRecords(engine, transaction, {
      ...{ table: 'job_item', records: rows },
      ...{ keys: ['ordinal'], keysOf: (at: number) => [at] },
    })
    const { done, ...outcomes } = NONE_DONE
    return { ...job, done, outcomes }
  })
}

function toItemRow(jobId: string, { text, description }: JobDocument, index: number) {
  const ref = description.ref ?? null
  if (text.includes('\0') || ref?.includes('\0')) {
    const name = ref === null ? `the document at ${index}` : `${ref.replaceAll('\0', '')}, the document at ${index},`
    throw new ActaError('document-binary', `${name} holds a NUL character, so it is no text: take it out first`)
  }
  const waiting = { outcome: null, readingId: null, code: null, message: null }
  return { jobId, ref, documentId: sha256(text), ...waiting, description: JSON.stringify(description), text }
}

/** Takes the oldest job that nobody works at, or whose lease has run out. */
export async function claimJob(
  engine: Engine,
  { lease: { owner, leaseMs }, now }: { lease: Lease; now: string },
): Promise<Job | null> {
  if (!(await oldestFree(engine.reads, now))) return null
  return engine.write(async (transaction) => {
    const id = await oldestFree(transaction, now)
    if (!id) return null
    const claimed = { state: 'running', owner, leased_until: toEnd(now, leaseMs) }
    const query = transaction.updateTable('job').set(claimed).where('id', '=', id).returningAll()
    return toJob(await query.executeTakeFirstOrThrow())
  })
}

const toEnd = (now: string, leaseMs: number): string => new Date(Date.parse(now) + leaseMs).toISOString()

/** Asked before the lock is taken too, so that a server with nothing to do holds nobody up. */
async function oldestFree(db: Kysely<Tables>, now: string): Promise<string | undefined> {
  const isFree = sql<boolean>`(state = 'queued' OR leased_until <= ${toInstant(now)})`
  const query = db.selectFrom('job').select('id').where(IS_WAITING).where(isFree).orderBy('sequence').limit(1)
  const row = await query.executeTakeFirst()
  return row && String(row.id)
}

/** Keeps a job for longer; false where it is over, or another has it. */
export async function renewLease(
  engine: Engine,
  { job, owner, leaseMs, now }: Lease & { job: string; now: string },
): Promise<boolean> {
  return engine.write(async (transaction) => {
    const held = transaction
      .updateTable('job')
      .set({ leased_until: toEnd(now, leaseMs) })
      .where('id', '=', job)
      .where('owner', '=', owner)
      .where('state', '=', 'running')
    return (await held.executeTakeFirst()).numUpdatedRows > 0n
  })
}

/** Ends a job: what is not done yet is left out, with its texts. One that is over stays as it is. */
export async function cancelJob(engine: Engine, { job: id, now }: { job: string; now: string }): Promise<Job> {
  return engine.write(async (transaction) => {
    const cancelled = { state: 'cancelled', finished_at: toInstant(now), owner: null, leased_until: null }
    const query = transaction.updateTable('job').set(cancelled).where('id', '=', id).where(IS_WAITING)
    await query.execute()
    await transaction
      .updateTable('job_item')
      .set({ text: null, description: null })
      .where('job_id', '=', id)
      .where('text', 'is not', null)
      .execute()
    return expectJob(transaction, id)
  })
}

/** The job with an id; fails where there is none. */
export async function expectJob(db: Kysely<Tables> | Transaction<Tables>, id: string): Promise<Job> {
  const row = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return toJob(row)
  throw new ActaError('record-missing', `no job has the id ${id}: the list of jobs has the ids`)
}

/** Deletes the jobs that were over before a moment; gives how many. */
export async function deleteOldJobs(engine: Engine, finishedBefore: string): Promise<number> {
  const moment = toInstant(finishedBefore)
  return engine.write(async (transaction) => {
    const old = transaction.selectFrom('job').select('id').where('finished_at', '<', moment)
    await transaction.deleteFrom('job_item').where('job_id', 'in', old).execute()
    const deleted = await transaction.deleteFrom('job').where('finished_at', '<', moment).executeTakeFirst()
    return Number(deleted.numDeletedRows)
  })
}
