import type { DatabaseSync } from '@photostructure/sqlite'
import { sqliteCode } from './ledger-fault.ts'

/**
 * Moves what the log holds into the file and empties the log, so that the file alone is the whole ledger. Nobody is
 * waited for: what another connection still reads stays in the log, and the next to close it moves it.
 */
export function emptyLog(database: InstanceType<typeof DatabaseSync>): void {
  if (!database.isOpen) return
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error
  }
}
