import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { onTestFinished } from 'vitest'
import { type Ledger, type LedgerOptions, openLedger } from '../../src/ledger/index.ts'

/** A folder that is gone after the test, or when the given hook says so. */
export function temporaryFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-ledger-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that stands where it is put. */
export class Clock {
  at = '2031-05-20T08:00:00.000Z'
  readonly now = (): string => this.at
}

/** A new ledger in a folder of its own, closed after the test. */
export async function newLedger(options: Partial<LedgerOptions> = {}): Promise<{ ledger: Ledger; path: string }> {
  const path = join(temporaryFolder(), 'acta.db')
  return { ledger: await openTemporary(path, options), path }
}

/** A ledger at a path, closed after the test. */
export async function openTemporary(path: string, options: Partial<LedgerOptions> = {}): Promise<Ledger> {
  const ledger = await openLedger(path, { now: new Clock().now, ...options })
  onTestFinished(() => ledger.close())
  return ledger
}

/** All of a list. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The rows of a query, past the ledger. */
export function query(path: string, sql: string): { [column: string]: unknown }[] {
  const database = new DatabaseSync(path)
  try {
    return database.prepare(sql).all() as { [column: string]: unknown }[]
  } finally {
    database.close()
  }
}

/** The bytes of every file in a folder, by name: what must not change. */
export function bytesIn(folder: string): { [name: string]: string } {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]))
}
