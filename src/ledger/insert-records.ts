import { CompiledQuery, type Transaction } from 'kysely'
import type { SqlValue } from './codec.ts'
import type { Engine } from './engine.ts'
import { CODECS, type Tables } from './tables.ts'

/** A table, and the names and values of its columns that no record has, for each row. */
interface Rows<Table extends keyof typeof CODECS> {
  table: Table
  records: readonly ReturnType<(typeof CODECS)[Table]['fromRow']>[]
  keys?: readonly string[]
  keysOf?: (at: number) => readonly SqlValue[]
}

/** Puts records into a table. */
export function insertRecords<Table extends keyof typeof CODECS>(
  engine: Engine,
  transaction: Transaction<Tables>,
  { table, records, keys = [], keysOf = () => [] }: Rows<Table>,
): Promise<void> {
  const { columns, toValues } = CODECS[table] as {
    columns: readonly { name: string }[]
    toValues(record: unknown): SqlValue[]
  }
  const names = [...columns.map(({ name }) => name), ...keys]
  const rows = records.map((record, at) => [...toValues(record), ...keysOf(at)])
  return insertRows(engine, transaction, { table, names, rows })
}

interface RawRows {
  table: string
  names: readonly string[]
  rows: readonly (readonly SqlValue[])[]
}

/** Puts rows into a table, as many at once as the database takes. */
export async function insertRows(
  engine: Engine,
  transaction: Transaction<Tables>,
  { table, names, rows }: RawRows,
): Promise<void> {
  const columns = names.map((name) => `"${name}"`).join(', ')
  for (let from = 0; from < rows.length; from += engine.rowsPerInsert) {
    const some = rows.slice(from, from + engine.rowsPerInsert)
    const places = some.map(
      (_, row) => `(${names.map((_, at) => engine.placeOf(row * names.length + at + 1)).join(', ')})`,
    )
    const sql = `INSERT INTO ${table} (${columns}) VALUES ${places.join(', ')}`
    await transaction.executeQuery(CompiledQuery.raw(sql, some.flat()))
  }
}
