import { stringify } from 'csv-stringify/sync'
import { withApostrophe } from './formula.ts'
import type { Cell, Table } from './table.ts'

const ROWS_PER_CHUNK = 100

const OPTIONS = { record_delimiter: 'windows' } as const

const toCell = (cell: Cell): string =>
  typeof cell === 'string' ? withApostrophe(cell) : cell === null ? '' : `${cell}`

/**
 * A table as CSV, some rows at a time: one header row, lines that end with CRLF, as RFC 4180 has it.
 * Example: `for await (const chunk of toCsv(TABLES.events, rows)) await out.write(chunk)`.
 *
 * Shape: what is not known is an empty cell; a text that a spreadsheet would run as a formula has an apostrophe before it
 */
export async function* toCsv<Row>(
  table: Table<Row>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<string, void, undefined> {
  let cells = [table.map(({ name }) => name)]
  for await (const row of rows) {
    cells.push(table.map(({ cellOf }) => toCell(cellOf(row))))
    if (cells.length < ROWS_PER_CHUNK) continue
    yield stringify(cells, OPTIONS)
    cells = []
  }
  if (cells.length > 0) yield stringify(cells, OPTIONS)
}
