import type { Command } from 'commander'
import type { ObservationFilter } from '../../ledger/index.ts'
import { ActaError, type Observation } from '../../model/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from '../options.ts'
import { type Block, block, indented, layOut, piece } from '../print/lay-out.ts'
import { toShortId } from '../print/listed.ts'
import { toQuantityText } from '../print/moment.ts'
import { openLedger } from '../rooms.ts'
import { breathe, lookOf, type Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta observations --indicator "military expenditure" --actor VDA
  acta observations --from 2030 --to 2031-05 --json

A figure that its publisher revised stands beside the earlier one, each with its
edition. \`acta import --format observations\` records figures.`

interface ObservationsOptions extends LedgerOption, ObservationFilter {
  json?: boolean
}

const GUTTER = 12

/** `acta observations`: the figures of data sets. */
export function addObservationsCommand(program: Command, terminal: Terminal): void {
  program
    .command('observations')
    .summary('list figures of data sets')
    .description('Prints the figures of the ledger, by what is measured, of whom, and for which period.')
    .option('--indicator <name>', 'part of the name of what is measured')
    .option('--actor <name>', 'the code or name of whom it is measured')
    .option('--from <period>', 'the first period: 2030, 2030-Q2, 2030-05 or 2030-05-14')
    .option('--to <period>', 'the last period, included')
    .option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')
    .option('--limit <n>', 'at most so many', parsePositive)
    .option('--json', 'print one JSON object a line')
    .addOption(ledgerOption(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: ObservationsOptions) => printObservations(terminal, options))
}

async function printObservations(terminal: Terminal, options: ObservationsOptions): Promise<void> {
  const { from, to } = options
  if (from !== undefined && to !== undefined && from > to) {
    throw new ActaError('usage', `--from ${from} is later than --to ${to}: give the earlier period first`)
  }
  const { out, err, now } = terminal
  const look = lookOf(terminal)
  const ledger = await openLedger(options.ledger, { readOnly: true, now })
  try {
    let count = 0
    for await (const observation of ledger.listObservations(options)) {
      await breathe(terminal)
      await out.write(options.json ? `${JSON.stringify(observation)}\n` : layOut(observationBlocks(observation), look))
      count++
    }
    if (count === 0 && !options.json) await err.write('acta: the ledger has no such observation\n')
  } finally {
    await ledger.close()
  }
}

/** A figure: what of whom, how much, and who published it in which edition. */
function observationBlocks({ id, indicator, actor, period, value, unit, source, vintage }: Observation): Block[] {
  const figure = toQuantityText({ value, unit, of: null })
  const head = block(piece('name', actor), ` · ${indicator} · ${period}: `, piece('kind', figure))
  const published = block(piece('faint', vintage === null ? source : `${source} · ${vintage}`))
  return indented(GUTTER, [head, published], toShortId(id))
}
