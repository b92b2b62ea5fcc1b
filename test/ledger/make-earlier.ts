import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'
import { isServerAddress, type Ledger, openLedger } from '../../src/ledger/index.ts'
import { loadMigrations, type Migration } from '../../src/ledger/migrations.ts'
import { migrate as migrateServer } from '../../src/ledger/postgres/migrate.ts'
import { openServerAt } from '../../src/ledger/postgres/open-server.ts'
import { indexAgain } from '../../src/ledger/search/index-again.ts'
import { takeMissing } from '../../src/ledger/sqlite/migrate.ts'
import { openAt } from '../../src/ledger/sqlite/open-file.ts'
import { inventReading } from './invented-reading.ts'

/** What a ledger of an earlier version holds, and the number of the last step that it knows. */
interface Earlier {
  last: number
  readings: number
  reviews: number
}

type Value = string | number | null
type Row = readonly [table: string, row: Readonly<Record<string, Value>>]

const now = () => '2031-05-20T08:00:00.000Z'

/** The step that made the index of words. */
const INDEXED_FROM = { sqlite: 8, postgres: 4 }

/** Every row of a ledger in one hash. */
export async function hashOf(ledger: Ledger): Promise<string> {
  const hash = createHash('sha256')
  for await (const line of ledger.backUp()) hash.update(line)
  return hash.digest('hex')
}

/** Makes a ledger by the steps up to the last that an earlier version knew, with readings and decisions in it; gives their hash. */
export async function makeEarlier(place: string, { last, ...filled }: Earlier): Promise<string> {
  const engine = isServerAddress(place) ? 'postgres' : 'sqlite'
  const steps = loadMigrations(engine).filter(({ number }) => number <= last)
  const { rows, hash } = await inventRows(filled)
  if (engine === 'sqlite') fillFile(place, steps, rows)
  else await fillServer(place, steps, rows)
  if (last < INDEXED_FROM[engine]) return hash
  const opened = await (engine === 'sqlite' ? openAt : openServerAt)(place, { now }, steps)
  if (engine === 'postgres') await opened.write((transaction) => indexAgain(opened, transaction))
  await opened.close()
  return hash
}

/** The rows of a ledger of today, parents first. */
async function inventRows({ readings, reviews }: Omit<Earlier, 'last'>): Promise<{ rows: Row[]; hash: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-earlier-'))
  const ledger = await openLedger(join(folder, 'acta.db'), { now })
  try {
    const subjects: string[] = []
    for (let number = 0; number < readings; number++) {
      const reading = inventReading({ number, ref: `report-${number}`, statements: 3 })
      await ledger.recordReading(reading)
      subjects.push(...reading.commitments.map(({ id }) => id))
    }
    for (let at = 0; at < reviews; at++) {
      const decision = at % 2 ? 'split' : 'merge'
      const named = [subjects[at % subjects.length]!, subjects[(at + 1) % subjects.length]!]
      await ledger.recordReview({ decision, subjects: named, judged: null, by: 'Lena Marsh', reason: `look ${at}` })
    }
    const rows: Row[] = []
    for await (const line of ledger.backUp()) {
      const parsed = JSON.parse(line)
      if (Array.isArray(parsed)) rows.push(parsed as unknown as Row)
    }
    return { rows, hash: await hashOf(ledger) }
  } finally {
    await ledger.close()
    rmSync(folder, { recursive: true })
  }
}

function fillFile(path: string, steps: readonly Migration[], rows: readonly Row[]): void {
  const database = new DatabaseSync(path)
  takeMissing(database, path, steps)
  database.exec('PRAGMA journal_mode = WAL; BEGIN')
  for (const [table, row] of rows) {
    const names = knownColumns(table, row)
    const places = names.map(() => '?').join(', ')
    const values = names.map((name) => row[name]!)
    database.prepare(`INSERT INTO ${table} ("${names.join('", "')}") VALUES (${places})`).run(...values)
  }
  database.exec('COMMIT')
  database.close()
}

async function fillServer(address: string, steps: readonly Migration[], rows: readonly Row[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: address, max: 1 })
  const client = await pool.connect()
  await migrateServer(client, address, steps)
  await client.query('BEGIN')
  for (const [table, row] of rows) {
    const names = knownColumns(table, row)
    const places = names.map((_, at) => `$${at + 1}`).join(', ')
    const values = names.map((name) => row[name])
    await client.query(`INSERT INTO ${table} ("${names.join('", "')}") VALUES (${places})`, values)
  }
  for (const table of ['witness', 'reading', 'review'])
    await client.query(`SELECT setval(pg_get_serial_sequence($1, 'sequence'), max(sequence)) FROM ${table}`, [table])
  await client.query('COMMIT')
  client.release()
  await pool.end()
}

/** The columns of a row that earlier versions knew too. */
const knownColumns = (table: string, row: Row[1]): string[] =>
  Object.keys(row).filter((name) => !(table === 'review' && name === 'judged'))
