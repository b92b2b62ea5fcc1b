import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBConnection } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { TABLES, writeParquet } from '../../src/exchange/index.ts'
import { makeObservation } from '../../src/model/index.ts'
import { temporaryFolder } from '../ledger/temporary.ts'
import { EVENT } from './invented-told.ts'

async function* each<T>(...items: T[]): AsyncGenerator<T> {
  yield* items
}

async function rowsIn(path: string): Promise<{ [column: string]: unknown }[]> {
  const connection = await DuckDBConnection.create()
  try {
    const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`)
    return reader.getRowObjectsJson()
  } finally {
    connection.closeSync()
  }
}

const OBSERVATION = makeObservation({
  ...{
    indicator: '=troops; "all"',
    actor: 'VDA',
    period: '2030',
    value: -0.1,
    unit: 'persons',
    source: "Vard's Yearbook",
  },
  definition: null,
  vintage: null,
})

describe('writeParquet', () => {
  it.each(['a.parquet', "it's; DROP TABLE rows --.parquet", 'a[1]*?.parquet', 'é 💥.parquet'])(
    'writes a table into %j',
    async (name) => {
      const folder = temporaryFolder()
      const path = join(folder, name)
      await writeParquet({ path, table: TABLES.observations, rows: each(OBSERVATION) })
      expect(readdirSync(folder)).toEqual([name])
      if (!/[[*?]/.test(name)) expect(await rowsIn(path)).toEqual([OBSERVATION])
    },
  )

  it('keeps days, whole numbers and words', async () => {
    const path = join(temporaryFolder(), 'events.parquet')
    await writeParquet({ path, table: TABLES.events, rows: each(EVENT) })
    const connection = await DuckDBConnection.create()
    const described = await connection.runAndReadAll(
      `DESCRIBE SELECT happenedFrom, "start", confidence, "text" FROM '${path}'`,
    )
    connection.closeSync()
    expect(described.getColumnsObjectJson().column_type).toEqual(['DATE', 'BIGINT', 'DOUBLE', 'VARCHAR'])
    expect(await rowsIn(path)).toMatchObject([
      { happenedFrom: '2031-05-12', text: 'struck … at dawn', claimedIn: EVENT.record.claimedIn },
    ])
  })

  it('leaves nothing where the rows end with a fault', async () => {
    const folder = temporaryFolder()
    async function* broken() {
      yield OBSERVATION
      throw new Error('the ledger went away')
    }
    const written = writeParquet({ path: join(folder, 'a.parquet'), table: TABLES.observations, rows: broken() })
    await expect(written).rejects.toThrow('the ledger went away')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says how to install the part that it needs', async () => {
    const folder = temporaryFolder()
    const load = () => import(['@duckdb', 'not-installed'].join('/'))
    const written = writeParquet({
      path: join(folder, 'a.parquet'),
      table: TABLES.observations,
      rows: each(OBSERVATION),
      load,
    })
    await expect(written).rejects.toThrow(
      expect.objectContaining({
        code: 'part-missing',
        exitCode: 32,
        message: expect.stringContaining('npm install @duckdb/node-api'),
      }),
    )
    expect(readdirSync(folder)).toEqual([])
  })
})
