import { TextShelf } from '../answers/index.ts'
import type { TableName, TableRows, Told } from '../exchange/index.ts'
import type { Ledger, Listed, ListFilter } from '../ledger/index.ts'
import type { EventStatus, Reading } from '../model/index.ts'
import type { Progress } from './progress.ts'
import { breathe, type Terminal } from './terminal.ts'

/** What an export is narrowed to. */
export interface ExportFilter extends Pick<ListFilter, 'from' | 'to' | 'actor' | 'asOf' | 'knownAt'> {
  status?: EventStatus[]
}

/** What the ledger holds, as the formats take it. */
export interface ExportRows {
  /** the rows of a table; of events those with one of the statuses, all where none is given */
  of<Name extends TableName>(table: Name, statuses?: readonly EventStatus[]): AsyncIterable<TableRows[Name]>
  readings(): AsyncIterable<{ reading: Reading; text: string }>
}

interface Asked {
  terminal: Terminal
  filter: ExportFilter
  progress: Progress
}

const ROWS_PER_BREATH = 100

/** The rows of a ledger that a filter leaves; they are read while they are written. */
export function rowsOf(ledger: Ledger, { terminal, filter, progress }: Asked): ExportRows {
  const { from, to, actor, asOf, knownAt } = filter
  const narrowed = { from, to, actor, asOf, knownAt }
  const shelf = new TextShelf(ledger)
  let count = 0
  async function* passed<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    for await (const item of items) {
      if (count++ % ROWS_PER_BREATH === 0) await breathe(terminal)
      progress.show(count)
      yield item
    }
  }
  async function* told<Record>(listed: AsyncIterable<Listed<Record>>): AsyncGenerator<Told<Record>> {
    for await (const { record, document, actors } of passed(listed)) {
      yield { record, document, actors, text: await shelf.textOf(document.id) }
    }
  }
  const tables: { [Name in TableName]: () => AsyncIterable<TableRows[Name]> } = {
    statements: () => told(ledger.listStatements(narrowed)),
    events: () => told(ledger.listEvents(narrowed)),
    commitments: () => told(ledger.listCommitments(narrowed)),
    observations: () => passed(ledger.listObservations(narrowed)),
    'coded-events': () => passed(ledger.listCodedEvents(narrowed)),
    documents: () => passed(ledger.listDocuments(narrowed)),
    actors: () => told(ledger.listActors(narrowed)),
  }
  return {
    of: (table, statuses) => withStatus(tables[table](), statuses),
    async *readings() {
      for await (const { reading } of passed(ledger.listReadings(narrowed))) {
        yield { reading, text: await shelf.textOf(reading.document.id) }
      }
    },
  }
}

/** The status of an event, in a row of its own or inside one with its document. */
const statusOf = (row: object): unknown =>
  'record' in row ? (row.record as { status?: unknown }).status : (row as { status?: unknown }).status

async function* withStatus<Row extends object>(
  rows: AsyncIterable<Row>,
  statuses: readonly EventStatus[] | undefined,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (!statuses || statuses.some((status) => status === statusOf(row))) yield row
  }
}
