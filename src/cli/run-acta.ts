import { readFileSync } from 'node:fs'
import { makeProgram } from './program.ts'
import { toEnding } from './report.ts'
import type { Terminal } from './terminal.ts'

const PACKAGE = new URL('../../package.json', import.meta.url)

/** Runs one command line to its end and gives the exit code of the process; whatever happens is told, never thrown. */
export async function runActa(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const exitCode = await runCommand(args, terminal)
    await terminal.out.flush()
    return exitCode
  } catch (error) {
    const { exitCode, message } = toEnding(terminal.signal.aborted ? terminal.signal.reason : error, terminal.env)
    await terminal.out.flush().catch(() => {})
    await terminal.err.write(message).catch(() => {})
    return exitCode
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  let printed = ''
  let exitCode = 0
  const program = makeProgram({
    terminal,
    version,
    print: (text) => {
      printed += text
    },
    end: (code) => {
      exitCode = code
    },
  })
  try {
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' })
  } finally {
    await terminal.out.write(printed)
  }
  return exitCode
}
