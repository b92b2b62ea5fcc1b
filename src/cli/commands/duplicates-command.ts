import { type Command, Option } from 'commander'
import type { ListFilter } from '../../ledger/index.ts'
import { ActaError } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import { type DocumentWithText, findDuplicates } from '../../threads/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from '../options.ts'
import { clusterBlocks } from '../print/cluster.ts'
import { layOut } from '../print/lay-out.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta duplicates --from 2031-05-01 --to 2031-05-31
  acta duplicates --actor VDA --json

Documents whose texts are nearly the same and that were published within five
days carry one report: wire copies, light edits, another headline or credit, a
part cut off, a live report that has grown. A percentage says how much of the
shorter text stands in both. The same text twice is one document already.
\`acta schema duplicates\` describes a line of --json.`

interface DuplicatesOptions extends LedgerOption, Pick<ListFilter, 'actor' | 'from' | 'to' | 'asOf' | 'knownAt'> {
  limit?: number
  json?: boolean
}

/** `acta duplicates`: documents that carry one report. */
export function addDuplicatesCommand(program: Command, terminal: Terminal): void {
  program
    .command('duplicates')
    .summary('list documents that carry one report')
    .description(
      'Prints which documents of the ledger are nearly the same text, so that one report is not counted as many.',
    )
    .option('--actor <name>', 'only documents that name such an actor: part of a name, or the code of whom it serves')
    .addOption(new Option('--from <day>', 'only documents published on this day or later').argParser(checkDate))
    .addOption(new Option('--to <day>', 'only documents published on this day or earlier').argParser(checkDate))
    .addOption(new Option('--as-of <day>', 'as if nothing published later were known').argParser(checkDate))
    .option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')
    .option('--limit <n>', 'at most so many', parsePositive)
    .option('--json', 'print one JSON object a line')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: DuplicatesOptions) => printDuplicates(terminal, options))
}

async function printDuplicates(terminal: Terminal, options: DuplicatesOptions): Promise<void> {
  const { actor, from, to, asOf, knownAt, limit = Number.POSITIVE_INFINITY } = options
  if (from !== undefined && to !== undefined && from > to)
    throw new ActaError('usage', `--from ${from} is later than --to ${to}: give the earlier day first`)
  const { out, err, now } = terminal
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    const documents: DocumentWithText[] = []
    for await (const { document } of ledger.listDocuments({ actor, from, to, asOf, knownAt })) {
      await breathe(terminal)
      documents.push({ document, text: await ledger.documentText(document.id) })
    }
    const clusters = findDuplicates(documents)
    for (const cluster of clusters.slice(0, limit)) {
      await breathe(terminal)
      await out.write(options.json ? `${JSON.stringify(cluster)}\n` : layOut(clusterBlocks(cluster), lookOf(terminal)))
    }
    if (clusters.length === 0 && !options.json)
      await err.write(`acta: the ledger ${ledger.name} has no documents that carry one report\n`)
  } finally {
    await ledger.close()
  }
}
