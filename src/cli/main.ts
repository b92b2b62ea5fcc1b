import { addAbortSignal } from 'node:stream'
import { ActaError } from '../model/index.ts'
import { Output } from './output.ts'
import { toEnding } from './report.ts'
import { runActa } from './run-acta.ts'

const stop = new AbortController()

/** The first Ctrl-C, or SIGTERM, lets the work end between two documents; the second does not wait. */
function onStop(): void {
  const fault = new ActaError('interrupted', 'stopped; what was printed as done is done')
  if (stop.signal.aborted) process.exit(fault.exitCode)
  stop.abort(fault)
}
process.on('SIGINT', onStop)
process.on('SIGTERM', onStop)

process.on('uncaughtException', (error) => {
  const { exitCode, message } = toEnding(error, process.env)
  process.stderr.write(message)
  process.exit(exitCode)
})

const { stdin, stdout, stderr, env } = process
addAbortSignal(stop.signal, stdin)
stdin.on('error', () => {})

const exitCode = await runActa(process.argv.slice(2), {
  stdin,
  out: new Output(stdout, (reason) => stop.abort(reason)),
  err: new Output(stderr),
  env,
  cwd: process.cwd(),
  now: () => new Date().toISOString(),
  signal: stop.signal,
})
process.exit(exitCode)
