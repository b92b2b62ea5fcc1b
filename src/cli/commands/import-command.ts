import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { ActaError } from '../../model/index.ts'
import { faultOf } from '../../read/index.ts'
import type { ImportFormat, RowCounts } from '../import-rows.ts'
import { checkPaths, type LedgerOption, ledgerOption } from '../options.ts'
import { toCount } from '../print/moment.ts'
import { toVisible } from '../print/visible.ts'
import { startProgress } from '../progress.ts'
import { LazyLedger } from '../record-sources.ts'
import { openLedger } from '../rooms.ts'
import { Tally } from '../tally.ts'
import { expectInput, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta import spending.csv --format observations
  acta import coded.csv --format events-csv --dataset "Vard Events"
  acta import 20310514.export.CSV --format gdelt
  zcat readings.jsonl.gz | acta import - --format jsonl

observations  CSV with the columns indicator, actor, period, value, unit, source
              and, where known, definition, vintage
events-csv    CSV with ref, date, type, actors and, where known, dataset, mode,
              quad, status, recipients, place, text, url, published; parties as
              "Ada Brenn (VDA); OSK"
plover        PLOVER's JSON, an event a line
gdelt         GDELT 2.0's event rows, 61 columns with tabs between; CAMEO codes
              become PLOVER types by data/cameo-plover.json
jsonl         readings that \`acta export --format jsonl\` wrote

Importing twice adds nothing. A row that cannot be read is told with its line,
the others are recorded, and the exit status is 1.`

const FORMATS: readonly ImportFormat[] = ['observations', 'events-csv', 'plover', 'gdelt', 'jsonl']

const CHUNK_BYTES = 262_144

interface ImportOptions extends LedgerOption {
  format: ImportFormat
  dataset?: string
}

/** `acta import`: figures, coded events and readings of others into the ledger. */
export function addImportCommand(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  program
    .command('import')
    .summary('record figures, coded events and readings of others')
    .description('Records what other programs wrote: figures of data sets, coded events, readings.')
    .argument('<file...>', 'files, or - for standard input')
    .addOption(new Option('--format <format>', 'what they hold').choices(FORMATS).makeOptionMandatory())
    .option('--dataset <name>', 'the data set of coded events that do not name theirs; else the name of the file')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ImportOptions) => end(await importFiles(terminal, files, options)))
}

async function importFiles(terminal: Terminal, files: readonly string[], options: ImportOptions): Promise<number> {
  checkPaths(files)
  if (options.dataset?.trim() === '') throw new ActaError('usage', '--dataset must say something: name the data set')
  if (files.includes('-')) await expectInput(terminal, 'rows')
  const tally = new Tally(terminal)
  const ledger = new LazyLedger(() => openLedger(options.ledger, { now: terminal.now }))
  try {
    for (const file of files) await importFile(terminal, { file, options, tally, ledger })
  } finally {
    await ledger.close()
  }
  return tally.exitCode
}

interface Work {
  file: string
  options: ImportOptions
  tally: Tally
  ledger: LazyLedger
}

async function importFile(terminal: Terminal, { file, options, tally, ledger }: Work): Promise<void> {
  const path = file === '-' ? null : file
  const name = path ?? 'standard input'
  let opened: { stream: AsyncIterable<Uint8Array>; size: number | undefined }
  try {
    opened = path === null ? { stream: terminal.stdin, size: undefined } : await openFile(path)
  } catch (error) {
    await tally.report(faultOf(error, name))
    return
  }
  const { IMPORTS, recordRows } = await import('../import-rows.ts')
  const input = { bytes: 0 }
  const progress = startProgress(terminal, { isOutputSilent: true, totalBytes: opened.size, noun: 'rows' })
  try {
    const dataset = options.dataset ?? (path === null ? name : basename(path))
    const rows = IMPORTS[options.format]({
      ...{ stream: counted(opened.stream, input), name, path },
      ...{ dataset, isNamed: options.dataset !== undefined },
    })
    const onRow = () => progress.show(tally.done, input.bytes)
    const counts = await recordRows(terminal, { rows, name, tally, ledger, onRow })
    progress.end()
    await terminal.out.write(toLine(name, counts))
  } finally {
    progress.end()
  }
}

async function openFile(path: string): Promise<{ stream: AsyncIterable<Uint8Array>; size: number | undefined }> {
  const stats = await stat(path)
  if (stats.isDirectory()) throw new ActaError('source-unreadable', `${path} is a folder: name the files in it`)
  return {
    stream: createReadStream(path, { highWaterMark: CHUNK_BYTES }),
    size: stats.isFile() ? stats.size : undefined,
  }
}

/** Counts the bytes of a stream as they pass. */
async function* counted(stream: AsyncIterable<Uint8Array>, input: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    input.bytes += chunk.length
    yield chunk
  }
}

/** What became of a file's rows, for a person and for `cut`. */
function toLine(name: string, { recorded, already, empty, faulty }: RowCounts): string {
  const counts = [
    `${toCount(recorded, 'row')} recorded`,
    ...(already > 0 ? [`${toCount(already, 'row')} already there`] : []),
    ...(empty > 0 ? [`${toCount(empty, 'row')} without an event of PLOVER`] : []),
    ...(faulty > 0 ? [`${toCount(faulty, 'row')} left out`] : []),
  ]
  return `${toVisible(name)}\t${counts.join(', ')}\n`
}
