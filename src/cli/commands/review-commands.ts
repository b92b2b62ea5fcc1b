import type { Command } from 'commander'
import type { Ledger } from '../../ledger/index.ts'
import { ActaError, type Review } from '../../model/index.ts'
import { type DecisionOptions, decisionOptions, toSaid } from '../decision-options.ts'
import { withOptions } from '../list-options.ts'
import { reviewBlocks } from '../print/identity.ts'
import { layOut } from '../print/lay-out.ts'
import { openLedger } from '../rooms.ts'
import { lookOf, type Terminal } from '../terminal.ts'

/** Of what a person decides that they are one, or not. */
interface Reviewed {
  plural: string
  /** what the ids may be of */
  named: string
  examples: string
  /** the ids of the records that are meant */
  toSubjects(ledger: Ledger, ids: readonly string[]): Promise<string[]>
}

/** `merge` and `split` below a list: what a person decides of its records. */
export function addReviewCommands(list: Command, terminal: Terminal, reviewed: Reviewed): void {
  for (const decision of ['merge', 'split'] as const) {
    const are = decision === 'merge' ? 'are one' : 'are not one'
    const command = list
      .command(decision)
      .summary(`record that ${reviewed.plural} ${are}`)
      .description(`Records that the ${reviewed.plural} named ${are}, with who says so and why.`)
      .argument('<id...>', `ids of ${reviewed.named}, two at least`)
    withOptions(command, ...decisionOptions(terminal))
      .addHelpText('after', reviewed.examples)
      .action((ids: string[], _: DecisionOptions, self: Command) =>
        decide(terminal, { ...self.optsWithGlobals<DecisionOptions>(), decision, ids, reviewed }),
      )
  }
}

interface Decided extends DecisionOptions {
  decision: Review['decision']
  ids: readonly string[]
  reviewed: Reviewed
}

async function decide(terminal: Terminal, { decision, ids, reviewed, ...options }: Decided): Promise<void> {
  const said = toSaid(options)
  if (ids.length < 2) throw new ActaError('usage', `name two ${reviewed.named} at least to ${decision}`)
  const ledger = await openLedger(options.ledger, { create: false, now: terminal.now })
  try {
    const subjects = await reviewed.toSubjects(ledger, ids)
    const review = await ledger.recordReview({ decision, subjects, judged: null, ...said })
    await terminal.out.write(
      options.json ? `${JSON.stringify(review)}\n` : layOut(reviewBlocks(review), lookOf(terminal)),
    )
  } finally {
    await ledger.close()
  }
}
