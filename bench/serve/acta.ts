import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ACTA = fileURLToPath(new URL('../../bin/acta', import.meta.url))

/** Whether a process can be held to one core. */
export const canPin = (): boolean => process.platform === 'linux' && spawnSync('taskset', ['-V']).status === 0

/** The command that holds another to a core, where that can be. */
export const pinned = (core: number, command: readonly string[]): [string, string[]] => {
  const [file, ...rest] = canPin() ? ['taskset', '-c', String(core), ...command] : command
  return [file!, rest]
}

/** A token that may add documents. */
export const makeToken = (place: string): string => {
  const args = ['token', 'create', '--name', `bench-${Date.now()}`, '--scope', 'add', '--json', '--ledger', place]
  const { secret } = JSON.parse(execFileSync(process.execPath, [ACTA, ...args], { encoding: 'utf8' })) as {
    secret: string
  }
  return secret
}

/** `acta serve` in a process of its own. */
export class RunningActa {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  static async start(place: string, nodeOptions: readonly string[]): Promise<RunningActa> {
    const command = [process.execPath, ...nodeOptions, ACTA, 'serve', '--port', '0', '--ledger', place]
    const child = spawn(...pinned(0, command), { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    for await (const chunk of child.stdout!.setEncoding('utf8')) {
      said += chunk
      const url = / at (http:\S+)\n/.exec(said)?.[1]
      if (url !== undefined) return new RunningActa(child, url)
    }
    throw new Error(`the server ended before it said where it is: ${said}`)
  }

  /** Resident megabytes, now and at most; nothing where the system does not tell. */
  memory(): { now: number | null; peak: number | null } {
    const status = process.platform === 'linux' ? readFileSync(`/proc/${this.#child.pid}/status`, 'utf8') : ''
    const megabytes = (name: string): number | null => {
      const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)
      return found ? Math.round(Number(found[1]) / 1024) : null
    }
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await ended
  }
}
