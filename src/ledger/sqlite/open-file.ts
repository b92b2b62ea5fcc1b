import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { ActaError } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import { loadMigrations, type Migration } from '../migrations.ts'
import { BUSY_TIMEOUT_MS, type LedgerOptions } from '../options.ts'
import { indexAgain, isIndexMissing } from '../search/index-again.ts'
import { isBusy, isForbidden, withFaults } from './ledger-fault.ts'
import { checkWritable, immutableAddress, inspectFile, readPragma } from './ledger-file.ts'
import { isUpToDate, takeMissing } from './migrate.ts'
import { SqliteEngine } from './sqlite-engine.ts'

type Connection = InstanceType<typeof DatabaseSync>

const RETRY_MS = 20

/**
 * How far the log grows before it is moved into the file: ids are hashes, so each document touches many pages, and soon
 * again.
 */
const LOG_PAGES = 4000

/**
 * Opens the ledger in a file, in WAL mode with synchronous=FULL: what is acknowledged survives a crash of the process and of the
 * machine.
 */
export const openFile = (path: string, options: LedgerOptions): Promise<Engine> =>
  openAt(resolve(path), options, loadMigrations('sqlite'))

/** Opens a ledger whose schema has the given steps. */
export function openAt(path: string, options: LedgerOptions, migrations: readonly Migration[]): Promise<Engine> {
  return withFaults(path, async () => {
    const { readOnly = false, create = !readOnly, busyTimeoutMs = BUSY_TIMEOUT_MS } = options
    const state = inspectFile(path, busyTimeoutMs)
    if (state !== 'ledger' && (!create || readOnly)) {
      throw new ActaError(
        'ledger-missing',
        `there is no ledger at ${path} yet: record a document with \`acta add\` first`,
      )
    }
    if (readOnly) {
      const { database, isImmutable } = await openReadOnly(path, options, migrations)
      const address = isImmutable ? immutableAddress(path) : path
      return new SqliteEngine({ database, path, openReader: () => connect(address, { ...options, readOnly: true }) })
    }
    return openWriter(path, options, migrations)
  })
}

interface Opened {
  database: Connection
  isImmutable: boolean
}

function connect(address: string, options: LedgerOptions): Connection {
  const { readOnly = false, busyTimeoutMs = BUSY_TIMEOUT_MS } = options
  return new DatabaseSync(address, { readOnly, timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
}

async function openWriter(
  path: string,
  options: LedgerOptions,
  migrations: readonly Migration[],
): Promise<SqliteEngine> {
  checkWritable(path, existsSync(path))
  const database = connect(path, options)
  try {
    database.exec(`PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = ${LOG_PAGES}`)
    if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(options.maxPages)}`)
    const openReader = () => connect(path, { ...options, readOnly: true })
    const engine = new SqliteEngine({ database, path, openReader })
    await bringUpToDate(engine, database, migrations)
    await keepLog(database, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS)
    return engine
  } catch (error) {
    database.close()
    throw error
  }
}

/** All missing steps, and the index of words that follows from them, in one transaction, one process at a time. */
async function bringUpToDate(
  engine: SqliteEngine,
  database: Connection,
  migrations: readonly Migration[],
): Promise<void> {
  if (isUpToDate(database, engine.name, migrations) && !(await isIndexMissing(engine.db))) return
  await engine.write(async (transaction) => {
    takeMissing(database, engine.name, migrations)
    if (await isIndexMissing(transaction)) await indexAgain(engine, transaction)
  })
}

/**
 * Turns the write-ahead log on. SQLite does not wait for this lock by itself, so a process that opens at the same time
 * is waited for here.
 */
async function keepLog(database: Connection, timeoutMs: number): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    try {
      database.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || waitedMs >= timeoutMs) throw error
      await new Promise((done) => setTimeout(done, RETRY_MS))
    }
  }
}

/** Opens for reading alone; an older ledger is brought up to date first. */
async function openReadOnly(path: string, options: LedgerOptions, migrations: readonly Migration[]): Promise<Opened> {
  const opened = reach(path, options)
  if (orClose(opened.database, () => isUpToDate(opened.database, path, migrations))) return opened
  opened.database.close()
  const writer = await openWriter(path, { ...options, readOnly: false }, migrations)
  await writer.close()
  return reach(path, options)
}

/**
 * A connection that reads. Where the folder may not be written, SQLite reads only a ledger that nobody writes: one
 * without a log.
 */
function reach(path: string, options: LedgerOptions): Opened {
  const isLogged = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  try {
    return { database: probed(connect(path, options)), isImmutable: false }
  } catch (error) {
    if (!isForbidden(error) || isLogged) throw error
    return { database: probed(connect(immutableAddress(path), options)), isImmutable: true }
  }
}

/** The connection, once it has been seen to reach its file. */
function probed(database: Connection): Connection {
  orClose(database, () => readPragma(database, 'user_version'))
  return database
}

function orClose<T>(database: Connection, work: () => T): T {
  try {
    return work()
  } catch (error) {
    database.close()
    throw error
  }
}
