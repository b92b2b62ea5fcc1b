import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ActaError } from '../model/index.ts'
import { replaceFile } from './replace-file.ts'
import type { Cell, ColumnType, Table } from './table.ts'

/** The package that writes Parquet: an optional part, so nothing of it is imported before it is asked for. */
const PART = '@duckdb/node-api'

/** What is used of that package. */
interface Part {
  DuckDBInstance: {
    create(
      path: string,
      options: { [name: string]: string },
    ): Promise<{ connect(): Promise<Connection>; closeSync(): void }>
  }
}

interface Connection {
  run(sql: string): Promise<unknown>
  createAppender(table: string): Promise<Appender>
  closeSync(): void
}

interface Appender {
  appendNull(): void
  appendVarchar(value: string): void
  appendDouble(value: number): void
  endRow(): void
  flushSync(): void
  closeSync(): void
}

const ROWS_PER_FLUSH = 10_000

const SQL_TYPES: { [Type in ColumnType]: string } = { text: 'VARCHAR', day: 'DATE', whole: 'BIGINT', number: 'DOUBLE' }

const toName = (name: string): string => `"${name.replaceAll('"', '""')}"`
const toLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`

interface ParquetFile<Row> {
  path: string
  table: Table<Row>
  rows: AsyncIterable<Row>
  /** loads the optional part */
  load?: () => Promise<unknown>
}

/**
 * Writes a table as a Parquet file, whole or not at all.
 * Example: `await writeParquet({ path: 'events.parquet', table: TABLES.events, rows })`.
 *
 * Errors: 'part-missing' where the optional part is not installed; 'output-unwritable'
 */
export async function writeParquet<Row>({ path, table, rows, load }: ParquetFile<Row>): Promise<void> {
  const { DuckDBInstance } = await loadPart(load ?? (() => import(PART)))
  const folder = await mkdtemp(join(tmpdir(), 'acta-parquet-'))
  const options = { memory_limit: '512MB', threads: '2', autoinstall_known_extensions: 'false' }
  try {
    const instance = await DuckDBInstance.create(join(folder, 'rows.duckdb'), options)
    const connection = await instance.connect()
    try {
      await appendRows(connection, table, rows)
      await replaceFile(path, (temporary) => copyRows(connection, table, resolve(temporary)))
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadPart(load: () => Promise<unknown>): Promise<Part> {
  try {
    return (await load()) as Part
  } catch (cause) {
    const { code } = cause as Partial<NodeJS.ErrnoException>
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause
    const message = `Parquet needs a part of Acta that is not installed: run \`npm install ${PART}\`, or export as csv`
    throw new ActaError('part-missing', message, { cause })
  }
}

async function appendRows<Row>(connection: Connection, table: Table<Row>, rows: AsyncIterable<Row>): Promise<void> {
  const columns = table.map(
    ({ name, type }) => `${toName(name)} ${type === 'whole' || type === 'number' ? 'DOUBLE' : 'VARCHAR'}`,
  )
  await connection.run(`CREATE TABLE rows (${columns.join(', ')})`)
  const appender = await connection.createAppender('rows')
  let count = 0
  for await (const row of rows) {
    for (const { cellOf } of table) appendCell(appender, cellOf(row))
    appender.endRow()
    if (++count % ROWS_PER_FLUSH === 0) appender.flushSync()
  }
  appender.closeSync()
}

function appendCell(appender: Appender, cell: Cell): void {
  if (cell === null) appender.appendNull()
  else if (typeof cell === 'number') appender.appendDouble(cell)
  else appender.appendVarchar(cell)
}

async function copyRows(connection: Connection, table: Table<never>, path: string): Promise<void> {
  const columns = table.map(({ name, type }) => `CAST(${toName(name)} AS ${SQL_TYPES[type]}) AS ${toName(name)}`)
  await connection.run(`COPY (SELECT ${columns.join(', ')} FROM rows) TO ${toLiteral(path)} (FORMAT parquet)`)
}
