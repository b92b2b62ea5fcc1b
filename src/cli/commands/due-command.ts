import { type Command, Option } from 'commander'
import { readVerdicts } from '../../answers/index.ts'
import { findDue } from '../../judge/index.ts'
import type { Lens } from '../../ledger/index.ts'
import { type Due, namesActor, type Verdict } from '../../model/index.ts'
import { lensOptions, type PrintedOptions, printedOptions, withOptions } from '../list-options.ts'
import { parsePositive } from '../options.ts'
import { dueBlocks } from '../print/due.ts'
import { BLANK, type Block, block, piece } from '../print/lay-out.ts'
import { toCount } from '../print/moment.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta due
  acta due --actor VDA --within 30
  acta due --as-of 2031-06-18 --json

What is due is open, disputed or not yet decided and has its last day before
it, days put off counted in. Apart from it stands what had its last day in the
30 days before and nothing to show for it; with --json its daysLeft is below 0.`

const WITHIN_DAYS = 90

interface DueOptions extends PrintedOptions, Lens {
  within: number
  actor?: string
}

/** A thread with the heading of its group, where it is the first of it. */
interface Headed {
  due: Due
  heading: Block[]
}

/** `acta due`: what falls due next. */
export function addDueCommand(program: Command, terminal: Terminal): void {
  const within = new Option('--within <days>', 'so many days from the day on')
  const due = program
    .command('due')
    .summary('list what falls due next, and what fell due with nothing to show')
    .description('Prints the commitments whose last day is near, the nearest first, with the days that are left.')
    .addOption(within.argParser(parsePositive).default(WITHIN_DAYS))
    .option('--actor <name>', 'part of the name of a side, or its code')
  withOptions(due, ...lensOptions(), ...printedOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: DueOptions) => printDue(terminal, options))
}

const isAsked = ({ by, toward }: Verdict, actor: string | undefined): boolean =>
  actor === undefined || [...by, ...toward].some((party) => namesActor(party, actor))

async function printDue(terminal: Terminal, options: DueOptions): Promise<void> {
  const { within, actor, knownAt, asOf = terminal.now().slice(0, 10) } = options
  const nothing = `falls due in the ${toCount(within, 'day')} from ${asOf}`
  await printListed<Headed>(terminal, options, {
    async *ask(ledger, onDocument) {
      const { verdicts } = await readVerdicts(ledger, { asOf, knownAt }, onDocument)
      const asked = verdicts.filter((each) => isAsked(each, actor))
      const { due, overdue } = findDue(asked, { asOf, withinDays: within })
      yield* headed(due, [heading(`Due within ${toCount(within, 'day')} of ${asOf}`)])
      const none = due.length === 0 ? [block(`Nothing ${nothing}.`)] : []
      yield* headed(overdue, [...none, BLANK, heading('Past its last day, with nothing to show')])
    },
    toBlocks: ({ due, heading: head }) => [...head, ...dueBlocks(due)],
    toJson: ({ due }) => due,
    nothing: ({ name }) => `nothing in the ledger ${name} ${nothing}`,
  })
}

const heading = (text: string): Block => block(piece('heading', text))

const headed = (all: readonly Due[], heading: Block[]): Headed[] =>
  all.map((due, at) => ({ due, heading: at === 0 ? heading : [] }))
