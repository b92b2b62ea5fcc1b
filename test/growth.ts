import { expect } from 'vitest'

/** How much longer the long work is. */
const TIMES = 4
/** What four times the length may cost at most; in proportion it is 4, with the square 16. */
const MOST = 10
/** Shorter times are noise. */
const LEAST_MS = 8
/** Other processes take turns on the machine, so that one bad measure says nothing. */
const TRIES = 5

/** Makes the work of a size ready, and gives what is timed. */
export type Prepare = (size: number) => () => unknown

function elapsedMs(prepare: Prepare, size: number): number {
  const work = prepare(size)
  const begin = performance.now()
  work()
  return performance.now() - begin
}

/** Expects that the time of work grows about with its size: the best of some tries counts. */
export function expectProportional(prepare: Prepare, size: number): void {
  elapsedMs(prepare, size)
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < TRIES && best > MOST; turn++) {
    const short = Math.max(LEAST_MS, elapsedMs(prepare, size))
    best = Math.min(best, elapsedMs(prepare, size * TIMES) / short)
  }
  expect(best).toBeLessThan(MOST)
}
