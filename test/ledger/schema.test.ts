import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dumpFile, dumpServer } from '../../scripts/schema/dump.ts'
import { loadMigrations } from '../../src/ledger/migrations.ts'
import { CODECS } from '../../src/ledger/tables.ts'
import { ENGINES } from './temporary.ts'

const COMMITTED = { SQLite: 'sqlite', PostgreSQL: 'postgres' } as Readonly<Record<string, string>>

describe.each(ENGINES)('the schema, in %s', (engine, newLedger) => {
  it('is the one that is committed; else see the difference and run `npm run schema`', async () => {
    const { path } = await newLedger()
    const live = engine === 'SQLite' ? dumpFile(path) : await dumpServer(path)
    const file = new URL(`../../sql/${COMMITTED[engine]}/schema.sql`, import.meta.url)
    expect(live).toBe(readFileSync(file, 'utf8'))
  })
})

describe.each(ENGINES.slice(1))('the codecs and the live tables, in %s', (_engine, newLedger) => {
  it.each(Object.keys(CODECS))('hold the same columns: %s', async (table) => {
    const { rows } = await newLedger()
    const own = `table_schema = current_schema() AND table_name = '${table}'`
    const live = (await rows(`SELECT column_name AS name FROM information_schema.columns WHERE ${own}`)).map(
      ({ name }) => String(name),
    )
    const keys = ['sequence', 'reading_id', 'ordinal'].filter((name) => live.includes(name))
    const names = CODECS[table as keyof typeof CODECS].columns.map(({ name }) => name)
    expect(new Set(live)).toEqual(new Set([...names, ...keys]))
  })
})

it.each(['sqlite', 'postgres'] as const)('the steps of %s are numbered from one, without a gap', (engine) => {
  const numbers = loadMigrations(engine).map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})
