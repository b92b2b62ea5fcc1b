import { fstatSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { ActaError } from '../model/index.ts'
import type { Output } from './output.ts'
import type { Look } from './print/lay-out.ts'

/** What the commands know of the process: its streams, its environment, its clock, and whether it is to stop. */
export interface Terminal {
  stdin: Readable & { isTTY?: boolean; fd?: number }
  out: Output
  err: Output
  env: NodeJS.ProcessEnv
  cwd: string
  now(): string
  /** aborted when the person stops the work or nobody reads the output any more; the reason says which */
  signal: AbortSignal
}

const MOST_COLUMNS = 80
const LEAST_COLUMNS = 20

/** How text for a person looks: at most 80 columns wide, coloured on a terminal unless NO_COLOR or FORCE_COLOR say else. */
export const lookOf = ({ out, env }: Pick<Terminal, 'out' | 'env'>): Look => ({
  width: Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, out.columns || columnsFrom(env))),
  isColoured: isColoured(env, out.isTerminal),
})

const columnsFrom = ({ COLUMNS = '' }: NodeJS.ProcessEnv): number =>
  /^[1-9]\d{0,4}$/.test(COLUMNS) ? Number(COLUMNS) : MOST_COLUMNS

/** Source: no-color.org and force-color.org; a variable that is empty counts as not set. */
export function isColoured(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}

/** Lets signals and streams have their turn between two documents, and ends the work if it is to stop. */
export async function breathe({ signal }: Terminal): Promise<void> {
  await setImmediate()
  signal.throwIfAborted()
}

/**
 * Sees that standard input can be read, and tells a person who is typing what is waited for.
 *
 * Errors: 'source-unreadable' for a folder, which Node takes for an input that is empty
 */
export async function expectInput({ stdin, err }: Terminal, what: string): Promise<void> {
  if (stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory()) {
    throw new ActaError('source-unreadable', 'standard input is a folder: name it as an argument')
  }
  if (stdin.isTTY) await err.write(`acta: reading ${what} from the terminal; end with Ctrl-D\n`)
}
