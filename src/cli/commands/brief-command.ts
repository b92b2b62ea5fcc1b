import { type Command, Option } from 'commander'
import { readBrief } from '../../answers/index.ts'
import type { Lens } from '../../ledger/index.ts'
import type { Brief } from '../../model/index.ts'
import { checkRange, dayOptions, lensOptions, withOptions } from '../list-options.ts'
import { type LedgerOption, ledgerOption } from '../options.ts'
import type { Look } from '../print/lay-out.ts'
import { startProgress } from '../progress.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta brief VDA
  acta brief "Ada Brenn" --from 2031-05-01 --to 2031-05-31
  acta brief VDA --as-of 2031-06-18 --format html --output vardia.html

PARTY is the code or the name of a state or organisation, then all who act for
it are meant; or a part of a name. Words and deeds stand side by side, each
with the words of the text that carry it and where they stand; what somebody
claims, denies, plans or makes conditional is marked. --from and --to narrow
what is told to those days. A file is written whole or not at all.`

const MOST_COLUMNS = 132
const FILE_COLUMNS = 80

const FORMATS = ['text', 'markdown', 'html', 'json'] as const

interface BriefOptions extends LedgerOption, Lens {
  from?: string
  to?: string
  format: (typeof FORMATS)[number]
  output?: string
}

/** `acta brief`: the words of a party against its deeds. */
export function addBriefCommand(program: Command, terminal: Terminal): void {
  const brief = program
    .command('brief')
    .summary('tell the words of a party against its deeds')
    .description(
      'Tells what a party said and bound itself to beside what it did, what is open, and what came of the rest.',
    )
    .argument('<party>', 'a code, or a part of a name')
    .addOption(new Option('--format <format>', 'how it is written').choices(FORMATS).default('text'))
    .option('--output <file>', 'write into a file')
  withOptions(brief, ...dayOptions(' or of the deed'), ...lensOptions(), ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((party: string, options: BriefOptions) => printBrief(terminal, party, options))
}

async function printBrief(terminal: Terminal, party: string, options: BriefOptions): Promise<void> {
  checkRange(options)
  const progress = startProgress(terminal, { isOutputSilent: true })
  const ledger = await openLedger(options.ledger, { readOnly: true, now: terminal.now })
  let gathered = 0
  const onDocument = async (): Promise<void> => {
    await breathe(terminal)
    progress.show(++gathered)
  }
  try {
    const asOf = options.asOf ?? terminal.now().slice(0, 10)
    const brief = await readBrief(ledger, { ...options, party, asOf }, onDocument)
    progress.end()
    await writeBrief(brief, options, terminal)
  } finally {
    progress.end()
    await ledger.close()
  }
}

/** Writes a brief where it is asked for: on the output where no file is named. */
async function writeBrief(brief: Brief, { format, output }: BriefOptions, terminal: Terminal): Promise<void> {
  const look = output === undefined ? wideLookOf(terminal) : { width: FILE_COLUMNS, isColoured: false }
  const text = await TEXTS[format](brief, look)
  if (output === undefined) return terminal.out.write(text)
  const { writeFile } = await import('../../exchange/index.ts')
  await writeFile(output, once(text))
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

const TEXTS: { readonly [Format in BriefOptions['format']]: (brief: Brief, look: Look) => Promise<string> } = {
  text: async (brief, look) => (await import('../print/party-brief.ts')).partyBriefText(brief, look),
  markdown: async (brief) => (await import('../../exchange/index.ts')).toBriefMarkdown(brief),
  html: async (brief) => (await import('../../exchange/index.ts')).toBriefHtml(brief),
  json: async (brief) => `${JSON.stringify(brief)}\n`,
}

/** Two columns take more room than one: as much as the terminal has, up to a limit. */
function wideLookOf(terminal: Terminal): Look {
  const look = lookOf(terminal)
  return { ...look, width: Math.max(look.width, Math.min(terminal.out.columns ?? 0, MOST_COLUMNS)) }
}
