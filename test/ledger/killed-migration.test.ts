import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { dumpFile, dumpServer } from '../../scripts/schema/dump.ts'
import { inventReading } from './invented-reading.ts'
import { hashOf, makeEarlier } from './make-earlier.ts'
import { start } from './other-process.ts'
import { ask, newAddress, openTemporary, query, temporaryFolder } from './temporary.ts'

const HELD = { readings: 20, reviews: 10 }

/** SQL that SQLite works at until it is killed: what came before it is then done, and not yet committed. */
const FOR_EVER = 'WITH RECURSIVE x (n) AS (SELECT 1 UNION ALL SELECT n FROM x) SELECT count(*) FROM x'

/** SQL that makes every word that is indexed take so long as it takes to count so many times the tables by themselves. */
const slowIndex = (times: number): string => {
  const tables = Array.from({ length: times }, (_, at) => `sqlite_schema AS t${at}`)
  return `CREATE TEMP TRIGGER slow AFTER INSERT ON main.search_entry BEGIN SELECT count(*) FROM ${tables}; END`
}

const REST_MS = 200

/** What is at a path holds what it held before, whole, for those who read and those who write, and goes on. */
async function expectWhole(path: string, held: string): Promise<void> {
  const reader = await openTemporary(path, { readOnly: true })
  expect((await reader.check()).faults).toEqual([])
  const ledger = await openTemporary(path)
  expect(await hashOf(ledger)).toBe(held)
  const reading = inventReading({ number: HELD.readings })
  expect((await ledger.recordReading(reading)).outcome).toBe('recorded')
  expect((await ledger.check()).faults).toEqual([])
}

describe('an earlier ledger in SQLite', () => {
  it.each<[when: string, last: number, step: number, more: string]>([
    ['after the first of four steps', 5, 6, FOR_EVER],
    ['after the third of four steps', 5, 8, FOR_EVER],
    ['after the last step', 5, 9, FOR_EVER],
    ['while its words are indexed', 5, 9, slowIndex(9)],
    ['after the one step that is missing', 8, 9, FOR_EVER],
  ])('is as it was where the process is killed %s', { timeout: 60_000 }, async (_, last, step, more) => {
    const path = join(temporaryFolder(), 'acta.db')
    const held = await makeEarlier(path, { last, ...HELD })
    const earlier = dumpFile(path)
    const { child, line, ended } = start(['migrate', path, String(step), more])
    await line(2)
    await new Promise((done) => setTimeout(done, REST_MS))
    child.kill('SIGKILL')
    expect(await ended).toEqual(['opening', 'taken'])
    expect(dumpFile(path)).toBe(earlier)
    expect(query(path, 'PRAGMA user_version')).toMatchObject([{ user_version: last }])
    await expectWhole(path, held)
  })

  it('is indexed once where another opens it meanwhile', { timeout: 60_000 }, async () => {
    const path = join(temporaryFolder(), 'acta.db')
    const held = await makeEarlier(path, { last: 5, ...HELD })
    const { line, lines, ended } = start(['migrate', path, '9', slowIndex(3)])
    await line(2)
    await new Promise((done) => setTimeout(done, REST_MS))
    const before = [...lines]
    const ledger = await openTemporary(path, { busyTimeoutMs: 30_000 })
    expect([before, await ended]).toEqual([
      ['opening', 'taken'],
      ['opening', 'taken', 'opened'],
    ])
    const indexed = query(path, 'SELECT count(*) AS n FROM search_entry WHERE part = 1')
    expect([indexed, await hashOf(ledger)]).toMatchObject([[{ n: HELD.readings }], held])
  })
})

describe.skipIf(inject('databaseUrl') === null)('an earlier ledger in PostgreSQL', () => {
  const AT_REST = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE '%review_judged_check%'"

  it.each<[how: string, kill: (pid: unknown, child: ReturnType<typeof start>['child']) => unknown]>([
    ['the process is killed', (_, child) => child.kill('SIGKILL')],
    ['its connection is ended', (pid) => ask(inject('databaseUrl')!, `SELECT pg_terminate_backend(${pid})`)],
  ])('is as it was where %s after the step', { timeout: 60_000 }, async (_, kill) => {
    const path = await newAddress()
    const held = await makeEarlier(path, { last: 4, ...HELD })
    const earlier = await dumpServer(path)
    const { child, lines, errors } = start(['migrate', path, '5', 'SELECT pg_sleep(2)'])
    const sleeping = async () => (await ask(path, AT_REST))[0]?.pid
    await expect.poll(sleeping, { timeout: 20_000 }).toBeDefined()
    const closed = once(child, 'close')
    await kill(await sleeping(), child)
    await closed
    expect([lines, errors.join('')]).toEqual([['opening', 'taken'], expect.stringMatching(/^$|ledger-unreachable/)])
    expect(await dumpServer(path)).toBe(earlier)
    await expectWhole(path, held)
  })

  it('is told to be busy where somebody reads the table for too long', async () => {
    const path = await newAddress()
    const held = await makeEarlier(path, { last: 4, ...HELD })
    const reader = await readFor(path)
    await expect(openTemporary(path, { busyTimeoutMs: 100 })).rejects.toMatchObject({ code: 'ledger-busy' })
    await reader.end()
    await expectWhole(path, held)
  })
})

/** A connection that looks at the decisions and stays at that moment. */
async function readFor(path: string): Promise<pg.Client> {
  const reader = new pg.Client(path)
  await reader.connect()
  await reader.query('BEGIN')
  await reader.query('SELECT count(*) FROM review')
  return reader
}
