import type { Command } from 'commander'
import type { ObservationFilter } from '../../ledger/index.ts'
import type { Observation } from '../../model/index.ts'
import { checkRange, knownAtOption, type PrintedOptions, printedOptions, withOptions } from '../list-options.ts'
import { type Block, block, indented, piece } from '../print/lay-out.ts'
import { toShortId } from '../print/listed.ts'
import { toQuantityText } from '../print/moment.ts'
import { printListed } from '../print-listed.ts'
import type { Terminal } from '../terminal.ts'

const EXAMPLES = `
Examples:
  acta observations --indicator "military expenditure" --actor VDA
  acta observations --from 2030 --to 2031-05 --json

A figure that its publisher revised stands beside the earlier one, each with its
edition. \`acta import --format observations\` records figures.`

interface ObservationsOptions extends PrintedOptions, Omit<ObservationFilter, 'limit'> {}

const GUTTER = 12

/** `acta observations`: the figures of data sets. */
export function addObservationsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('observations')
    .summary('list figures of data sets')
    .description('Prints the figures of the ledger, by what is measured, of whom, and for which period.')
    .option('--indicator <name>', 'part of the name of what is measured')
    .option('--actor <name>', 'the code or name of whom it is measured')
    .option('--from <period>', 'the first period: 2030, 2030-Q2, 2030-05 or 2030-05-14')
    .option('--to <period>', 'the last period, included')
  withOptions(command, knownAtOption(), ...printedOptions(terminal))
    .addHelpText('after', EXAMPLES)
    .action((options: ObservationsOptions) => printObservations(terminal, options))
}

async function printObservations(terminal: Terminal, options: ObservationsOptions): Promise<void> {
  checkRange(options, 'period')
  await printListed<Observation>(terminal, options, {
    ask: (ledger) => ledger.listObservations(options),
    toBlocks: observationBlocks,
    nothing: ({ name }) => `the ledger ${name} has no such observation`,
  })
}

/** A figure: what of whom, how much, and who published it in which edition. */
function observationBlocks({ id, indicator, actor, period, value, unit, source, vintage }: Observation): Block[] {
  const figure = toQuantityText({ value, unit, of: null })
  const head = block(piece('name', actor), ` · ${indicator} · ${period}: `, piece('kind', figure))
  const published = block(piece('faint', vintage === null ? source : `${source} · ${vintage}`))
  return indented(GUTTER, [head, published], toShortId(id))
}
