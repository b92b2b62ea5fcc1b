import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { type LedgerOptions, openLedger } from '../../src/ledger/index.ts'
import { loadMigrations, type Migration } from '../../src/ledger/migrations.ts'
import { SqlLedger } from '../../src/ledger/sql-ledger.ts'
import { openAt as openEngineAt } from '../../src/ledger/sqlite/open-file.ts'
import type { ErrorCode } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { bytesIn, Clock, collect, newLedger, openTemporary, query, temporaryFolder } from './temporary.ts'

const { now } = new Clock()

/** The ledger at a path with a schema of the given steps. */
const openAt = async (path: string, options: LedgerOptions, steps: readonly Migration[]) =>
  new SqlLedger(await openEngineAt(path, options, steps), options.now)

/** A ledger with a few documents, closed; only the one file is left of it. */
async function ledgerFile(documents = 3): Promise<string> {
  const path = join(temporaryFolder(), 'acta.db')
  const ledger = await openLedger(path, { now })
  for (let number = 0; number < documents; number++) {
    await ledger.recordReading(inventReading({ number, statements: 20 }), { path: `${number}.txt` })
  }
  await ledger.close()
  const copy = join(temporaryFolder(), 'acta.db')
  copyFileSync(path, copy)
  return copy
}

/** Opening fails with the code and a message that names the file, and leaves every file of the folder as it was. */
async function refused(path: string, code: ErrorCode, options: Partial<LedgerOptions> = {}): Promise<void> {
  const folder = dirname(path)
  const files = () => (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? bytesIn(folder) : {})
  const before = files()
  const message = expect.stringContaining(path)
  await expect(openLedger(path, { now, ...options })).rejects.toMatchObject({ name: 'ActaError', code, message })
  expect(files()).toEqual(before)
}

describe('opening a ledger', () => {
  it('makes one where there is none, and where there is an empty file', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'empty.db'), '')
    for (const name of ['new.db', 'empty.db']) {
      const path = join(folder, name)
      const ledger = await openTemporary(path)
      expect((await ledger.recordReading(inventReading())).outcome).toBe('recorded')
      const pragma = (setting: string) => Object.values(query(path, `PRAGMA ${setting}`)[0]!)[0]
      expect([pragma('journal_mode'), pragma('user_version')]).toEqual(['wal', loadMigrations('sqlite').at(-1)!.number])
      expect(Buffer.from(readFileSync(path).subarray(68, 72)).toString()).toBe('Acta')
    }
  })

  it('finds again what was recorded, all of it in the one file', async () => {
    const path = await ledgerFile()
    expect(query(path, 'PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }])
    for (const readOnly of [true, false]) {
      const ledger = await openTemporary(path, { readOnly })
      expect(await collect(ledger.listDocuments())).toHaveLength(3)
    }
  })

  it('takes a path with signs that mean something in an address', async () => {
    const folder = join(temporaryFolder(), 'a folder?with=100%#signs&more')
    mkdirSync(folder)
    const path = join(folder, 'file:acta ü.db')
    await (await openTemporary(path)).recordReading(inventReading())
    expect(existsSync(path)).toBe(true)
    expect(await collect((await openTemporary(path, { readOnly: true })).listDocuments())).toHaveLength(1)
  })

  it('records nothing where it may only read', async () => {
    const ledger = await openTemporary(await ledgerFile(), { readOnly: true })
    await expect(ledger.recordReading(inventReading({ number: 99 }))).rejects.toMatchObject({
      code: 'ledger-unwritable',
    })
  })

  it('leaves an empty log when it is closed, and does not wait for who reads', async () => {
    const { ledger, path } = await newLedger()
    const record = (number: number) => ledger.recordReading(inventReading({ number, statements: 20 }))
    const logSize = () => statSync(`${path}-wal`).size
    await record(1)
    const reader = new DatabaseSync(path, { readOnly: true })
    reader.exec('BEGIN; SELECT count(*) FROM document')
    await record(2)
    expect(logSize()).toBeGreaterThan(0)
    const startedMs = performance.now()
    await ledger.close()
    expect(performance.now() - startedMs).toBeLessThan(3000)
    reader.exec('COMMIT')
    reader.close()
    const next = await openTemporary(path)
    expect(await collect(next.listDocuments())).toHaveLength(2)
    await next.close()
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  })

  it('can be closed twice', async () => {
    const { ledger } = await newLedger()
    await ledger.close()
    await ledger.close()
  })

  it('brings an older ledger up to date, step by step in one go, also for reading alone', async () => {
    const number = loadMigrations('sqlite').length + 1
    const steps = [...loadMigrations('sqlite'), { number, sql: 'CREATE TABLE later (x TEXT) STRICT' }]
    for (const readOnly of [false, true]) {
      const path = await ledgerFile()
      const ledger = await openAt(path, { now, readOnly }, steps)
      expect(await collect(ledger.listDocuments())).toHaveLength(3)
      await ledger.close()
      expect(query(path, 'PRAGMA user_version')).toMatchObject([{ user_version: number }])
      expect(query(path, 'SELECT * FROM later')).toEqual([])
    }
  })

  it('leaves an older ledger as it was where a step fails', async () => {
    const path = await ledgerFile()
    const steps = [
      ...loadMigrations('sqlite'),
      { number: loadMigrations('sqlite').length + 1, sql: 'CREATE TABLE later (x TEXT) STRICT' },
      { number: loadMigrations('sqlite').length + 2, sql: 'CREATE TABLE document (x TEXT)' },
    ]
    await expect(openAt(path, { now }, steps)).rejects.toThrow('already exists')
    expect(query(path, 'PRAGMA user_version')).toMatchObject([{ user_version: loadMigrations('sqlite').length }])
    expect(query(path, "SELECT name FROM sqlite_master WHERE name = 'later'")).toEqual([])
  })

  it('begins again where making it was cut off', async () => {
    const folder = temporaryFolder()
    const making = new DatabaseSync(join(folder, 'making.db'))
    making.exec('PRAGMA cache_size = 1; BEGIN IMMEDIATE')
    for (const { sql } of loadMigrations('sqlite')) making.exec(sql)
    making.exec("INSERT INTO document VALUES ('x', 1, hex(zeroblob(100000)), '')")
    for (const end of ['', '-journal']) copyFileSync(join(folder, `making.db${end}`), join(folder, `cut.db${end}`))
    making.close()
    expect(statSync(join(folder, 'cut.db')).size).toBeGreaterThan(0)
    const path = join(folder, 'cut.db')
    await expect(openLedger(path, { now, readOnly: true })).rejects.toMatchObject({ code: 'ledger-missing' })
    const ledger = await openTemporary(path)
    expect((await ledger.recordReading(inventReading())).outcome).toBe('recorded')
    expect(query(path, 'PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }])
  })
})

describe('a ledger that cannot be opened', () => {
  it('is missing', async () => {
    const path = join(temporaryFolder(), 'acta.db')
    await refused(path, 'ledger-missing', { readOnly: true })
    await refused(path, 'ledger-missing', { create: false })
    await refused(join(path, 'deeper', 'acta.db'), 'ledger-missing', { readOnly: true })
    writeFileSync(path, '')
    await refused(path, 'ledger-missing', { create: false })
  })

  it.each<[string, (path: string) => void]>([
    ['a text', (path) => writeFileSync(path, 'Ada Brenn said so.\n'.repeat(100))],
    ['a single byte', (path) => writeFileSync(path, 'x')],
    ['zeros', (path) => writeFileSync(path, Buffer.alloc(8192))],
    ['a database of others', (path) => makeDatabase(path, 'CREATE TABLE note (x TEXT)')],
    [
      'a database of others with a log',
      (path) => makeDatabase(path, 'PRAGMA journal_mode = WAL; CREATE TABLE note (x TEXT)'),
    ],
    [
      'a marked database of others',
      (path) => makeDatabase(path, 'PRAGMA application_id = 7; PRAGMA user_version = 99'),
    ],
    ['a text beside a journal', (path) => copyFileSync(written(path, 'x'.repeat(999)), `${path}-journal`)],
  ])('is no ledger but %s, which stays as it was', async (_name, make) => {
    for (const readOnly of [true, false]) {
      const path = join(temporaryFolder(), 'notes.db')
      make(path)
      await refused(path, 'ledger-foreign', { readOnly })
    }
  })

  it('was written by a newer version, and stays as it was', async () => {
    const path = await ledgerFile()
    query(path, 'PRAGMA user_version = 999')
    for (const readOnly of [true, false]) {
      const before = readFileSync(path)
      await expect(openLedger(path, { now, readOnly })).rejects.toMatchObject({ code: 'ledger-newer' })
      expect(readFileSync(path).equals(before)).toBe(true)
    }
  })

  it('is at a place that is none', async () => {
    const folder = join(temporaryFolder(), 'folder')
    mkdirSync(folder)
    writeFileSync(join(folder, 'file'), 'x')
    await refused(folder, 'ledger-unwritable')
    await refused(folder, 'ledger-unwritable', { readOnly: true })
    await refused(join(folder, 'file', 'acta.db'), 'ledger-unwritable')
    await refused(join(folder, 'no', 'acta.db'), 'ledger-unwritable')
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    await refused(join(folder, 'loop'), 'ledger-unwritable')
  })

  it.skipIf(process.platform !== 'linux')('is on a file system that takes no files', async () => {
    const message = expect.stringContaining('/proc/acta.db')
    await expect(openLedger('/proc/acta.db', { now })).rejects.toMatchObject({ code: 'ledger-unwritable', message })
  })
})

describe('a damaged ledger', () => {
  it.each([0.3, 0.6, 0.9])('is known when it was cut off after %d of it', async (part) => {
    const path = await ledgerFile()
    truncateSync(path, Math.floor((statSync(path).size * part) / 4096) * 4096)
    const before = readFileSync(path)
    await expect(
      (async () => {
        const ledger = await openTemporary(path, { readOnly: true })
        await collect(ledger.listReadings())
      })(),
    ).rejects.toMatchObject({ code: 'ledger-damaged', message: expect.stringContaining(path) })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is known when pages in its middle were overwritten', async () => {
    const path = await ledgerFile(24)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, Math.floor(bytes.length / 2))
    writeFileSync(path, bytes)
    const ledger = await openTemporary(path)
    const work = [
      () => collect(ledger.listReadings()),
      () => collect(ledger.listStatements()),
      () => ledger.recordReading(inventReading({ number: 99, statements: 200 })),
    ]
    for (const each of work) await expect(each()).rejects.toMatchObject({ code: 'ledger-damaged' })
  })

  it.each<[string, string]>([
    ['a letter of a text', 'Report 1 from Vard'],
    ['the JSON of a record', '"basis":"implied"}'],
  ])('is known when %s was overwritten', async (_name, words) => {
    const path = await ledgerFile()
    const bytes = readFileSync(path)
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1))
      bytes.write('#', at + words.length - 1)
    writeFileSync(path, bytes)
    const ledger = await openTemporary(path)
    const read = async () => {
      await collect(ledger.listReadings())
      await ledger.documentText(inventReading({ number: 1, statements: 20 }).document.id)
    }
    await expect(read()).rejects.toMatchObject({ code: 'ledger-damaged' })
  })
})

function written(path: string, text: string): string {
  writeFileSync(path, text)
  return path
}

function makeDatabase(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}
