import { type Command, Option } from 'commander'
import { checkAsked, type ReadVerdicts, type ReviewAsked, readVerdicts, toReview } from '../../answers/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { checkDate } from '../../read/index.ts'
import { type DecisionOptions, decisionOptions, toSaid } from '../decision-options.ts'
import { withOptions } from '../list-options.ts'
import { reviewBlocks } from '../print/identity.ts'
import { type Block, block, indented, layOut } from '../print/lay-out.ts'
import { toShortId } from '../print/listed.ts'
import { clausesOf, verdictBlocks } from '../print/verdict.ts'
import { startProgress } from '../progress.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'
import { today } from './judge-command.ts'

const EXAMPLES = `
Examples:
  acta review 5f0c1a2b confirm --by "Ada Brenn" --why "the tables bear it out"
  acta review 5f0c1a2b correct --to broken --by "Ada Brenn" --why "none left"
  acta review 77aa01cd reject --of 5f0c1a2b --by "Ada Brenn" --why "another dam"
  acta review 5f0c1a2b merge 9f86d081 --by "Ada Brenn" --why "one pledge"

ID is that of a thread, as \`acta judge\` and \`acta threads\` print it, or of a
commitment, or its first digits, four at least; with --of, of a piece of
evidence, as \`acta why\` prints it.
  confirm  what the rule says of the thread on that day holds
  correct  the thread is something else: --to
  reject   it is no commitment; with --of, the evidence is not about the thread
  merge    the threads or commitments are one; split: they are not
A decision is a row of its own with who says so, when and why; a later one of
the same stands. Evidence that comes up afterwards opens a verdict again.
\`acta schema review\` describes the line of --json.`

const GUTTER = 12

interface ReviewOptions extends DecisionOptions, Pick<ReviewAsked, 'to' | 'of'> {
  asOf?: string
}

/** `acta review`: what a person decides of a thread, its verdict or its evidence. */
export function addReviewCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('review')
    .summary('confirm, correct or reject a verdict; merge or split threads')
    .description('Records what a person decides of a thread, and prints what the thread now is.')
    .argument('<id>', 'a thread or a commitment; with --of, a piece of evidence')
    .argument('<what>', 'confirm, correct, reject, merge or split')
    .argument('[id...]', 'the other threads or commitments of merge and split')
    .option('--to <status>', 'of correct: what the thread is')
    .option('--of <thread>', 'of reject: the thread that the evidence is not about')
    .addOption(new Option('--as-of <day>', 'the day that is judged of, today if left out').argParser(checkDate))
  withOptions(command, ...decisionOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((id: string, decision: string, others: string[], options: ReviewOptions) =>
      review(terminal, options, checkAsked({ id, decision, others, to: options.to, of: options.of })),
    )
}

async function review(terminal: Terminal, options: ReviewOptions, asked: ReviewAsked): Promise<void> {
  const { out, now } = terminal
  const said = toSaid(options)
  const asOf = options.asOf ?? today(terminal)
  const ledger = await openLedger(options.ledger, { create: false, now })
  const read = () => readWithProgress(terminal, ledger, asOf)
  try {
    const made = await ledger.recordReview({ ...(await toReview(ledger, { asked, asOf, read })), ...said })
    if (options.json) return await out.write(`${JSON.stringify(made)}\n`)
    await out.write(layOut(reviewBlocks(made), lookOf(terminal)))
    await out.write(layOut(heldBlocks(await read(), made.subjects), lookOf(terminal)))
  } finally {
    await ledger.close()
  }
}

async function readWithProgress(terminal: Terminal, ledger: Ledger, asOf: string): Promise<ReadVerdicts> {
  const progress = startProgress(terminal, { isOutputSilent: true })
  let gathered = 0
  try {
    return await readVerdicts(ledger, { asOf }, async () => {
      await breathe(terminal)
      progress.show(++gathered)
    })
  } finally {
    progress.end()
  }
}

/** What the threads of some commitments now are. */
function heldBlocks({ threads, verdicts, texts }: ReadVerdicts, commitments: readonly string[]): Block[] {
  const held = threads.filter(({ members }) => members.some(({ commitment }) => commitments.includes(commitment ?? '')))
  return held.flatMap(({ thread }) => {
    const verdict = verdicts.find((each) => each.thread === thread)
    return verdict
      ? verdictBlocks(verdict, clausesOf(texts))
      : indented(GUTTER, [block('is no longer judged')], toShortId(thread))
  })
}
