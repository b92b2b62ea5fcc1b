import type { Command } from 'commander'
import { type QuotationsAsked, readQuotations } from '../../answers/index.ts'
import type { Quotation } from '../../model/index.ts'
import {
  checkRange,
  dayOptions,
  lensOptions,
  type PrintedOptions,
  printedOptions,
  withOptions,
} from '../list-options.ts'
import { quotationBlocks } from '../print/quotation.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'

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

interface QuotationsOptions extends PrintedOptions, QuotationsAsked {}

/** `acta quotations`: the same words across outlets, each witness labelled. */
export function addQuotationsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('quotations')
    .summary('list the same words across outlets, and what each made of them')
    .description(
      'Prints what one speaker said as several documents of the ledger have it, each held against the best witness.',
    )
    .option('--actor <name>', "part of a speaker's name, or the code of whom the speaker serves")
    .option('--ref <ref>', 'only quotations of which this document is a witness')
    .option('--alarms', 'only quotations with an alarm')
    .option('--all', 'also statements that one document alone has')
  withOptions(command, ...dayOptions(), ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: QuotationsOptions) => printQuotations(terminal, options))
}

async function printQuotations(terminal: Terminal, options: QuotationsOptions): Promise<void> {
  checkRange(options)
  let texts: ReadonlyMap<string, string> = new Map()
  await printListed<Quotation>(terminal, options, {
    async *ask(ledger, onDocument) {
      const read = await readQuotations(ledger, options, onDocument)
      texts = read.texts
      yield* read.quotations
    },
    toBlocks: (quotation) => quotationBlocks(quotation, texts),
    nothing: ({ name }) => `the ledger ${name} has no such quotation`,
  })
}
