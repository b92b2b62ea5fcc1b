import {
  packWeights,
  shareWeights,
  viewWeights,
  type WeightParts,
  type Weights,
  type WideTable,
} from '../../src/linear/index.ts'
import { quantise } from './quantise.ts'

interface Shape {
  labels: number
  bits: number
  /** so many weights are kept */
  most: number
  /** how often each bucket was met, where that is known */
  counts?: Uint8Array
}

/** Smaller weights are left out. */
const LEAST = 0.003

/** A table of the weights that matter most: each counts by its size and by how often it is met. */
export function sizedTable(weights: Float32Array, { labels, bits, most, counts }: Shape): WideTable {
  const worth = weights.map((weight, at) => Math.abs(weight) * Math.sqrt(counts?.[Math.floor(at / labels)] ?? 1))
  const sorted = worth.filter((each) => each > 0).sort()
  const least = sorted.length > most ? sorted[sorted.length - most]! : 0
  const kept = weights.map((weight, at) => (worth[at]! >= least ? weight : 0))
  return quantise(kept, { labels, bits, threshold: LEAST })
}

export const joinParts = (...parts: readonly WeightParts[]): WeightParts => ({
  tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
  numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)),
})

/** The models as a reader would load them. */
export const toWeights = (parts: WeightParts): Weights => viewWeights(shareWeights(packWeights(parts)))
