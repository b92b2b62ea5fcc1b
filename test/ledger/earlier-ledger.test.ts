import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { dumpFile, dumpServer } from '../../scripts/schema/dump.ts'
import { loadMigrations } from '../../src/ledger/migrations.ts'
import { migrate as migrateServer } from '../../src/ledger/postgres/migrate.ts'
import { takeMissing } from '../../src/ledger/sqlite/migrate.ts'
import { makeReview, type Review } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { ask, newAddress, newLedger, newServerLedger, openTemporary, query, temporaryFolder } from './temporary.ts'

const [one, other] = inventReading({ statements: 3 }).commitments.map(({ id }) => id) as [string, string]

/** Decisions of a ledger that knew only merge and split, with marks that SQL has a use for. */
const EARLIER: readonly Review[] = (['merge', 'split', 'merge'] as const).map((decision, at) =>
  makeReview({
    decision,
    subjects: [one, other],
    judged: null,
    by: `O'Marsh "${at}"`,
    reason: '; DROP TABLE review; --',
    at: `2031-05-1${at}T08:00:00.000Z`,
  }),
)

const INSERT = EARLIER.map(({ id, decision, subjects, by, reason, at }, place) => {
  const values = [id, decision, JSON.stringify(subjects), by, reason, at].map((each) => each.replaceAll("'", "''"))
  return `INSERT INTO review (sequence, id, decision, subjects, "by", reason, at) VALUES (${place + 3}, '${values.join("', '")}')`
}).join('; ')

/** A ledger that the steps before verdicts made, with decisions in it. */
async function earlierFile(): Promise<string> {
  const path = `${temporaryFolder()}/acta.db`
  const database = new DatabaseSync(path)
  takeMissing(
    database,
    path,
    loadMigrations('sqlite').filter(({ number }) => number < 9),
  )
  database.exec(INSERT)
  database.close()
  return path
}

async function earlierServer(): Promise<string> {
  const address = await newAddress()
  const pool = new pg.Pool({ connectionString: address })
  const client = await pool.connect()
  const steps = loadMigrations('postgres').filter(({ number }) => number < 5)
  await migrateServer(client, address, steps)
  await client.query(`${INSERT}; SELECT setval(pg_get_serial_sequence('review', 'sequence'), ${EARLIER.length + 2})`)
  client.release()
  await pool.end()
  return address
}

type Case = [engine: string, make: () => Promise<string>, dump: (path: string) => string | Promise<string>]

const CASES: Case[] = [['SQLite', earlierFile, dumpFile]]
if (inject('databaseUrl') !== null) CASES.push(['PostgreSQL', earlierServer, dumpServer])

describe.each(CASES)('a ledger with decisions of an earlier version, in %s', (engine, make, dump) => {
  const rowsOf = (path: string, sql: string) => (engine === 'SQLite' ? query(path, sql) : ask(path, sql))

  it('is opened with every decision as it was, and takes decisions of verdicts after them', async () => {
    const path = await make()
    const ledger = await openTemporary(path)
    expect(await ledger.listReviews()).toEqual(EARLIER)
    await ledger.recordReading(inventReading({ statements: 3 }))
    const judged = { status: 'kept', asOf: '2031-05-19', evidence: [] }
    const confirm = await ledger.recordReview({ decision: 'confirm', subjects: [one], judged, by: 'A', reason: 'b' })
    expect(await ledger.listReviews()).toEqual([...EARLIER, confirm])
    expect((await ledger.check()).faults).toEqual([])
    expect((await rowsOf(path, 'SELECT sequence FROM review ORDER BY sequence')).map((row) => +row.sequence!)).toEqual([
      3, 4, 5, 6,
    ])
  })

  it('has the guards and the schema of a new one', async () => {
    const path = await make()
    await openTemporary(path)
    for (const change of [`UPDATE review SET reason = 'x'`, 'DELETE FROM review'])
      await expect((async () => rowsOf(path, change))()).rejects.toThrow('append-only')
    const { path: fresh } = await (engine === 'SQLite' ? newLedger() : newServerLedger())
    expect(await dump(path)).toBe(await dump(fresh))
  })
})
