import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { TABLES, type Table, toCsv, toCsvwMetadata } from '../../src/exchange/index.ts'
import { collect } from '../ledger/temporary.ts'
import { rowsWith } from './invented-answers.ts'

interface Described {
  '@context': string
  url: string
  dialect: { [name: string]: unknown }
  tableSchema: {
    columns: { name: string; titles: string[]; datatype: string; required?: boolean; 'dc:description': string }[]
    primaryKey?: string[]
  }
  [property: string]: unknown
}

const DIALECT = new Set(
  (
    'commentPrefix delimiter doubleQuote encoding header headerRowCount lineTerminators quoteChar skipBlankRows ' +
    'skipColumns skipInitialSpace skipRows trim'
  ).split(' '),
)
const OF_TABLE = new Set(
  '@context @type @id url dialect notes suppressOutput tableDirection tableSchema transformations'.split(' '),
)
const OF_COLUMN = new Set('@type name titles datatype required suppressOutput virtual lang null separator'.split(' '))
const PREFIXED = /^(dc|dcat|prov|rdfs|schema):[a-z][A-Za-z]*$/
const COLUMN_NAME = /^[A-Za-z0-9][A-Za-z0-9_]*$/

/** What a cell of a datatype looks like where it is given no format. */
const LEXICAL: { readonly [datatype: string]: RegExp } = {
  string: /^/,
  date: /^-?\d{4,}-\d{2}-\d{2}$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:E[+-]?\d+)?$/i,
}

const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[]
const DESCRIBED = { url: 'x.csv', title: 'A table', description: undefined }

const metadataOf = (name: keyof typeof TABLES): Described =>
  toCsvwMetadata(TABLES[name] as Table<unknown>, DESCRIBED) as Described

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

describe('toCsvwMetadata', () => {
  it.each(NAMES)('has only properties that the recommendation knows, or with a prefix: %s', (name) => {
    const { dialect, tableSchema, ...table } = metadataOf(name)
    expect(table['@context']).toBe('http://www.w3.org/ns/csvw')
    for (const property of Object.keys(table))
      expect(OF_TABLE.has(property) || PREFIXED.test(property), property).toBe(true)
    for (const property of Object.keys(dialect)) expect(DIALECT, property).toContain(property)
    expect(Object.keys(tableSchema).sort()).toEqual(['@type', 'columns', 'primaryKey'])
    for (const column of tableSchema.columns) {
      for (const property of Object.keys(column)) {
        expect(OF_COLUMN.has(property) || PREFIXED.test(property), property).toBe(true)
      }
    }
  })

  it.each(NAMES)('describes the CSV that is written: header, datatypes, keys: %s', async (name) => {
    const { tableSchema, dialect } = metadataOf(name)
    const { columns, primaryKey } = tableSchema
    const text = (await collect(toCsv(TABLES[name] as Table<unknown>, each<unknown>(rowsWith('bay')[name])))).join('')
    const [header, ...rows] = parse(text, { record_delimiter: dialect.lineTerminators as string[] }) as string[][]
    expect(header).toEqual(columns.map((column) => column.name))
    columns.forEach(({ name: column, titles, datatype, required = false }, at) => {
      expect(column).toMatch(COLUMN_NAME)
      expect(titles).toContain(header![at])
      expect(Object.keys(LEXICAL)).toContain(datatype)
      for (const row of rows) {
        if (row[at] === '') expect(required, column).toBe(false)
        else expect(row[at], column).toMatch(LEXICAL[datatype]!)
      }
    })
    for (const key of primaryKey!)
      expect(columns.find((column) => column.name === key)).toMatchObject({ required: true })
    const keyed = rows.map((row) => primaryKey!.map((key) => row[header!.indexOf(key)]).join('\n'))
    expect(new Set(keyed).size).toBe(rows.length)
    expect(rows.every(([first]) => !first!.startsWith('#'))).toBe(true)
  })

  it('says whose it is, from when and under which licence, as JSON-LD', () => {
    const told = {
      ...{ url: 'https://acta.example/verdicts.csv', title: 'Verdicts', description: 'What came of it' },
      ...{ license: 'https://example.org/by', created: '2031-06-18', publisher: 'The Vardian Post' },
    }
    expect(toCsvwMetadata(TABLES.verdicts, told)).toMatchObject({
      url: 'https://acta.example/verdicts.csv',
      'dc:title': 'Verdicts',
      'dc:description': 'What came of it',
      'dc:license': { '@id': 'https://example.org/by' },
      'dc:created': { '@value': '2031-06-18', '@type': 'xsd:date' },
      'dc:publisher': 'The Vardian Post',
    })
    const moment = toCsvwMetadata(TABLES.verdicts, { ...told, created: '2031-06-18T10:00:00Z' })
    expect(moment).toMatchObject({ 'dc:created': { '@type': 'xsd:dateTime' } })
  })

  it('leaves out what is not told, and the key where no column is one', () => {
    const described = toCsvwMetadata([], DESCRIBED) as Described
    expect(Object.keys(described)).toEqual([
      '@context',
      '@type',
      'url',
      'dc:title',
      'rdfs:comment',
      'dialect',
      'tableSchema',
    ])
    expect(described.tableSchema).not.toHaveProperty('primaryKey')
  })
})
