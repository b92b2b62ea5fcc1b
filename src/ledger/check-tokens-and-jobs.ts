import { type Kysely, sql } from 'kysely'
import { sha256, tokenSchema } from '../model/index.ts'
import type { LedgerFault } from './found.ts'
import { CODECS, type Tables } from './tables.ts'

const HASH = /^[0-9a-f]{64}$/
const CHUNK = 200

const rowSchema = tokenSchema.omit({ revoked: true })

/** Tokens that nobody could use as they were made. */
export async function* checkTokens(db: Kysely<Tables>): AsyncGenerator<LedgerFault> {
  for (const row of await db.selectFrom('token').selectAll().orderBy('sequence').execute()) {
    const { hash, ...token } = CODECS.token.fromRow(row)
    if (HASH.test(hash) && rowSchema.safeParse(token).success) continue
    yield { check: 'tokens', subject: token.id, message: 'the token is not as Acta makes them: revoke it' }
  }
}

interface Counted {
  id: string
  isOver: number
  told: string
  found: string
  waiting: number
}

/** Jobs whose counts are not those of their documents, and texts that wait and are not those that were given. */
export async function* checkJobs(db: Kysely<Tables>): AsyncGenerator<LedgerFault> {
  for (const { id, isOver, told, found, waiting } of await countJobs(db)) {
    const fault = (message: string): LedgerFault => ({ check: 'jobs', subject: id, message })
    if (told !== found) yield fault(`it counts ${told} documents, recorded to failed, and has ${found}`)
    if (isOver && Number(waiting) > 0) yield fault(`it is over, and still holds ${waiting} texts`)
  }
  for (let last = { id: '', ordinal: -1 }; ; ) {
    const rows = await db
      .selectFrom('job_item')
      .select(['job_id', 'ordinal', 'document_id', 'text'])
      .where('text', 'is not', null)
      .where(sql<boolean>`(job_id, ordinal) > (${last.id}, ${last.ordinal})`)
      .orderBy('job_id')
      .orderBy('ordinal')
      .limit(CHUNK)
      .execute()
    for (const { job_id, ordinal, document_id, text } of rows) {
      if (sha256(String(text)) === document_id) continue
      yield { check: 'jobs', subject: String(job_id), message: `the text at ${ordinal} is not the one that was given` }
    }
    if (rows.length < CHUNK) return
    last = { id: String(rows.at(-1)!.job_id), ordinal: rows.at(-1)!.ordinal }
  }
}

const OUTCOMES = ['recorded', 'witness', 'already', 'failed'] as const

async function countJobs(db: Kysely<Tables>): Promise<Counted[]> {
  const told = sql.join([sql.ref('total'), ...OUTCOMES.map((each) => sql.ref(each))], sql` || ' ' || `)
  const counts = OUTCOMES.map((each) => sql`count(CASE WHEN outcome = ${sql.lit(each)} THEN 1 END)`)
  const found = sql.join([sql`count(ordinal)`, ...counts], sql` || ' ' || `)
  const { rows } = await sql<Counted>`
    SELECT id, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS "isOver", ${told} AS told, found, waiting
    FROM job JOIN (
      SELECT job.id AS job_id, ${found} AS found, count(text) AS waiting
      FROM job LEFT JOIN job_item ON job_item.job_id = job.id GROUP BY job.id
    ) AS counted ON counted.job_id = job.id
    ORDER BY sequence`.execute(db)
  return rows
}
