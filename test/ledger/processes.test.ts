import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { WITHOUT_RIGHTS } from '../without-rights.ts'
import { inventReading } from './invented-reading.ts'
import { start } from './other-process.ts'
import { Clock, collect, newLedger, openTemporary, query, temporaryFolder } from './temporary.ts'

const CHILDREN = ['actor', 'statement', 'event', 'commitment', 'finding']

describe('two processes', () => {
  it('can make the same new ledger at once', { timeout: 60_000 }, async () => {
    const path = join(temporaryFolder(), 'acta.db')
    const count = 25
    const makers = [start(['make', path, String(count)]), start(['make', path, String(count)])]
    await Promise.all(makers.map((maker) => maker.line(1)))
    writeFileSync(`${path}.go`, '')
    const printed = await Promise.all(makers.map(({ ended }) => ended))
    const wanted = ['ready', ...Array(count).fill('made')]
    expect([printed, makers.map(({ errors }) => errors.join(''))]).toEqual([
      [wanted, wanted],
      ['', ''],
    ])
    for (let at = 0; at < count; at++) expect(query(`${path}${at}`, 'SELECT id FROM reading')).toHaveLength(2)
  })

  it('can record at once, and each document is recorded once', { timeout: 60_000 }, async () => {
    const { ledger, path } = await newLedger()
    const others = [start(['record', path, '0', '120']), start(['record', path, '60', '180'])]
    const printed = (await Promise.all(others.map(({ ended }) => ended))).flat()
    expect(others.map(({ errors }) => errors.join(''))).toEqual(['', ''])
    expect(printed).toHaveLength(240)
    expect(printed.filter((line) => line.endsWith(' recorded'))).toHaveLength(180)
    const listed = await collect(ledger.listReadings())
    expect(listed.map(({ reading }) => reading.statements.length)).toEqual(Array(180).fill(30))
  })

  it('wait for each other only so long: then one is told that the ledger is busy, and nothing is lost', {
    timeout: 30_000,
  }, async () => {
    const { ledger, path } = await newLedger({ busyTimeoutMs: 150 })
    await ledger.recordReading(inventReading({ number: 1 }))
    const holder = start(['hold', path])
    await holder.line(1)
    for (const number of [2, 3]) {
      await expect(ledger.recordReading(inventReading({ number }))).rejects.toMatchObject({
        code: 'ledger-busy',
        message: expect.stringContaining(path),
      })
    }
    expect(await collect(ledger.listDocuments())).toHaveLength(1)
    const opened = await openTemporary(path, { busyTimeoutMs: 150 })
    expect(await collect(opened.listDocuments())).toHaveLength(1)
    holder.child.stdin.end()
    await holder.ended
    for (const number of [2, 3])
      expect((await ledger.recordReading(inventReading({ number }))).outcome).toBe('recorded')
    expect(await collect(ledger.listReadings())).toHaveLength(3)
  })

  it('wait for each other while one is making the ledger', { timeout: 30_000 }, async () => {
    const path = join(temporaryFolder(), 'acta.db')
    const holder = start(['hold', path])
    await holder.line(1)
    await expect(openLedger(path, { ...new Clock(), busyTimeoutMs: 150 })).rejects.toMatchObject({
      code: 'ledger-busy',
    })
    holder.child.stdin.end()
    await holder.ended
    expect((await (await openTemporary(path)).recordReading(inventReading())).outcome).toBe('recorded')
  })
})

describe('a process that is killed', () => {
  it('leaves whole readings only, and every one that it acknowledged', { timeout: 120_000 }, async () => {
    const path = join(temporaryFolder(), 'acta.db')
    const acknowledged = new Set<string>()
    const moments = [
      { after: 1, restMs: 0 },
      { after: 7, restMs: 3 },
      { after: 40, restMs: 8 },
    ]
    for (const [round, { after, restMs }] of moments.entries()) {
      const writer = start(['record', path, String(round * 1_000_000), String((round + 1) * 1_000_000)])
      await writer.line(after)
      await new Promise((done) => setTimeout(done, restMs))
      writer.child.kill('SIGKILL')
      for (const line of await writer.ended) acknowledged.add(line.split(' ')[0]!)
      expect(query(path, 'PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }])
      expect(query(path, 'PRAGMA foreign_key_check')).toEqual([])
      const recorded = new Set(query(path, 'SELECT id FROM reading').map(({ id }) => id))
      expect([...acknowledged].filter((id) => !recorded.has(id))).toEqual([])
      expect(recorded.size - acknowledged.size).toBeLessThanOrEqual(round + 1)
      for (const table of CHILDREN) {
        const rows = `(SELECT count(*) FROM ${table} WHERE ${table}.reading_id = reading.id)`
        expect(query(path, `SELECT id FROM reading WHERE ${rows} <> ${table}_count`), table).toEqual([])
      }
    }
    const ledger = await openTemporary(path)
    for await (const { reading } of ledger.listReadings()) {
      expect(reading.statements).toHaveLength(30)
      expect(await ledger.documentText(reading.document.id)).toHaveLength(reading.document.length)
    }
    expect((await ledger.recordReading(inventReading({ number: 0, statements: 30 }))).outcome).toBe('already')
  })
})

describe.skipIf(!WITHOUT_RIGHTS)('a process without the right', () => {
  const options = { ...WITHOUT_RIGHTS, cwd: process.cwd() }

  it.each([
    ['to write the file', 0o444, 0o777, 'ledger-unwritable', '3'],
    ['to write the folder, where the log would be', 0o666, 0o555, 'ledger-unwritable', '3'],
    ['to read the file', 0o200, 0o777, 'ledger-unwritable', 'ledger-unwritable'],
    ['to enter the folder', 0o666, 0o000, 'ledger-unwritable', 'ledger-unwritable'],
    ['to nothing: it has all', 0o666, 0o777, '3', '3'],
  ])('%s is told so', { timeout: 30_000 }, async (_name, fileMode, folderMode, written, read) => {
    const made = await newLedger()
    for (const number of [1, 2, 3]) await made.ledger.recordReading(inventReading({ number }))
    await made.ledger.close()
    const outer = temporaryFolder()
    const folder = join(outer, 'inner')
    const path = join(folder, 'acta.db')
    mkdirSync(folder)
    copyFileSync(made.path, path)
    chmodSync(outer, 0o755)
    chmodSync(path, fileMode)
    chmodSync(folder, folderMode)
    const opener = start(['open', path], options)
    expect([await opener.ended, opener.errors.join('')]).toEqual([[written, read], ''])
    chmodSync(folder, 0o755)
    expect(existsSync(path)).toBe(true)
  })
})
