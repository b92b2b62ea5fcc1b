import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { readVerdicts } from '../../answers/index.ts'
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
import { dossierBlocks } from '../print/dossier.ts'
import { type Block, layOut } from '../print/lay-out.ts'
import { type Progress, startProgress } from '../progress.ts'
import { recordDossier } from '../record-dossier.ts'
import { LazyLedger, recordSources } from '../record-sources.ts'
import { openLedger } from '../rooms.ts'
import { Tally } from '../tally.ts'
import { breathe, expectInput, lookOf, type Terminal } from '../terminal.ts'
import { today } from './judge-command.ts'

const EXAMPLES = `
Examples:
  acta start
  acta start reports/ --outlet "The Vardian Post"

Without a path it records the reports and figures of 2025 that come with Acta,
and prints what came of them.`

const DOSSIER = fileURLToPath(new URL('../../../examples/dossier-2025', import.meta.url))

interface StartOptions extends ActorsOption, DescribingOptions, LedgerOption {}

/** `acta start`: documents into the ledger, and the brief of what they say; without a path, the dossier of Acta's own. */
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

async function start(terminal: Terminal, paths: readonly string[], options: StartOptions): Promise<number> {
  checkPaths(paths)
  if (paths.includes('-')) await expectInput(terminal, 'a document')
  const { now } = terminal
  const tally = new Tally(terminal)
  const ledger = new LazyLedger(() => openLedger(options.ledger, { now }))
  const progress = startProgress(terminal, { isOutputSilent: true })
  const recording = { options, tally, ledger, progress }
  try {
    const blocks =
      paths.length === 0 ? await startDossier(terminal, recording) : await startBrief(terminal, paths, recording)
    progress.end()
    await terminal.out.write(layOut(blocks, lookOf(terminal)))
  } finally {
    progress.end()
    await ledger.close()
  }
  return tally.exitCode
}

interface Recording {
  options: StartOptions
  tally: Tally
  ledger: LazyLedger
  progress: Progress
}

async function startDossier(terminal: Terminal, { options, tally, ledger, progress }: Recording): Promise<Block[]> {
  const dossier = await recordDossier(terminal, {
    ...{ folder: nearest(terminal.cwd, DOSSIER), defaults: toDefaults(options), actors: options.actors, ledger, tally },
    onDocument: (documents) => progress.show(documents),
  })
  if (dossier.documents === 0) return []
  const asOf = dossier.days.at(-1) ?? today(terminal)
  const { verdicts } = await readVerdicts(await ledger.get(), { asOf }, () => breathe(terminal))
  return dossierBlocks(dossier, { ledgerPath: options.ledger, asOf, verdicts })
}

async function startBrief(
  terminal: Terminal,
  paths: readonly string[],
  { options, tally, ledger, progress }: Recording,
): Promise<Block[]> {
  const documents = new Set<string>()
  const sources = readSources(paths, toDefaults(options), { stdin: terminal.stdin })
  for await (const { reading } of recordSources(terminal, { sources, ledger, tally, actors: options.actors })) {
    documents.add(reading.document.id)
    progress.show(tally.done)
  }
  return documents.size === 0 ? [] : briefBlocks(await ledger.get(), [...documents], options.ledger)
}

/** A path as a person in the folder would write it; one that lies elsewhere stays whole. */
function nearest(folder: string, path: string): string {
  const short = relative(folder, path)
  return short.startsWith('..') ? path : short
}
