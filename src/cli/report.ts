import { CommanderError } from 'commander'
import { ActaError } from '../model/index.ts'
import { ClosedPipe } from './output.ts'
import { toVisible } from './print/visible.ts'

const USAGE = 2
const BUG = 70
const DONE = 0

/** What the process says last, and the code it ends with. */
export interface Ending {
  exitCode: number
  message: string
}

/** A fault as one line of standard error; what it quotes of a document or a path cannot move the cursor. */
export const toMessage = (error: Error): string => `acta: ${toVisible(error.message)}\n`

/** What commander says of a command line that names a command: its help or its fault. */
export class CommandFault extends Error {
  readonly command: string
  override readonly cause: CommanderError

  constructor(command: string, cause: CommanderError) {
    super(cause.message, { cause })
    this.command = command
    this.cause = cause
  }
}

/** How an error ends the process: a closed pipe quietly, a fault with its own code, a bug with 70. */
export function toEnding(error: unknown, env: NodeJS.ProcessEnv): Ending {
  if (error instanceof ClosedPipe) return { exitCode: DONE, message: '' }
  if (error instanceof ActaError) return { exitCode: error.exitCode, message: toMessage(error) }
  if (error instanceof CommanderError) return toUsageEnding(error, 'acta --help')
  if (error instanceof CommandFault) return toUsageEnding(error.cause, `acta help ${error.command}`)
  return { exitCode: BUG, message: toBugReport(error, env) }
}

/** commander has printed help and version by then; its messages may go on over lines to suggest another word. */
function toUsageEnding({ exitCode, message }: CommanderError, help: string): Ending {
  if (exitCode === 0) return { exitCode: DONE, message: '' }
  const text = message
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
  return { exitCode: USAGE, message: `acta: ${toVisible(text)}; \`${help}\` shows what there is\n` }
}

function toBugReport(error: unknown, env: NodeJS.ProcessEnv): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  if (env.ACTA_DEBUG) return `acta: a bug of Acta\n${stack ?? message}\n`
  return `acta: a bug of Acta: ${toVisible(message)} (ACTA_DEBUG=1 shows where)\n`
}
