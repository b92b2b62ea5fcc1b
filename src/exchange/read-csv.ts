import { CsvError, parse } from 'csv-parse'
import { ActaError } from '../model/index.ts'
import { holdsNul, invalid } from './decoded.ts'
import { withoutApostrophe } from './formula.ts'
import { isWellQuoted } from './well-quoted.ts'

/** The columns of a file: the names that its header must have, and those that it may. */
export interface Header {
  required: readonly string[]
  optional: readonly string[]
}

/** A row with the number of its first line: its cells by the names of the columns; one that is not there is empty. */
export type CsvRow = { number: number; cells: { [column: string]: string } } | { number: number; fault: ActaError }

/** The most bytes that a row may have. */
export const MAX_ROW_BYTES = 16 * 1024 * 1024

const BEYOND_ASCII = /[\x80-\xFF]/
const LINE_FEEDS = /\n/g
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads CSV row by row, as many as there are, in bounded memory.
 * Example: `readCsv(stream, { required: ['actor', 'value'], optional: ['vintage'] })`.
 *
 * Shape: RFC 4180, in UTF-8 without a byte-order mark; the header in any order and case, other columns are left aside; empty
 * lines are too; a quotation mark inside an unquoted cell stands for itself
 * Errors: 'line-invalid' where the header lacks a column, a quotation mark is not closed or a row is too long: nothing
 * after it can be read; a row with a fault of its own is given as that
 */
export async function* readCsv(stream: AsyncIterable<Uint8Array>, header: Header): AsyncGenerator<CsvRow> {
  let columns: (string | undefined)[] | undefined
  let number = 1
  for await (const parsed of recordsIn(stream)) {
    if (parsed instanceof CsvError) throw toFault(parsed, number)
    const { record, raw } = parsed
    const isEmpty = record.length === 1 && record[0] === ''
    const lineFeeds = lineFeedsIn(record)
    if (lineFeeds > 0 && !isWellQuoted(raw)) yield { number, fault: runsOn(number + lineFeeds) }
    else if (!columns && !isEmpty) columns = toColumns(record, header)
    else if (columns && !isEmpty) yield toRow(record, columns, number)
    number += 1 + lineFeeds
  }
}

interface ParsedRecord {
  record: string[]
  /** as it stands in the file */
  raw: string
}

/** The records of a stream as they are parsed, and last what is wrong with it: no record before a fault is lost. */
async function* recordsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ParsedRecord | CsvError> {
  let records: ParsedRecord[] = []
  let fault: Error | undefined
  const parser = parse({
    encoding: 'latin1',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_BYTES,
    raw: true,
    on_record: (record: unknown) => {
      records.push(record as ParsedRecord)
      return null
    },
  })
  parser.on('error', (error) => {
    fault ??= error
  })
  parser.resume()
  const passed = async (write: (done: () => void) => void): Promise<ParsedRecord[]> => {
    await new Promise<void>((done) => write(done))
    const some = records
    records = []
    return some
  }
  for await (const chunk of stream) {
    yield* await passed((done) => parser.write(chunk, done))
    if (fault) break
  }
  if (!fault) yield* await passed((done) => parser.on('error', done).end(done))
  if (!fault) return
  if (!(fault instanceof CsvError)) throw fault
  yield fault
}

const lineFeedsIn = (record: readonly string[]): number =>
  record.reduce((count, cell) => count + (cell.match(LINE_FEEDS)?.length ?? 0), 0)

/** The fault of a cell that was opened and not closed, and so took in the rows up to the next quotation mark. */
const runsOn = (last: number): ActaError =>
  invalid(`a quotation mark that opens there is not closed, and all to line ${last} is left out: close it`)

function toFault({ code, message }: CsvError, line: number): ActaError {
  const reasons: { [code: string]: string } = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark that opens there is not closed: close it, or double it inside a cell',
    CSV_MAX_RECORD_SIZE: 'the row is longer than 16 MiB: close its quotation marks, or split it',
  }
  return invalid(`from line ${line} on it cannot be read: ${reasons[code] ?? message}`)
}

/** The column that each cell of a row is in. */
function toColumns(names: readonly string[], { required, optional }: Header): (string | undefined)[] {
  const known = [...required, ...optional]
  const columns = names.map((name) => known.find((each) => each === name.trim().toLowerCase()))
  const missing = required.filter((name) => !columns.includes(name))
  const twice = known.find((name) => columns.filter((each) => each === name).length > 1)
  if (twice) throw invalid(`its header names "${twice}" twice: leave one out`)
  if (missing.length === 0) return columns
  const separated = names.length === 1 && /[;\t]/.test(names[0]!) ? '; separate the cells with commas' : ''
  throw invalid(`its header lacks ${missing.join(', ')}: the first row must name ${required.join(', ')}${separated}`)
}

function toRow(record: readonly string[], columns: readonly (string | undefined)[], number: number): CsvRow {
  if (record.length !== columns.length) {
    const fault = `it has ${record.length} cells and the header ${columns.length}: put cells that hold a comma in quotes`
    return { number, fault: invalid(fault) }
  }
  try {
    const cells: { [column: string]: string } = {}
    for (const [at, column] of columns.entries()) {
      if (column !== undefined) cells[column] = withoutApostrophe(decode(record[at]!).trim())
    }
    return { number, cells }
  } catch (error) {
    if (error instanceof ActaError) return { number, fault: error }
    throw error
  }
}

/** The text of a cell whose bytes stand in the code units. */
function decode(cell: string): string {
  if (cell.includes('\0')) throw holdsNul()
  if (!BEYOND_ASCII.test(cell)) return cell
  try {
    return strict.decode(Buffer.from(cell, 'latin1'))
  } catch (cause) {
    throw new ActaError('document-not-utf8', 'it is not valid UTF-8: save the file as UTF-8', { cause })
  }
}
