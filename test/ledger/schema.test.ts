import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dumpFile, dumpServer } from '../../scripts/schema/dump.ts'
import { loadMigrations } from '../../src/ledger/migrations.ts'
import { BASE_TABLES, CODECS } from '../../src/ledger/tables.ts'
import { ENGINES } from './temporary.ts'

const COMMITTED = { SQLite: 'sqlite', PostgreSQL: 'postgres' } as Readonly<Record<string, string>>

describe.each(ENGINES)('the schema, in %s', (engine, newLedger) => {
  it('is the one that is committed; else see the difference and run `npm run schema`', async () => {
    const { path } = await newLedger()
    const live = engine === 'SQLite' ? dumpFile(path) : await dumpServer(path)
    const file = new URL(`../../sql/${COMMITTED[engine]}/schema.sql`, import.meta.url)
    expect(live).toBe(readFileSync(file, 'utf8'))
  })

  it.each(Object.keys(CODECS))('has the columns of the codec: %s', async (table) => {
    const { rows } = await newLedger()
    const sql =
      engine === 'SQLite'
        ? `SELECT name FROM pragma_table_info('${table}')`
        : `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '${table}'`
    const live = (await rows(sql)).map(({ name }) => String(name))
    const { columns } = CODECS[table as keyof typeof CODECS]
    expect(live).toEqual(expect.arrayContaining(columns.map(({ name }) => name)))
    expect(live.filter((name) => !columns.some((column) => column.name === name)).sort()).toEqual(
      table === 'reading_state'
        ? []
        : table in BASE_TABLES && live.includes('ordinal')
          ? ['ordinal', 'reading_id']
          : live.includes('sequence')
            ? ['sequence']
            : [],
    )
  })
})

it.each(['sqlite', 'postgres'] as const)('the steps of %s are numbered from one, without a gap', (engine) => {
  const numbers = loadMigrations(engine).map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})
