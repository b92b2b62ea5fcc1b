import type { Kysely } from 'kysely'
import { ActaError, type Job, type JobFault } from '../model/index.ts'
import { listJobItems } from './job-items.ts'
import { expectJob, toJob } from './jobs.ts'
import type { Tables } from './tables.ts'
import { AFTER_DIGITS } from './tombstones.ts'

/** A job with the documents of it that failed, the first hundred of them: its counts tell how many there are. */
export interface JobWithFaults extends Job {
  faults: JobFault[]
}

export interface JobFilter {
  limit?: number | undefined
  /** the id of a job: those that were made before it */
  before?: string | undefined
}

const ID_PREFIX = /^(?:job-)?([0-9a-f]{4,20})$/
const MOST_FAULTS = 100
const MOST_JOBS = 100
const MOST_NAMED = 5

/** The one job whose id begins so. */
export async function findJob(db: Kysely<Tables>, idPrefix: string): Promise<JobWithFaults> {
  const digits = ID_PREFIX.exec(idPrefix.trim().toLowerCase())?.[1]
  if (!digits) {
    const message = `"${idPrefix}" is no id of a job: write one as the list of jobs has it, or at least four of its digits`
    throw new ActaError('record-missing', message)
  }
  const from = `job-${digits}`
  const query = db.selectFrom('job').selectAll().where('id', '>=', from)
  const rows = await query
    .where('id', '<', from + AFTER_DIGITS)
    .orderBy('id')
    .limit(MOST_NAMED)
    .execute()
  const [row, second] = rows
  if (!row) throw new ActaError('record-missing', `no job begins with "${idPrefix}": the list of jobs has the ids`)
  if (second) {
    const named = rows.map(({ id }) => id).join(', ')
    throw new ActaError(
      'record-ambiguous',
      `more than one job begins with "${idPrefix}": ${named}; write more of the id`,
    )
  }
  const job = toJob(row)
  const failed = await listJobItems(db, job.id, { outcome: 'failed', limit: MOST_FAULTS })
  return { ...job, faults: failed.map(({ index, ref, fault }) => ({ index, ref, ...fault! })) }
}

/** Jobs, the newest first. */
export async function listJobs(db: Kysely<Tables>, { limit = MOST_JOBS, before }: JobFilter): Promise<Job[]> {
  let query = db.selectFrom('job').selectAll().orderBy('sequence', 'desc').limit(limit)
  if (before !== undefined) {
    const { id } = await expectJob(db, before)
    query = query.where('sequence', '<', (where) => where.selectFrom('job').select('sequence').where('id', '=', id))
  }
  return (await query.execute()).map(toJob)
}
