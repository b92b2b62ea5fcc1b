import { type Command, Option } from 'commander'
import type { Ledger, ListFilter } from '../../ledger/index.ts'
import { ActaError, type Quotation } from '../../model/index.ts'
import { checkDate } from '../../read/index.ts'
import { findQuotations, type QuotedDocument } from '../../threads/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from '../options.ts'
import { layOut } from '../print/lay-out.ts'
import { quotationBlocks } from '../print/quotation.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta quotations --actor brenn
  acta quotations --alarms --from 2031-05-01 --to 2031-05-31
  acta quotations --ref reports/talks.md --all --json

The same words across documents are one quotation; the best witness is an
official transcript, else the earliest outlet. Each other witness is labelled
against it: verbatim, clipped, elided, altered, paraphrased or mangled; words
it lacks are marked [-so-] and words it has instead {+so+}. An alarm tells that
a difference changes a negation, number, name, speaker or modal verb. --from
and --to say which documents are compared, --actor and --ref which quotations
are printed. \`acta schema quotations\` describes a line of --json.`

interface QuotationsOptions
  extends LedgerOption,
    Pick<ListFilter, 'actor' | 'ref' | 'from' | 'to' | 'asOf' | 'knownAt'> {
  alarms?: boolean
  all?: boolean
  limit?: number
  json?: boolean
}

/** `acta quotations`: the same words across outlets, each witness labelled. */
export function addQuotationsCommand(program: Command, terminal: Terminal): void {
  program
    .command('quotations')
    .summary('list the same words across outlets, and what each made of them')
    .description(
      'Prints what one speaker said as several documents of the ledger have it, each held against the best witness.',
    )
    .option('--actor <name>', "part of a speaker's name, or the code of whom the speaker serves")
    .option('--ref <ref>', 'only quotations of which this document is a witness')
    .addOption(new Option('--from <day>', 'only documents published on this day or later').argParser(checkDate))
    .addOption(new Option('--to <day>', 'only documents published on this day or earlier').argParser(checkDate))
    .addOption(new Option('--as-of <day>', 'as if nothing published later were known').argParser(checkDate))
    .option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')
    .option('--alarms', 'only quotations with an alarm')
    .option('--all', 'also statements that one document alone has')
    .option('--limit <n>', 'at most so many', parsePositive)
    .option('--json', 'print one JSON object a line')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: QuotationsOptions) => printQuotations(terminal, options))
}

/** Whether a quotation is asked for. */
function isAsked({ speakers, witnesses }: Quotation, { actor, ref, alarms }: QuotationsOptions): boolean {
  const wanted = actor?.toLowerCase()
  const isNamed = ({ name, serves }: Quotation['speakers'][number]): boolean =>
    wanted === undefined || name.toLowerCase().includes(wanted) || serves?.toLowerCase() === wanted
  return (
    (wanted === undefined || speakers.some(isNamed)) &&
    (ref === undefined || witnesses.some((witness) => witness.ref === ref)) &&
    (!alarms || witnesses.some((witness) => witness.alarms.length > 0))
  )
}

/** The documents of a ledger that are compared, with their texts. */
async function readQuoted(terminal: Terminal, ledger: Ledger, filter: QuotationsOptions): Promise<QuotedDocument[]> {
  const { from, to, asOf, knownAt } = filter
  const found: QuotedDocument[] = []
  for await (const { document, reading } of ledger.listReadings({ from, to, asOf, knownAt })) {
    await breathe(terminal)
    const text = await ledger.documentText(document.id)
    found.push({ document, text, statements: reading.statements, actors: reading.actors })
  }
  return found
}

async function printQuotations(terminal: Terminal, options: QuotationsOptions): Promise<void> {
  const { from, to, limit = Number.POSITIVE_INFINITY } = options
  if (from !== undefined && to !== undefined && from > to)
    throw new ActaError('usage', `--from ${from} is later than --to ${to}: give the earlier day first`)
  const { out, err, now } = terminal
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    const documents = await readQuoted(terminal, ledger, options)
    const texts = new Map(documents.map(({ document, text }) => [document.id, text]))
    const asked = findQuotations(documents, { withSingle: options.all === true }).filter((each) =>
      isAsked(each, options),
    )
    for (const quotation of asked.slice(0, limit)) {
      await breathe(terminal)
      await out.write(
        options.json ? `${JSON.stringify(quotation)}\n` : layOut(quotationBlocks(quotation, texts), lookOf(terminal)),
      )
    }
    if (asked.length === 0 && !options.json) await err.write(`acta: the ledger ${ledger.name} has no such quotation\n`)
  } finally {
    await ledger.close()
  }
}
