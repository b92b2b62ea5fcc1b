import { InvalidArgumentError, Option } from 'commander'
import { ActaError } from '../model/index.ts'
import { checkDate, type Defaults } from '../read/index.ts'
import type { Terminal } from './terminal.ts'

const DEFAULT_LEDGER = 'acta.db'

/** What the commands that read let the caller say of documents that do not say it themselves. */
export interface DescribingOptions {
  date?: string
  outlet?: string
  title?: string
  url?: string
}

/** The option that names tables of the user's own. */
export const actorsOption = (): Option =>
  new Option('--actors <file>', 'a YAML file of your own states, organisations, offices and their holders')

export interface ActorsOption {
  actors?: string
}

/** The options that describe a document. */
export const describingOptions = (): Option[] => [
  new Option('--date <day>', 'when it was published, YYYY-MM-DD; deadlines count from it').argParser(checkDate),
  new Option('--outlet <name>', 'who published it'),
  new Option('--title <text>', 'its title'),
  new Option('--url <address>', 'its address'),
]

/** The caller's description; a document's own values win. */
export const toDefaults = ({ date, outlet, title, url }: DescribingOptions): Defaults => ({
  publishedOn: date,
  outlet,
  title,
  url,
})

export interface LedgerOption {
  ledger: string
}

/** The ledger that is meant where none is named, and how help tells it: an address may hold a password. */
function defaultLedger({ ACTA_LEDGER, DATABASE_URL }: NodeJS.ProcessEnv): [place: string, told: string] {
  if (ACTA_LEDGER) return [ACTA_LEDGER, 'that of ACTA_LEDGER']
  return DATABASE_URL ? [DATABASE_URL, 'that of DATABASE_URL'] : [DEFAULT_LEDGER, DEFAULT_LEDGER]
}

/** The option that names the ledger. */
export const ledgerOption = ({ env }: Terminal): Option =>
  new Option(
    '--ledger <place>',
    'the file of the ledger, or postgres://user@host/database; the variables ACTA_LEDGER and DATABASE_URL also name it',
  ).default(...defaultLedger(env))

/** Fails where the paths name standard input more than once, since it can be read but once. */
export function checkPaths(paths: readonly string[]): void {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new ActaError('usage', 'standard input can be read only once: name - one time')
  }
}

/** A whole number of at least 1. */
export function parsePositive(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : 0
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a whole number of at least 1.')
}
