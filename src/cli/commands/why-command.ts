import type { Command } from 'commander'
import { findPassages, type ReadVerdicts, readVerdicts, verdictNamed } from '../../answers/index.ts'
import type { Verdict } from '../../model/index.ts'
import { lensOptions, withOptions } from '../list-options.ts'
import { type LedgerOption, ledgerOption } from '../options.ts'
import { type Block, layOut } from '../print/lay-out.ts'
import { chainBlocks, type WordsAt } from '../print/verdict.ts'
import { startProgress } from '../progress.ts'
import { loadSegment, openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'
import { today } from './judge-command.ts'

const EXAMPLES = `
Examples:
  acta why 5f0c1a2b
  acta why 5f0c1a2b --as-of 2031-06-30 --json

The id is that of a thread (\`acta judge\` prints it) or of a commitment in it.
Printed are the rule, the words the thread begins with, and every piece of
evidence with its words, its score and parts, and the threads that it was not
taken for. --json prints the verdict as one line.`

interface WhyOptions extends LedgerOption {
  asOf?: string
  knownAt?: string
  json?: boolean
}

/** `acta why`: the chain from a verdict to the words it rests on. */
export function addWhyCommand(program: Command, terminal: Terminal): void {
  const why = program
    .command('why')
    .summary('show the chain from a verdict to the words it rests on')
    .description(
      'Prints one verdict with its rule and all its evidence, each piece with its words and why it was joined.',
    )
    .argument('<id>', 'the id of a thread or of a commitment, or its first digits')
    .option('--json', 'print one line of JSON')
  withOptions(why, ...lensOptions(), ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: WhyOptions) => printChain(terminal, id, options))
}

async function printChain(terminal: Terminal, id: string, options: WhyOptions): Promise<void> {
  const { out, now } = terminal
  const asOf = options.asOf ?? today(terminal)
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  const progress = startProgress(terminal, { isOutputSilent: true })
  let count = 0
  try {
    const read = await readVerdicts(ledger, { asOf, knownAt: options.knownAt }, async () => {
      await breathe(terminal)
      progress.show(++count)
    })
    progress.end()
    const verdict = verdictNamed(read, id)
    await out.write(
      options.json ? `${JSON.stringify(verdict)}\n` : layOut(await toBlocks(verdict, read), lookOf(terminal)),
    )
  } finally {
    progress.end()
    await ledger.close()
  }
}

/** The chain with whole sentences, since a few words read as another thing. */
async function toBlocks(verdict: Verdict, { threads, texts }: ReadVerdicts): Promise<Block[]> {
  const segment = await loadSegment()
  const sentencesAt: WordsAt = (document, spans) => {
    const text = texts.get(document)
    if (text === undefined) return null
    const { sentences } = segment({ id: document, language: 'en', length: text.length, text })
    return findPassages(sentences, text, spans)
      .map(({ sentence }) => sentence.trim())
      .join(' … ')
  }
  const [first] = threads.find(({ thread }) => thread === verdict.thread)!.members
  return chainBlocks(verdict, sentencesAt, sentencesAt(first!.document, first!.spans) ?? verdict.summary)
}
