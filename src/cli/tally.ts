import type { ActaError } from '../model/index.ts'
import { toMessage } from './report.ts'
import type { Terminal } from './terminal.ts'

const SOME_FAILED = 1

/** Counts what could not be read while the rest goes on, and says at the end how the run went. */
export class Tally {
  readonly #terminal: Terminal
  #done = 0
  #faults: ActaError[] = []

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  get done(): number {
    return this.#done
  }

  countDone(): void {
    this.#done++
  }

  /** Tells a fault on standard error. */
  async report(fault: ActaError): Promise<void> {
    if (this.#faults.length < 2) this.#faults.push(fault)
    await this.#terminal.err.write(toMessage(fault))
  }

  /** 0 where all went well; the fault's own code where there was one and nothing else; else 1. */
  get exitCode(): number {
    const [first, second] = this.#faults
    if (!first) return 0
    return second || this.#done > 0 ? SOME_FAILED : first.exitCode
  }
}
