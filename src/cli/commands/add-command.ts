import type { Command } from 'commander'
import type { Recorded } from '../../ledger/index.ts'
import { ActaError } from '../../model/index.ts'
import { readSources } from '../../read/index.ts'
import {
  type ActorsOption,
  actorsOption,
  checkPaths,
  type DescribingOptions,
  describingOptions,
  type LedgerOption,
  ledgerOption,
  toDefaults,
} from '../options.ts'
import { toCount } from '../print/moment.ts'
import { toVisible } from '../print/visible.ts'
import { startProgress } from '../progress.ts'
import { LazyLedger, type RecordedSource, recordSources } from '../record-sources.ts'
import { openLedger } from '../rooms.ts'
import { Tally } from '../tally.ts'
import { expectInput, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta add reports/ --outlet "The Vardian Post"
  acta add report.txt --date 2031-05-14 --ledger talks.db
  zcat archive.jsonl.gz | acta add --jsonl

Each document is recorded in one transaction and printed once it is safe:
"recorded", "already" where nothing is new, "witness" where a known text was
found in another place. Adding a document twice adds nothing.`

interface AddOptions extends ActorsOption, DescribingOptions, LedgerOption {
  jsonl?: boolean
}

/** `acta add`: documents into the ledger. */
export function addAddCommand(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('add')
    .summary('read documents and record them in the ledger')
    .description('Reads files, folders or standard input ("-") and records what they say in the ledger.')
    .argument('[source...]', 'files, folders, or - for standard input')
    .option('--jsonl', 'standard input holds a document a line, as `acta code` takes them')
    .addOption(ledgerOption(terminal))
    .addOption(actorsOption())
  for (const option of describingOptions()) command.addOption(option)
  command
    .addHelpText('after', EXAMPLES)
    .action(async (sources: string[], options: AddOptions) => end(await add(terminal, sources, options)))
}

async function add(terminal: Terminal, named: readonly string[], options: AddOptions): Promise<number> {
  const paths = named.length === 0 && options.jsonl ? ['-'] : named
  if (paths.length === 0) {
    throw new ActaError('usage', 'name what to add: a file, a folder, or - for standard input')
  }
  if (options.jsonl && !paths.includes('-')) {
    throw new ActaError(
      'usage',
      '--jsonl says that standard input holds a document a line: give - for it, or leave --jsonl out, since files ending in .jsonl are read so anyway',
    )
  }
  checkPaths(paths)
  const { stdin, out, now } = terminal
  if (paths.includes('-')) await expectInput(terminal, options.jsonl ? 'lines of JSON' : 'a document')
  const tally = new Tally(terminal)
  const ledger = new LazyLedger(() => openLedger(options.ledger, { now }))
  const progress = startProgress(terminal)
  try {
    const sources = readSources(paths, toDefaults(options), { stdin, stdinFormat: options.jsonl ? 'jsonl' : 'text' })
    for await (const recorded of recordSources(terminal, { sources, ledger, tally, actors: options.actors })) {
      progress.show(tally.done)
      await out.write(toLine(recorded))
    }
  } finally {
    progress.end()
    await ledger.close()
  }
  return tally.exitCode
}

const OUTCOME_WIDTH = Math.max(
  ...(['recorded', 'witness', 'already'] satisfies Recorded['outcome'][]).map((word) => word.length),
)

/** One line of output, for a person and for `cut`: outcome, document and counts, with tabs between. */
function toLine({ source, reading, recorded }: RecordedSource): string {
  const { document, statements, commitments, events } = reading
  const name = document.ref ?? source.path ?? 'standard input'
  const counts = [
    toCount(statements.length, 'statement'),
    toCount(commitments.length, 'commitment'),
    toCount(events.length, 'event'),
  ]
  return `${[recorded.outcome.padEnd(OUTCOME_WIDTH), document.id.slice(0, 12), toVisible(name), counts.join(', ')].join('\t')}\n`
}
