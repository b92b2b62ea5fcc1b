import type { DatabaseSync } from '@photostructure/sqlite'
import { isLatest, type Migration } from '../migrations.ts'
import { APPLICATION_ID, foreignFile, readPragma } from './ledger-file.ts'

type Connection = InstanceType<typeof DatabaseSync>

/** Whether the ledger has every step; one that has more than is known fails. */
export function isUpToDate(database: Connection, path: string, migrations: readonly Migration[]): boolean {
  if (readPragma(database, 'application_id') !== APPLICATION_ID) return false
  return isLatest(path, Number(readPragma(database, 'user_version')), migrations)
}

/** Takes all missing steps of a new or older ledger, in the transaction that the caller holds. */
export function takeMissing(database: Connection, path: string, migrations: readonly Migration[]): void {
  if (isUpToDate(database, path, migrations)) return
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
