import type { Random } from './random.ts'

/** Some candidates, each by its features, of which one or none is right. */
export interface ChoiceExample {
  candidates: Int32Array[]
  /** places of the right ones; any of them will do, and none where it is empty */
  right: number[]
  weight: number
}

export interface ChoiceSettings {
  bits: number
  epochs: number
  rate: number
  l2: number
  fewest: number
}

/** Trains weights by which the right candidate outweighs the others, and nothing (0) where there is none. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass in one place
export function trainCandidates(
  examples: readonly ChoiceExample[],
  { bits, epochs, rate, l2, fewest }: ChoiceSettings,
  random: Random,
): Float32Array {
  const mask = 2 ** bits - 1
  const weights = new Float32Array(1 << bits)
  const squares = new Float32Array(1 << bits)
  const counts = new Uint32Array(1 << bits)
  for (const { candidates } of examples)
    for (const features of candidates) for (const feature of features) counts[feature & mask]!++
  const order = Int32Array.from(examples, (_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) {
      const { candidates, right, weight } = examples[at]!
      if (candidates.length === 0) continue
      const scores = candidates.map((features) => sumOf(weights, features, mask))
      const most = Math.max(0, ...scores)
      const exps = scores.map((score) => Math.exp(score - most))
      const none = Math.exp(-most)
      const sum = exps.reduce((all, each) => all + each, none)
      const good = right.length > 0 ? right.reduce((all, place) => all + exps[place]!, 0) : none
      for (const [place, features] of candidates.entries()) {
        const target = right.includes(place) ? exps[place]! / good : 0
        const pull = weight * (exps[place]! / sum - target)
        if (Math.abs(pull) < 1e-4) continue
        for (const feature of features) {
          const bucket = feature & mask
          if (counts[bucket]! < fewest) continue
          const gradient = pull + l2 * weights[bucket]!
          squares[bucket]! += gradient * gradient
          weights[bucket]! -= (rate * gradient) / Math.sqrt(squares[bucket]! + 1e-6)
        }
      }
    }
  }
  return weights
}

export function sumOf(weights: Float32Array, features: Int32Array, mask: number): number {
  let sum = 0
  for (const feature of features) sum += weights[feature & mask]!
  return sum
}
