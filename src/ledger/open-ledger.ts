import type { Engine } from './engine.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerOptions } from './options.ts'
import { isServerAddress, toServerName } from './postgres/address.ts'
import { SqlLedger } from './sql-ledger.ts'

export { isServerAddress }

/** A ledger as messages name it: its path, or its address without the password. */
export const nameOf = (place: string): string => (isServerAddress(place) ? toServerName(place) : place)

/**
 * Opens the ledger in a file or on a PostgreSQL server, makes it where there is none, and brings an older one up to date.
 * Example: `const ledger = await openLedger('acta.db', { now: () => new Date().toISOString() })`.
 *
 * Shape: a path, or an address `postgres://user@host/database`
 * Units: `busyTimeoutMs` in milliseconds, 5,000 unless given; `maxPages` in pages of 4,096 bytes
 * Errors: ActaError with a code of the ledger's; the ledger is then as it was
 */
export async function openLedger(place: string, options: LedgerOptions): Promise<Ledger> {
  return new SqlLedger(await openEngine(place, options), options.now, nameOf(place))
}

/** A database is loaded when it is needed. */
export async function openEngine(place: string, options: LedgerOptions): Promise<Engine> {
  if (isServerAddress(place)) return (await import('./postgres/open-server.ts')).openServer(place, options)
  return (await import('./sqlite/open-file.ts')).openFile(place, options)
}
