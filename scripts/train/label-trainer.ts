import { Learner, type LearnerSettings } from './learner.ts'
import type { Random } from './random.ts'

/** The features of a place and how much each label is its label; the shares sum to one. */
export interface LabelExample {
  features: Int32Array
  target: Float32Array
  /** what each label scores before anything is learned, where that is known */
  prior?: Float32Array
}

export interface LabelSettings extends LearnerSettings {
  labels: number
  bits: number
  epochs: number
  /** the share of features left out at each turn */
  dropout: number
}

/** Trains a multinomial logistic model by stochastic gradients: `weights[bucket * labels + label]`. */
export function trainLabels(examples: readonly LabelExample[], settings: LabelSettings, random: Random): Float32Array {
  const { labels, bits, epochs, dropout } = settings
  const learner = new Learner(bits, labels, settings)
  for (const { features } of examples) learner.count(features)
  const order = Int32Array.from(examples, (_, at) => at)
  const scores = new Float64Array(labels)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) {
      const { features, target, prior } = examples[at]!
      const kept = features.filter((feature) => learner.isLearned(feature) && random.next() >= dropout)
      if (prior) scores.set(prior)
      else scores.fill(0)
      for (const feature of kept) learner.addTo(scores, 0, feature)
      toProbabilities(scores)
      for (let y = 0; y < labels; y++) scores[y]! -= target[y]!
      for (const feature of kept) learner.step(feature, scores)
    }
  }
  return learner.weights
}

function toProbabilities(scores: Float64Array): void {
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
