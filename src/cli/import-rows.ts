import {
  CODED_EVENT_HEADER,
  type Decoded,
  decodeEach,
  GDELT,
  type Header,
  loadCameo,
  MAX_ROW_BYTES,
  OBSERVATION_HEADER,
  parseCodedEventRow,
  parseGdeltLine,
  parseObservationRow,
  parsePloverLine,
  parseReadingLine,
  readCsv,
  textBytes,
} from '../exchange/index.ts'
import type { Ledger } from '../ledger/index.ts'
import { ActaError, type CodedEvent, type Observation, type Reading } from '../model/index.ts'
import { faultOf, readLines } from '../read/index.ts'
import type { LazyLedger } from './record-sources.ts'
import type { Tally } from './tally.ts'
import { breathe, type Terminal } from './terminal.ts'

/** A file that is imported. */
interface Input {
  stream: AsyncIterable<Uint8Array>
  /** as messages name it */
  name: string
  path: string | null
  /** the data set of rows that do not name theirs, and whether the caller named it */
  dataset: string
  isNamed: boolean
}

type Outcome = 'recorded' | 'already' | ActaError

/** Rows with what they hold, and how that is recorded: an outcome for each, in the order of the rows. */
interface Rows<Each = never> {
  decoded: AsyncIterable<Decoded<Each>>
  record(ledger: Ledger, rows: AsyncIterable<Numbered<Each>>): AsyncIterable<{ number: number; outcome: Outcome }>
}

interface Numbered<Each> {
  number: number
  record: Each
}

/** Records many at once; the outcomes come in the order of the rows. */
async function* recordMany<Each>(
  rows: AsyncIterable<Numbered<Each>>,
  record: (records: AsyncIterable<Each>) => AsyncIterable<{ outcome: 'recorded' | 'already' }>,
): AsyncGenerator<{ number: number; outcome: Outcome }> {
  const numbers: number[] = []
  async function* records(): AsyncGenerator<Each> {
    for await (const row of rows) {
      numbers.push(row.number)
      yield row.record
    }
  }
  let at = 0
  for await (const { outcome } of record(records())) {
    yield { number: numbers[at++]!, outcome }
    if (at === numbers.length) at = numbers.length = 0
  }
}

const observations = (decoded: AsyncIterable<Decoded<Observation>>): Rows<Observation> => ({
  decoded,
  record: (ledger, rows) => recordMany(rows, (records) => ledger.recordObservations(records)),
})

const codedEvents = (decoded: AsyncIterable<Decoded<CodedEvent>>): Rows<CodedEvent> => ({
  decoded,
  record: (ledger, rows) => recordMany(rows, (records) => ledger.recordCodedEvents(records)),
})

/** Readings come from their document's line, so that their records are found there. */
const readings = (decoded: AsyncIterable<Decoded<Reading>>, path: string | null): Rows<Reading> => ({
  decoded,
  async *record(ledger, rows) {
    for await (const { number, record } of rows) {
      yield { number, outcome: await recordReading(ledger, record, { path, firstLine: number }) }
    }
  },
})

/** A document that the ledger cannot keep is a fault of its line alone. */
async function recordReading(
  ledger: Ledger,
  reading: Reading,
  origin: { path: string | null; firstLine: number },
): Promise<Outcome> {
  try {
    const { outcome } = await ledger.recordReading(reading, origin)
    return outcome === 'recorded' ? outcome : 'already'
  } catch (error) {
    if (error instanceof ActaError && error.code.startsWith('document-')) return error
    throw error
  }
}

const csv = <Each>({ stream, name }: Input, header: Header, decode: (cells: { [column: string]: string }) => Each) =>
  decodeEach<{ cells: { [column: string]: string } }, Each>(readCsv(textBytes(stream, name), header), ({ cells }) => [
    decode(cells),
  ])

const lines = <Each>({ stream, name }: Input, decode: (line: string) => Each[]) =>
  decodeEach<{ line: string }, Each>(readLines(textBytes(stream, name), MAX_ROW_BYTES), ({ line }) => decode(line))

/** What each format of `acta import` holds. */
export const IMPORTS = {
  observations: (input: Input) => observations(csv(input, OBSERVATION_HEADER, parseObservationRow)),
  'events-csv': (input: Input) =>
    codedEvents(csv(input, CODED_EVENT_HEADER, (cells) => parseCodedEventRow(cells, input.dataset))),
  plover: (input: Input) => codedEvents(lines(input, (line) => parsePloverLine(line, input.dataset))),
  gdelt: (input: Input) => {
    const parts = { dataset: input.isNamed ? input.dataset : GDELT, cameo: loadCameo() }
    return codedEvents(lines(input, (line) => parseGdeltLine(line, parts)))
  },
  jsonl: (input: Input) =>
    readings(
      lines(input, (line) => [parseReadingLine(line)]),
      input.path,
    ),
} satisfies { [format: string]: (input: Input) => unknown }

export type ImportFormat = keyof typeof IMPORTS

interface Recording {
  rows: ReturnType<(typeof IMPORTS)[ImportFormat]>
  /** as messages name the file */
  name: string
  tally: Tally
  ledger: LazyLedger
  onRow(): void
}

/** What became of the rows of a file. */
export interface RowCounts {
  recorded: number
  already: number
  /** held nothing to record */
  empty: number
  faulty: number
}

const ROWS_PER_BREATH = 100

/** Records the rows of a file; one that cannot be is told with its line, and the others are recorded. */
export async function recordRows(terminal: Terminal, { rows, ...parts }: Recording): Promise<RowCounts> {
  return recordEach(terminal, { rows: rows as Rows<unknown>, ...parts })
}

async function recordEach(
  terminal: Terminal,
  { rows, name, tally, ledger, onRow }: Omit<Recording, 'rows'> & { rows: Rows<unknown> },
): Promise<RowCounts> {
  const counts: RowCounts = { recorded: 0, already: 0, empty: 0, faulty: 0 }
  const report = async (fault: ActaError, number?: number): Promise<void> => {
    const place = number === undefined ? name : `${name}, line ${number}`
    if (number !== undefined) counts.faulty++
    await tally.report(new ActaError(fault.code, `${place}: ${fault.message}`, { cause: fault }))
  }
  async function* good(): AsyncGenerator<Numbered<unknown>> {
    let seen = 0
    try {
      for await (const row of rows.decoded) {
        if (seen++ % ROWS_PER_BREATH === 0) await breathe(terminal)
        onRow()
        if ('fault' in row) await report(row.fault, row.number)
        else if (row.records.length === 0) counts.empty++
        else for (const record of row.records) yield { number: row.number, record }
      }
      if (seen === 0) await report(new ActaError('document-empty', 'it holds no rows: name another file'))
    } catch (error) {
      terminal.signal.throwIfAborted()
      await report(faultOf(error, name))
    }
  }
  const passing = good()
  const first = await passing.next()
  if (first.done) return counts
  async function* all(): AsyncGenerator<Numbered<unknown>> {
    yield first.value
    yield* passing
  }
  for await (const { number, outcome } of rows.record(await ledger.get(), all())) {
    if (outcome instanceof ActaError) {
      await report(outcome, number)
      continue
    }
    counts[outcome]++
    tally.countDone()
  }
  return counts
}
