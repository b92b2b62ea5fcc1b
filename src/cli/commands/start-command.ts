import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
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
import { briefBlocks } from '../print/brief.ts'
import { layOut } from '../print/lay-out.ts'
import { startProgress } from '../progress.ts'
import { LazyLedger, recordSources } from '../record-sources.ts'
import { openLedger } from '../rooms.ts'
import { Tally } from '../tally.ts'
import { expectInput, lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta start
  acta start reports/ --outlet "The Vardian Post"

Without a path it reads the examples that come with Acta.`

const EXAMPLE_FOLDER = fileURLToPath(new URL('../../../examples', import.meta.url))

interface StartOptions extends ActorsOption, DescribingOptions, LedgerOption {}

/** `acta start`: documents into the ledger, and the brief of what they say. */
export function addStartCommand(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('start')
    .summary('record documents and print the brief: who said, promised and did what')
    .description('Reads documents, records them in the ledger and prints the brief of what they say.')
    .argument('[path...]', 'files, folders, or - for standard input')
    .addOption(ledgerOption(terminal))
    .addOption(actorsOption())
  for (const option of describingOptions()) command.addOption(option)
  command
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: StartOptions) => end(await start(terminal, paths, options)))
}

async function start(terminal: Terminal, named: readonly string[], options: StartOptions): Promise<number> {
  const { stdin, out, cwd, now } = terminal
  const paths = named.length > 0 ? named : [nearest(cwd, EXAMPLE_FOLDER)]
  checkPaths(paths)
  if (paths.includes('-')) await expectInput(terminal, 'a document')
  const tally = new Tally(terminal)
  const ledger = new LazyLedger(() => openLedger(options.ledger, { now }))
  const progress = startProgress(terminal, { isOutputSilent: true })
  try {
    const documents = new Set<string>()
    const sources = readSources(paths, toDefaults(options), { stdin })
    for await (const { reading } of recordSources(terminal, { sources, ledger, tally, actors: options.actors })) {
      documents.add(reading.document.id)
      progress.show(tally.done)
    }
    progress.end()
    if (documents.size > 0) {
      const blocks = await briefBlocks(await ledger.get(), [...documents], options.ledger)
      await out.write(layOut(blocks, lookOf(terminal)))
    }
  } finally {
    progress.end()
    await ledger.close()
  }
  return tally.exitCode
}

/** A path as a person in the folder would write it; one that lies elsewhere stays whole. */
function nearest(folder: string, path: string): string {
  const short = relative(folder, path)
  return short.startsWith('..') ? path : short
}
