import type { Command } from 'commander'
import { readDuplicates } from '../../answers/index.ts'
import type { ListFilter } from '../../ledger/index.ts'
import type { Cluster } from '../../model/index.ts'
import {
  checkRange,
  dayOptions,
  lensOptions,
  type PrintedOptions,
  printedOptions,
  withOptions,
} from '../list-options.ts'
import { clusterBlocks } from '../print/cluster.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta duplicates --from 2031-05-01 --to 2031-05-31
  acta duplicates --actor VDA --json

Documents whose texts are nearly the same and that were published within five
days carry one report: wire copies, light edits, another headline or credit, a
part cut off, a live report that has grown. A percentage says how much of the
shorter text stands in both. The same text twice is one document already.
\`acta schema duplicates\` describes a line of --json.`

interface DuplicatesOptions extends PrintedOptions, Pick<ListFilter, 'actor' | 'from' | 'to' | 'asOf' | 'knownAt'> {}

/** `acta duplicates`: documents that carry one report. */
export function addDuplicatesCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('duplicates')
    .summary('list documents that carry one report')
    .description(
      'Prints which documents of the ledger are nearly the same text, so that one report is not counted as many.',
    )
    .option('--actor <name>', 'only documents that name such an actor: part of a name, or the code of whom it serves')
  withOptions(command, ...dayOptions(), ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: DuplicatesOptions) => printDuplicates(terminal, options))
}

async function printDuplicates(terminal: Terminal, options: DuplicatesOptions): Promise<void> {
  checkRange(options)
  const { actor, from, to, asOf, knownAt } = options
  await printListed<Cluster>(terminal, options, {
    async *ask(ledger, onDocument) {
      yield* await readDuplicates(ledger, { actor, from, to, asOf, knownAt }, onDocument)
    },
    toBlocks: clusterBlocks,
    nothing: ({ name }) => `the ledger ${name} has no documents that carry one report`,
  })
}
