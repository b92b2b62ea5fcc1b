import type { Beliefs } from './relation-features.ts'

/** Edges of the steps in which a probability is told. */
const STEPS = [0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92, 0.98]

/** The number of edges below a probability. */
export function stepOf(probability: number): number {
  let step = 0
  while (step < STEPS.length && probability > STEPS[step]!) step++
  return step
}

/** The first pass's probabilities (four a token: nothing, source, cue, content) as steps. */
export function toBeliefs(marginals: Float32Array): Beliefs {
  const count = marginals.length / 4
  const beliefs = { source: new Uint8Array(count), cue: new Uint8Array(count), content: new Uint8Array(count) }
  for (let at = 0; at < count; at++) {
    beliefs.source[at] = stepOf(marginals[4 * at + 1]!)
    beliefs.cue[at] = stepOf(marginals[4 * at + 2]!)
    beliefs.content[at] = stepOf(marginals[4 * at + 3]!)
  }
  return beliefs
}
