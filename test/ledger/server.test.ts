import pg from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { isServerAddress, nameOf, openLedger } from '../../src/ledger/index.ts'
import { loadMigrations } from '../../src/ledger/migrations.ts'
import { LOCK, migrate } from '../../src/ledger/postgres/migrate.ts'
import { toServerFault } from '../../src/ledger/postgres/postgres-fault.ts'
import { inventReading } from './invented-reading.ts'
import { start } from './other-process.ts'
import { ask, Clock, collect, newAddress, newServerLedger, openTemporary } from './temporary.ts'

const server = inject('databaseUrl')
const { now } = new Clock()
const CHILDREN = ['actor', 'statement', 'event', 'commitment', 'finding']

describe('an address', () => {
  it.each([
    ['postgres://acta:secret@db:5432/acta?sslmode=require', true, 'postgres://acta@db:5432/acta'],
    ['postgresql://db/acta?password=secret', true, 'postgresql://db/acta'],
    ['POSTGRES://u:secret@db/acta', true, 'postgres://u@db/acta'],
    ['postgres://u:sec ret@[/acta', true, 'postgres://…'],
    ['acta.db', false, 'acta.db'],
    ['./postgres.db', false, './postgres.db'],
  ])('%s is named without what is secret', (place, isServer, name) => {
    expect([isServerAddress(place), nameOf(place)]).toEqual([isServer, name])
    expect(nameOf(place)).not.toContain('secret')
  })
})

describe('an error of a server', () => {
  const failed = (code: string, message = 'x') => Object.assign(new Error(message), { code })

  it.each([
    ['55P03', 'ledger-busy'],
    ['40P01', 'ledger-busy'],
    ['53100', 'ledger-full'],
    ['28P01', 'ledger-unwritable'],
    ['25006', 'ledger-unwritable'],
    ['57P01', 'ledger-unreachable'],
    ['08006', 'ledger-unreachable'],
    ['53300', 'ledger-unreachable'],
    ['ECONNREFUSED', 'ledger-unreachable'],
    ['ENOTFOUND', 'ledger-unreachable'],
    ['XX001', 'ledger-damaged'],
    ['58030', 'ledger-damaged'],
  ])('%s is %s', (code, fault) => {
    expect(toServerFault('postgres://db/acta', failed(code))).toMatchObject({
      code: fault,
      message: expect.stringContaining('postgres://db/acta'),
    })
  })

  it('that is none of the world is given back as it is', () => {
    for (const error of [failed('42601'), new TypeError('bug')]) expect(toServerFault('x', error)).toBe(error)
  })
})

describe.skipIf(server === null)('a ledger on a server', () => {
  it.each([
    ['postgres://acta@127.0.0.1:1/acta', 'ledger-unreachable'],
    ['postgres://acta@127.0.0.1:bad/acta', 'usage'],
  ])('that is not there is told: %s', async (address, code) => {
    await expect(openLedger(address, { now })).rejects.toMatchObject({ name: 'ActaError', code })
  })

  it('in a database that is not there is told without the password', async () => {
    const address = new URL(server!)
    address.pathname = '/no_such_database'
    address.password = 'hush'
    const opening = openLedger(address.href, { now })
    await expect(opening).rejects.toMatchObject({ code: 'ledger-unwritable' })
    await expect(opening).rejects.not.toThrow('hush')
  })

  it('is missing until somebody records, and then is read', async () => {
    const address = await newAddress()
    await expect(openLedger(address, { now, readOnly: true })).rejects.toMatchObject({ code: 'ledger-missing' })
    await (await openTemporary(address)).recordReading(inventReading())
    expect(await collect((await openTemporary(address, { readOnly: true })).listDocuments())).toHaveLength(1)
  })

  it('is not made among the tables of another program', async () => {
    const address = await newAddress()
    await ask(address, 'CREATE TABLE document (x TEXT)')
    await expect(openLedger(address, { now })).rejects.toMatchObject({ code: 'ledger-foreign' })
  })

  it('of a newer version is refused', async () => {
    const { path } = await newServerLedger()
    await ask(path, 'INSERT INTO acta_schema (number) VALUES (999)')
    await expect(openLedger(path, { now })).rejects.toMatchObject({ code: 'ledger-newer' })
  })

  it('has every step of the schema or none, where one fails', async () => {
    const address = await newAddress()
    const client = new pg.Client(address)
    await client.connect()
    onTestFinished(() => client.end())
    const steps = [...loadMigrations('postgres'), { number: 99, sql: 'CREATE TABLE document (x TEXT)' }]
    await expect(migrate(client as never, 'x', steps)).rejects.toThrow('already exists')
    expect(await ask(address, 'SELECT tablename FROM pg_tables WHERE schemaname = current_schema()')).toEqual([])
    await openTemporary(address)
  })
})

describe.skipIf(server === null)('processes on one server', () => {
  it('can make the same new ledger at once, and record each document once', { timeout: 60_000 }, async () => {
    const address = await newAddress()
    const others = [start(['record', address, '0', '60']), start(['record', address, '30', '90'])]
    const printed = (await Promise.all(others.map(({ ended }) => ended))).flat()
    expect(others.map(({ errors }) => errors.join(''))).toEqual(['', ''])
    expect(printed.filter((line) => line.endsWith(' recorded'))).toHaveLength(90)
    expect(printed.filter((line) => line.endsWith(' already'))).toHaveLength(30)
    const ledger = await openTemporary(address)
    expect((await ledger.check()).faults).toEqual([])
  })

  it('wait for each other only so long, and readers never', { timeout: 30_000 }, async () => {
    const { ledger, path } = await newServerLedger({ busyTimeoutMs: 150 })
    await ledger.recordReading(inventReading({ number: 1 }))
    const holder = new pg.Client(path)
    await holder.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [LOCK])
    const busy = { code: 'ledger-busy', message: expect.stringContaining('127.0.0.1') }
    await expect(ledger.recordReading(inventReading({ number: 2 }))).rejects.toMatchObject(busy)
    expect(await collect(ledger.listStatements())).toHaveLength(2)
    await holder.end()
    expect((await ledger.recordReading(inventReading({ number: 2 }))).outcome).toBe('recorded')
  })

  it('that are killed leave whole readings only, and all that they acknowledged', { timeout: 120_000 }, async () => {
    const { ledger, path, rows } = await newServerLedger()
    const acknowledged = new Set<string>()
    for (const [round, { after, restMs }] of [
      { after: 1, restMs: 0 },
      { after: 9, restMs: 4 },
    ].entries()) {
      const writer = start(['record', path, String(round * 1_000_000), String((round + 1) * 1_000_000)])
      await writer.line(after)
      await new Promise((done) => setTimeout(done, restMs))
      writer.child.kill('SIGKILL')
      for (const line of await writer.ended) acknowledged.add(line.split(' ')[0]!)
      const recorded = new Set((await rows('SELECT id FROM reading')).map(({ id }) => String(id)))
      expect([...acknowledged].filter((id) => !recorded.has(id))).toEqual([])
      for (const table of CHILDREN) {
        const own = `(SELECT count(*) FROM ${table} WHERE ${table}.reading_id = reading.id)`
        expect(await rows(`SELECT id FROM reading WHERE ${own} <> ${table}_count`), table).toEqual([])
      }
    }
    expect((await ledger.check()).faults).toEqual([])
  })

  it('whose connection is lost are told, lose nothing, and go on', async () => {
    const path = await newAddress()
    const ledger = await openTemporary(`${path}&application_name=acta_lost`)
    await ledger.recordReading(inventReading({ number: 1 }))
    const killed = await ask(
      path,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'acta_lost'",
    )
    expect(killed.length).toBeGreaterThan(0)
    const outcomes: string[] = []
    for (let number = 2; number < 6; number++) {
      const recording = ledger.recordReading(inventReading({ number })).then(({ outcome }) => outcome)
      outcomes.push(await recording.catch((error) => error.code))
    }
    expect(outcomes.at(-1)).toBe('recorded')
    expect(outcomes.every((outcome) => ['recorded', 'ledger-unreachable'].includes(outcome))).toBe(true)
    const kept = outcomes.filter((outcome) => outcome === 'recorded').length + 1
    expect(await collect(ledger.listReadings())).toHaveLength(kept)
  })

  it('lose the connection in the midst of recording, and nothing is half recorded', { timeout: 30_000 }, async () => {
    const path = await newAddress()
    const ledger = await openTemporary(`${path}&application_name=acta_midst`)
    const own = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'acta_midst'"
    const recording = (async () => {
      const outcomes: string[] = []
      for (let number = 0; number < 40; number++)
        outcomes.push(
          await ledger.recordReading(inventReading({ number, statements: 40 })).then(
            ({ outcome }) => outcome,
            (error) => error.code,
          ),
        )
      return outcomes
    })()
    for (let at = 0; at < 12; at++) await ask(path, own)
    const outcomes = await recording
    expect(outcomes.every((outcome) => ['recorded', 'ledger-unreachable'].includes(outcome))).toBe(true)
    expect(await collect(ledger.listReadings())).toHaveLength(outcomes.filter((each) => each === 'recorded').length)
    expect((await ledger.check()).faults).toEqual([])
  })
})
