import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Ledger, type LedgerOptions, openLedger } from '../../src/ledger/index.ts'

/** A folder that is gone after the test, or when the given hook says so. */
export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-ledger-'))
  atEnd(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that stands where it is put. */
export class Clock {
  at = '2031-05-20T08:00:00.000Z'
  readonly now = (): string => this.at
}

/** A new ledger, closed and gone after the test, with a way to its rows past it. */
export interface NewLedger {
  ledger: Ledger
  /** what it is opened with */
  path: string
  rows(sql: string): Promise<{ [column: string]: unknown }[]>
}

/** When a ledger is closed and gone: after the test unless another hook is given. */
type AtEnd = (end: () => Promise<void>) => void

export type MakeLedger = (options?: Partial<LedgerOptions>, atEnd?: AtEnd) => Promise<NewLedger>

/** A new ledger in a file, in a folder of its own. */
export const newLedger: MakeLedger = async (options = {}, atEnd = onTestFinished) => {
  const path = join(temporaryFolder(atEnd), 'acta.db')
  return { ledger: await openTemporary(path, options, atEnd), path, rows: async (sql) => query(path, sql) }
}

let schemas = 0

/** An address on the server of the tests where there is nothing yet, gone after the test. */
export async function newAddress(atEnd: AtEnd = onTestFinished): Promise<string> {
  const server = inject('databaseUrl')!
  const schema = `acta_${process.pid}_${threadId}_${schemas++}`
  await ask(server, `CREATE SCHEMA ${schema}`)
  atEnd(async () => void (await ask(server, `DROP SCHEMA ${schema} CASCADE`)))
  return `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
}

/** The rows of a query on a server, past the ledger. */
export async function ask(address: string, sql: string): Promise<{ [column: string]: unknown }[]> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A new ledger on the server of the tests. */
export const newServerLedger: MakeLedger = async (options = {}, atEnd = onTestFinished) => {
  const path = await newAddress(atEnd)
  return { ledger: await openTemporary(path, options, atEnd), path, rows: (sql) => ask(path, sql) }
}

/** The databases that a ledger can be in: one table of tests for all. */
export const ENGINES: readonly (readonly [name: string, make: MakeLedger])[] = [
  ['SQLite', newLedger],
  ...(inject('databaseUrl') === null ? [] : [['PostgreSQL', newServerLedger] as const]),
]

/** A ledger at a path, closed after the test. */
export async function openTemporary(
  path: string,
  options: Partial<LedgerOptions> = {},
  atEnd: AtEnd = onTestFinished,
): Promise<Ledger> {
  const ledger = await openLedger(path, { now: new Clock().now, ...options })
  atEnd(() => ledger.close())
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
