import { Option } from 'commander'
import { ActaError } from '../model/index.ts'
import { type LedgerOption, ledgerOption } from './options.ts'
import type { Terminal } from './terminal.ts'

/** What every command takes that records what a person decides. */
export interface DecisionOptions extends LedgerOption {
  by: string
  why: string
  json?: boolean
}

export const decisionOptions = (terminal: Terminal, by = 'who decides'): Option[] => [
  new Option('--by <name>', by).makeOptionMandatory(),
  new Option('--why <text>', 'why').makeOptionMandatory(),
  new Option('--json', 'print the decision as one line of JSON'),
  ledgerOption(terminal),
]

/** Who decides and why, as the ledger takes it; fails where one of the two says nothing. */
export function toSaid({ by, why }: Pick<DecisionOptions, 'by' | 'why'>): { by: string; reason: string } {
  const said = { by: by.trim(), reason: why.trim() }
  if (said.by === '' || said.reason === '')
    throw new ActaError('usage', '--by and --why must say something: who decides, and why')
  return said
}
