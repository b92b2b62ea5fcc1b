import { given } from './given.ts'
import type { ColumnType, Table } from './table.ts'

/** A table of CSV as it is described. */
export interface CsvDescription {
  /** the address of the CSV; it may be relative to that of the description */
  url: string
  title: string
  description?: string | undefined
  /** the address of the licence */
  license?: string | undefined
  /** the day, or the moment as ISO 8601 */
  created?: string | undefined
  /** the name of who gives it */
  publisher?: string | undefined
}

const DATATYPES: { readonly [Type in ColumnType]: string } = {
  text: 'string',
  day: 'date',
  whole: 'integer',
  number: 'number',
}

/** As `toCsv` writes it; what is not said here is as the recommendation has it. */
const DIALECT = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  lineTerminators: ['\r\n'],
  header: true,
  headerRowCount: 1,
  skipInitialSpace: false,
  trim: false,
}

const GUARD = 'A text that a spreadsheet would run as a formula has an apostrophe before it.'
const DAY = /^\d{4}-\d{2}-\d{2}$/

const toCreated = (created: string): object => ({
  '@value': created,
  '@type': DAY.test(created) ? 'xsd:date' : 'xsd:dateTime',
})

/**
 * The description of a table of CSV, as CSV on the Web has it: what each column holds, how the file is written, what tells its rows apart.
 * Example: `toCsvwMetadata(TABLES.verdicts, { url: 'verdicts.csv', title: 'Verdicts' }).tableSchema.primaryKey` is `['thread']`.
 *
 * Shape: the name of a column stands among its titles too, since it is what the header row of the CSV holds
 * Source: w3.org/TR/tabular-metadata
 */
export function toCsvwMetadata<Row>(table: Table<Row>, described: CsvDescription): object {
  const { url, title, description, license, created, publisher } = described
  const keys = table.filter(({ isKey }) => isKey).map(({ name }) => name)
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    '@type': 'Table',
    url,
    ...given({
      'dc:title': title,
      'dc:description': description,
      'dc:license': license === undefined ? undefined : { '@id': license },
      'dc:created': created === undefined ? undefined : toCreated(created),
      'dc:publisher': publisher,
      'rdfs:comment': GUARD,
    }),
    dialect: DIALECT,
    tableSchema: {
      '@type': 'Schema',
      columns: table.map((column) => ({
        '@type': 'Column',
        name: column.name,
        titles: [column.name, column.title],
        datatype: DATATYPES[column.type],
        ...(column.isKey && { required: true }),
        'dc:description': column.description,
      })),
      ...(keys.length > 0 && { primaryKey: keys }),
    },
  }
}
