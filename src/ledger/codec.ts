import { z } from 'zod'
import { ActaError } from '../model/index.ts'

/** What a column holds. */
export type SqlValue = string | number | null

/** A row as the database gives it. */
type Row = Readonly<Record<string, unknown>>

/** The column of a key: `publishedOn` is `published_on`. */
type SnakeCase<Key extends string> = Key extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : ''

/** The columns that a schema's keys become. */
export type RowOf<Schema extends z.ZodObject> = {
  [Key in keyof z.output<Schema> & string as SnakeCase<Key>]: SqlValue
}

/** One key of a schema as a column. */
interface Column {
  key: string
  name: string
  type: 'TEXT' | 'INTEGER' | 'REAL'
  form: 'plain' | 'boolean' | 'json'
  /** what NULL stands for: a key that is left out, a null, or nothing, where the column is NOT NULL */
  whenNull: 'absent' | 'null' | 'never'
}

/** Turns records of one schema into rows and back. */
export interface Codec<Record> {
  columns: readonly Column[]
  /** the values in the order of the columns */
  toValues(record: Record): SqlValue[]
  /** columns that are not the schema's are left aside */
  fromRow(row: Row): Record
}

/** A row that holds what the ledger never writes. */
export class DamagedRow extends Error {}

/**
 * The codec of a schema, made from the schema alone: camelCase keys become snake_case columns, lists and objects JSON
 * text.
 * Example: `makeCodec(actorSchema).toValues(actor)` begins `['actor-5f0c…', 'Ada Brenn', 'person', '[{"title":…}]'`.
 *
 * Shape: an absent key and a null are both NULL, so a key may not be optional and nullable at once
 * Errors: `toValues` throws ActaError 'document-binary' for a NUL character, which no database keeps in a text
 */
export function makeCodec<Schema extends z.ZodObject>(schema: Schema): Codec<z.output<Schema>> {
  type Record = z.output<Schema>
  const columns = Object.entries(schema.shape).map(([key, field]) => toColumn(key, field as z.ZodType))
  return {
    columns,
    toValues: (record) => columns.map((column) => encode(column, (record as Row)[column.key])),
    fromRow: (row) => {
      const record: { [key: string]: unknown } = {}
      for (const column of columns) {
        const value = decode(column, row[column.name])
        if (value !== undefined) record[column.key] = value
      }
      return record as Record
    },
  }
}

const toSnakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function toColumn(key: string, field: z.ZodType): Column {
  const outer = field instanceof z.ZodOptional || field instanceof z.ZodNullable ? field : null
  const inner = outer ? (outer.unwrap() as z.ZodType) : field
  const whenNull = outer ? (outer instanceof z.ZodOptional ? 'absent' : 'null') : 'never'
  const base = { key, name: toSnakeCase(key), whenNull } as const
  if (inner instanceof z.ZodString || inner instanceof z.ZodEnum) return { ...base, type: 'TEXT', form: 'plain' }
  if (inner instanceof z.ZodNumber) return { ...base, type: inner.isInt ? 'INTEGER' : 'REAL', form: 'plain' }
  if (inner instanceof z.ZodBoolean) return { ...base, type: 'INTEGER', form: 'boolean' }
  if (inner instanceof z.ZodArray || inner instanceof z.ZodObject) return { ...base, type: 'TEXT', form: 'json' }
  throw new TypeError(`bug: no column is known for the ${inner.def.type} of "${key}"`)
}

function encode(column: Column, value: unknown): SqlValue {
  if (value === undefined || value === null) return null
  if (column.form === 'json') return JSON.stringify(value)
  if (column.form === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' && value.includes('\0')) {
    throw new ActaError('document-binary', `the ${column.key} of the document holds a NUL character: take it out first`)
  }
  return value as string | number
}

function decode(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (column.whenNull === 'never') throw new DamagedRow(`${column.name} is empty`)
    return column.whenNull === 'absent' ? undefined : null
  }
  if (column.form === 'boolean') return value !== 0
  return column.form === 'json' ? parseJson(column, String(value)) : value
}

function parseJson(column: Column, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DamagedRow(`${column.name} is no JSON`, { cause })
  }
}
