import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

/** Another process at a command of child.ts, with the lines that it has printed so far. */
export function start(args: readonly string[], options: SpawnOptions = {}) {
  const command = ['--import', 'tsx', CHILD, ...args]
  const child = spawn(process.execPath, command, options) as ChildProcessWithoutNullStreams
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const errors: string[] = []
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  child.stderr.on('data', (data) => errors.push(String(data)))
  const ended = once(child, 'close').then(() => lines)
  const line = async (count: number) => {
    while (lines.length < count)
      await Promise.race([once(output, 'line'), ended.then(() => Promise.reject(errors.join('')))])
  }
  return { child, lines, errors, ended, line }
}
