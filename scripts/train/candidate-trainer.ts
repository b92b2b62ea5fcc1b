import { Learner, type LearnerSettings } from './learner.ts'
import type { Random } from './random.ts'

/** Some candidates, each by its features, of which one or none is right. */
export interface CandidateExample {
  candidates: Int32Array[]
  /** places of the right ones; any of them will do, and none where it is empty */
  right: number[]
}

export interface CandidateSettings extends LearnerSettings {
  bits: number
  epochs: number
  /** the share of features that is left out at each turn */
  dropout: number
}

/** Smaller gradients change nothing. */
const LEAST = 1e-4

/** What each candidate's probability has too much: its own less its share among the right ones; that no candidate is right scores 0. */
function gradientsOf(right: readonly number[], scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores)
  const exps = scores.map((score) => Math.exp(score - most))
  const sum = exps.reduce((total, each) => total + each, Math.exp(-most))
  const good = right.reduce((total, place) => total + exps[place]! + Number.MIN_VALUE, 0)
  return exps.map((each, place) => each / sum - (right.includes(place) ? (each + Number.MIN_VALUE) / good : 0))
}

/** Trains weights by which the right candidate outweighs the others, and nothing (0) where there is none. */
export function trainCandidates(
  examples: readonly CandidateExample[],
  settings: CandidateSettings,
  random: Random,
): Float32Array {
  const learned = examples.filter(({ candidates }) => candidates.length > 0)
  const learner = new Learner(settings.bits, 1, settings)
  for (const { candidates } of learned) for (const features of candidates) learner.count(features)
  const order = Int32Array.from(learned, (_, at) => at)
  const cut = Math.floor(settings.dropout * 65536)
  const gradient = new Float64Array(1)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) {
      const { candidates, right } = learned[at]!
      const salt = random.next32()
      const isKept = (feature: number): boolean => ((Math.imul(feature ^ salt, 0x9e3779b1) >>> 16) & 0xffff) >= cut
      const kept = candidates.map((features) => features.filter((each) => learner.isLearned(each) && isKept(each)))
      const scores = kept.map((features) =>
        features.reduce((sum, each) => sum + learner.weights[each & learner.mask]!, 0),
      )
      for (const [place, slope] of gradientsOf(right, scores).entries()) {
        if (Math.abs(slope) < LEAST) continue
        gradient[0] = slope
        for (const feature of kept[place]!) learner.step(feature, gradient)
      }
    }
  }
  return learner.weights
}
