/** What a column holds: a text, a day, a whole number or any number. */
export type ColumnType = 'text' | 'day' | 'whole' | 'number'

export type Cell = string | number | null

/** One column of a table, and where its cell is found in a row. */
export interface Column<Row> {
  name: string
  type: ColumnType
  cellOf(row: Row): Cell
}

/** Columns in their order. */
export type Table<Row> = readonly Column<Row>[]

/** Columns of one type, by their names. */
export const columns = <Row>(
  type: ColumnType,
  cells: { [name: string]: (row: Row) => Cell | undefined },
): Column<Row>[] => Object.entries(cells).map(([name, cell]) => ({ name, type, cellOf: (row) => cell(row) ?? null }))
