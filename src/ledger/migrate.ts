import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from '@photostructure/sqlite'
import { ActaError } from '../model/index.ts'
import { APPLICATION_ID, foreignFile, readPragma } from './ledger-file.ts'

type Connection = InstanceType<typeof DatabaseSync>

/** One step of the schema: the number that its file begins with, and its SQL. */
export interface Migration {
  number: number
  sql: string
}

const FOLDER = new URL('../../sql/', import.meta.url)

/** The steps of the schema in their order, from the package's `sql/NNN-name.sql`. */
export const loadMigrations = (): Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 3)), sql: readFileSync(new URL(name, FOLDER), 'utf8') }))

/** Whether the ledger has every step; one that has more than is known fails. */
export function isUpToDate(database: Connection, path: string, migrations: readonly Migration[]): boolean {
  const latest = migrations.at(-1)?.number ?? 0
  const version = Number(readPragma(database, 'user_version'))
  if (readPragma(database, 'application_id') !== APPLICATION_ID) return false
  if (version > latest) {
    const message = `the ledger ${path} was written by a newer version of Acta (schema ${version}, known ${latest}): update Acta`
    throw new ActaError('ledger-newer', message)
  }
  return version === latest
}

/** Brings a new or older ledger up to date: all missing steps in one transaction, one process at a time. */
export function migrate(database: Connection, path: string, migrations: readonly Migration[]): void {
  if (isUpToDate(database, path, migrations)) return
  database.exec('BEGIN IMMEDIATE')
  try {
    if (!isUpToDate(database, path, migrations)) applyMissing(database, path, migrations)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function applyMissing(database: Connection, path: string, migrations: readonly Migration[]): void {
  const version = Number(readPragma(database, 'user_version'))
  const isOurs = readPragma(database, 'application_id') === APPLICATION_ID
  if (!isOurs && (version > 0 || database.prepare('SELECT 1 FROM sqlite_master').get())) throw foreignFile(path)
  for (const { number, sql } of migrations) {
    if (number <= version) continue
    database.exec(sql)
    database.exec(`PRAGMA user_version = ${number}`)
  }
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
}
