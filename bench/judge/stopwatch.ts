const MICROS_PER_SECOND = 1_000_000
const MS_PER_SECOND = 1000

interface Times {
  elapsedMs: number
  /** of all threads of the process, garbage collection among them */
  cpuMicros: number
}

/** Adds up how long each kind of work takes, on the clock and on the processor. */
export class Stopwatch {
  readonly #times = new Map<string, Times>()

  time<Result>(name: string, work: () => Result): Result {
    const [begin, cpuBegin] = [performance.now(), process.cpuUsage()]
    const result = work()
    const { user, system } = process.cpuUsage(cpuBegin)
    const times = this.#times.get(name) ?? { elapsedMs: 0, cpuMicros: 0 }
    this.#times.set(name, {
      elapsedMs: times.elapsedMs + performance.now() - begin,
      cpuMicros: times.cpuMicros + user + system,
    })
    return result
  }

  lines(): string[] {
    return [...this.#times].map(
      ([name, { elapsedMs, cpuMicros }]) =>
        `${name}: ${(elapsedMs / MS_PER_SECOND).toFixed(1)} s, ${(cpuMicros / MICROS_PER_SECOND).toFixed(1)} s of the processor`,
    )
  }
}
