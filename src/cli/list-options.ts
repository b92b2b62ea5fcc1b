import { type Command, Option } from 'commander'
import { ActaError } from '../model/index.ts'
import { checkDate } from '../read/index.ts'
import { type LedgerOption, ledgerOption, parsePositive } from './options.ts'
import type { Terminal } from './terminal.ts'

/** From when the record is looked at. */
export const lensOptions = (): Option[] => [asOfOption(), knownAtOption()]

export const asOfOption = (): Option =>
  new Option('--as-of <day>', 'as if nothing published later were known').argParser(checkDate)

export const knownAtOption = (): Option =>
  new Option('--known-at <moment>', 'as if nothing recorded later were known, 2031-05-14T12:00:00Z')

/** The days that a list is narrowed to, both included: `what` is published in them. */
export const dayOptions = (what = ''): Option[] => [
  new Option('--from <day>', `first day of publication${what}`).argParser(checkDate),
  new Option('--to <day>', `last day of publication${what}, included`).argParser(checkDate),
]

export const refOption = (): Option => new Option('--ref <ref>', 'the id or path that the document was given with')

/** What every list can do. */
export interface PrintedOptions extends LedgerOption {
  limit?: number
  json?: boolean
}

export const printedOptions = (terminal: Terminal): Option[] => [
  new Option('--limit <n>', 'at most so many').argParser(parsePositive),
  new Option('--json', 'print one JSON object a line'),
  ledgerOption(terminal),
]

/** The command with some more options. */
export function withOptions(command: Command, ...options: readonly Option[]): Command {
  for (const option of options) command.addOption(option)
  return command
}

/** Fails where a range ends before it begins. */
export function checkRange({ from, to }: { from?: string | undefined; to?: string | undefined }, unit = 'day'): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw new ActaError('usage', `--from ${from} is later than --to ${to}: give the earlier ${unit} first`)
  }
}
