import { type Command, InvalidArgumentError, Option } from 'commander'
import type { TableName } from '../../exchange/index.ts'
import { ActaError, eventStatusSchema } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import type { ExportFormat, ExportRequest } from '../export-formats.ts'
import { type ExportFilter, rowsOf } from '../export-rows.ts'
import { asOfOption, checkRange, knownAtOption } from '../list-options.ts'
import { type LedgerOption, ledgerOption } from '../options.ts'
import { startProgress } from '../progress.ts'
import { openLedger } from '../rooms.ts'
import type { Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta export --format csv --table commitments > commitments.csv
  acta export --format plover --status asserted --from 2031-05-01
  acta export --format jsonl --out readings.jsonl
  acta export --format parquet --table events --out events.parquet

csv          a table with a header row; --table says which. A text that a
             spreadsheet would run as a formula has an apostrophe before it
parquet      the same tables; needs --out and \`npm install @duckdb/node-api\`
plover       PLOVER's JSON, an event a line: asserted and claimed ones unless
             --status says else; with --table coded-events those of other coders
jsonl        whole readings with their texts, which \`acta import\` takes again
annotations  W3C Web Annotations, JSON-LD: statements, events, commitments
claims       schema.org Claims, JSON-LD: one a statement

A file is written whole or not at all. --from and --to are days of publication,
of figures their periods, of coded events the days they happened.`

const FORMATS: readonly ExportFormat[] = ['plover', 'csv', 'jsonl', 'annotations', 'claims', 'parquet']

const TABLES = [
  'statements',
  'events',
  'commitments',
  'observations',
  'coded-events',
  'documents',
  'actors',
] satisfies TableName[]

interface ExportOptions extends LedgerOption, ExportFilter, ExportRequest {}

const PERIOD = /^\d{4}(?:-(?:Q[1-4]|\d{2}))?$/

/** A day, or the period of a figure. */
const checkPeriod = (text: string): string => (PERIOD.test(text) ? text : checkDate(text))

const STATUSES = eventStatusSchema.options

/** Statuses with commas between them; the option may also be given more than once. */
function parseStatuses(text: string, earlier: readonly string[] = []): string[] {
  const given = text.split(',').map((each) => each.trim().toLowerCase())
  const unknown = given.find((each) => !STATUSES.some((status) => status === each))
  if (unknown !== undefined) throw new InvalidArgumentError(`Allowed choices are ${STATUSES.join(', ')}.`)
  return [...earlier, ...given]
}

/** `acta export`: what the ledger holds, for other programs. */
export function addExportCommand(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .summary('write what the ledger holds for other programs')
    .description('Writes the ledger as PLOVER, CSV, JSON lines, annotations, claims or Parquet.')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).makeOptionMandatory())
    .addOption(new Option('--table <table>', 'which table, of csv and parquet').choices(TABLES))
    .option('--out <file>', 'write into a file')
    .option('--status <status>', 'only events with such a status; more with commas between', parseStatuses)
    .option('--actor <name>', "part of an actor's name, or the code of whom it serves")
    .addOption(new Option('--from <day>', 'the first day').argParser(checkPeriod))
    .addOption(new Option('--to <day>', 'the last day, included').argParser(checkPeriod))
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: ExportOptions) => exportAll(terminal, options))
}

async function exportAll(terminal: Terminal, options: ExportOptions): Promise<void> {
  checkOptions(options)
  const { writeExport } = await import('../export-formats.ts')
  const progress = startProgress(terminal, { isOutputSilent: options.out !== undefined, noun: 'rows' })
  const ledger = await openLedger(options.ledger, { readOnly: true, now: terminal.now })
  try {
    await writeExport(rowsOf(ledger, { terminal, filter: options, progress }), options, terminal.out)
  } finally {
    progress.end()
    await ledger.close()
  }
}

function checkOptions({ format, table, status, out, from, to }: ExportOptions): void {
  const fault = (message: string) => new ActaError('usage', message)
  const isTable = format === 'csv' || format === 'parquet'
  if (table !== undefined && !isTable && !(format === 'plover' && /events$/.test(table))) {
    throw fault(`--table is for csv and parquet: leave it out for ${format}, or give --format csv`)
  }
  if (format === 'parquet' && out === undefined)
    throw fault('Parquet is no text: name a file with --out events.parquet')
  const hasEvents = format === 'plover' || (isTable && (table ?? 'events') === 'events')
  if (status && !hasEvents) throw fault('--status is for events: leave it out, or give --table events')
  if (table !== 'observations') for (const day of [from, to]) if (day !== undefined) checkDate(day)
  checkRange({ from, to })
}
