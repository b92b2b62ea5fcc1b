import type { Random } from './random.ts'

/** A statement's features and how much each act is its act; the shares sum to one. */
export interface ActExample {
  features: Int32Array
  target: Float32Array
  weight: number
}

export interface ActSettings {
  labels: number
  bits: number
  epochs: number
  rate: number
  l2: number
  /** the share of features left out at each turn */
  dropout: number
  /** features seen less often are not learned */
  fewest: number
}

/** Trains a multinomial logistic model by stochastic gradients with AdaGrad: `weights[bucket * labels + label]`. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass in one place
export function trainActs(examples: readonly ActExample[], settings: ActSettings, random: Random): Float32Array {
  const { labels, bits, epochs, rate, l2, dropout, fewest } = settings
  const mask = 2 ** bits - 1
  const weights = new Float32Array(labels << bits)
  const squares = new Float32Array(labels << bits)
  const counts = new Uint16Array(1 << bits)
  for (const { features } of examples) for (const feature of features) counts[feature & mask]!++
  const order = Int32Array.from(examples, (_, at) => at)
  const scores = new Float64Array(labels)
  const bases = new Int32Array(4096)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) {
      const { features, target, weight } = examples[at]!
      let count = 0
      for (const feature of features)
        if (counts[feature & mask]! >= fewest && random.next() >= dropout) bases[count++] = (feature & mask) * labels
      scores.fill(0)
      for (let i = 0; i < count; i++) for (let y = 0; y < labels; y++) scores[y]! += weights[bases[i]! + y]!
      toProbabilities(scores)
      for (let y = 0; y < labels; y++) scores[y] = weight * (scores[y]! - target[y]!)
      for (let i = 0; i < count; i++)
        for (let y = 0; y < labels; y++) {
          const place = bases[i]! + y
          const gradient = scores[y]! + l2 * weights[place]!
          squares[place]! += gradient * gradient
          weights[place]! -= (rate * gradient) / Math.sqrt(squares[place]! + 1e-6)
        }
    }
  }
  return weights
}

export function toProbabilities(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let y = 0; y < scores.length; y++) {
    scores[y] = Math.exp(scores[y]! - most)
    sum += scores[y]!
  }
  for (let y = 0; y < scores.length; y++) scores[y]! /= sum
}

/**
 * Takes from each row its middle weight, in place: what is added to all labels alike changes no decision, and small weights can be left out.
 */
export function centreRows(weights: Float32Array, labels: number): void {
  for (let base = 0; base < weights.length; base += labels) {
    const row = weights.subarray(base, base + labels)
    const middle = Float32Array.from(row).sort()[labels >> 1]!
    for (let y = 0; y < labels; y++) row[y]! -= middle
  }
}
