import {
  makeAnnotator,
  makePloverCodec,
  TABLES,
  type TableName,
  toClaim,
  toCsv,
  toPlover,
  toReadingLine,
  writeFile,
  writeParquet,
} from '../exchange/index.ts'
import type { ExportFilter, ExportRows } from './export-rows.ts'
import type { Output } from './output.ts'

export type ExportFormat = 'plover' | 'csv' | 'jsonl' | 'annotations' | 'claims' | 'parquet'

/** How what the ledger holds is written, and where: on the output where no file is named. */
export interface ExportRequest extends Pick<ExportFilter, 'status'> {
  format: ExportFormat
  table?: TableName
  out?: string
}

const DEFAULT_TABLE = 'events'

/** Writes rows in the format that is asked for; a file is written whole or not at all. */
export async function writeExport(rows: ExportRows, request: ExportRequest, out: Output): Promise<void> {
  const { format, table = DEFAULT_TABLE, out: path, status } = request
  if (format === 'parquet') return writeTable(rows, table, { path: path!, status })
  const text = WRITERS[format](rows, request)
  if (path !== undefined) return writeFile(path, text)
  for await (const each of text) await out.write(each)
}

interface TableFile {
  path: string
  status: ExportFilter['status'] | undefined
}

const writeTable = <Name extends TableName>(rows: ExportRows, name: Name, { path, status }: TableFile) =>
  writeParquet({ path, table: TABLES[name], rows: rows.of(name, status) })

const tableText = <Name extends TableName>(rows: ExportRows, name: Name, status: ExportFilter['status']) =>
  toCsv(TABLES[name], rows.of(name, status))

/** The values of a list as lines of JSON. */
async function* lines<Value>(values: AsyncIterable<Value>, toValue: (value: Value) => unknown): AsyncIterable<string> {
  for await (const value of values) yield `${JSON.stringify(toValue(value))}\n`
}

type Write = (rows: ExportRows, request: ExportRequest) => AsyncIterable<string>

const WRITERS: { readonly [Each in Exclude<ExportFormat, 'parquet'>]: Write } = {
  csv: (rows, { table = DEFAULT_TABLE, status }) => tableText(rows, table, status),
  plover: (rows, { table, status = ['asserted', 'claimed'] }) => {
    if (table === 'coded-events') return lines(rows.of(table, status), toPlover)
    return lines(rows.of('events', status), makePloverCodec())
  },
  jsonl: async function* (rows) {
    for await (const { reading, text } of rows.readings()) yield `${toReadingLine(reading, text)}\n`
  },
  annotations: async function* (rows) {
    const annotate = makeAnnotator()
    yield* lines(rows.of('statements'), (told) => annotate({ noun: 'statement', told }))
    yield* lines(rows.of('events'), (told) => annotate({ noun: 'event', told }))
    yield* lines(rows.of('commitments'), (told) => annotate({ noun: 'commitment', told }))
  },
  claims: (rows) => lines(rows.of('statements'), toClaim),
}
