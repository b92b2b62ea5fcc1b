import { z } from 'zod'

/** What a column holds: a text, a day, a whole number or any number. */
export type ColumnType = 'text' | 'day' | 'whole' | 'number'

export type Cell = string | number | null

/** One column of a table, what it holds for a person, and where its cell is found in a row. */
export interface Column<Row> {
  name: string
  type: ColumnType
  title: string
  description: string
  /** whether it is a part of what tells a row from the others of its table; such a cell is never empty */
  isKey: boolean
  cellOf(row: Row): Cell
}

/** Columns in their order. */
export type Table<Row> = readonly Column<Row>[]

/** What the columns of one type hold and where their cells are found, by their names. */
interface Cells<Row> {
  [name: string]: readonly [description: string, cellOf: (row: Row) => Cell | undefined]
}

const CAPITALS = /(?=[A-Z])/
const ABBREVIATIONS = new Set(['id', 'url'])

/** A name as a person reads it: "Published on" of publishedOn. */
function toTitle(name: string): string {
  const words = name.split(CAPITALS).map((word) => word.toLowerCase())
  const shown = words.map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word)).join(' ')
  return `${shown.slice(0, 1).toUpperCase()}${shown.slice(1)}`
}

const toColumns = <Row>(type: ColumnType, cells: Cells<Row>, isKey: boolean): Column<Row>[] =>
  Object.entries(cells).map(([name, [description, cellOf]]) => ({
    ...{ name, type, title: toTitle(name), description, isKey },
    cellOf: (row) => cellOf(row) ?? null,
  }))

/** Columns of one type, by their names. */
export const columns = <Row>(type: ColumnType, cells: Cells<Row>): Column<Row>[] => toColumns(type, cells, false)

/** Columns that together tell a row from all others of its table. */
export const keyColumns = <Row>(cells: Cells<Row>, type: ColumnType = 'text'): Column<Row>[] =>
  toColumns(type, cells, true)

/** What the model says that a field holds; what is null there is an empty cell. */
export function meaningOf(schema: z.ZodType): string {
  if (schema.description !== undefined) return schema.description.replace(/\bnull\b/g, 'empty')
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? meaningOf(schema.unwrap() as z.ZodType)
    : ''
}
