import {
  type LinearTable,
  packWeights,
  type SharedWeights,
  shareWeights,
  viewWeights,
  type Weights,
} from '../../src/linear/index.ts'
import type { ChainWeights } from './chain-trainer.ts'
import { CHOICE_SETTINGS } from './choice-stage.ts'
import { FLAT } from './flat-stage.ts'
import { quantise } from './quantise.ts'
import { ROLE_SETTINGS } from './role-stage.ts'

/** Tables and small arrays of a model under training. */
export interface Parts {
  tables: Record<string, LinearTable>
  numbers: Record<string, number[]>
}

interface Shape {
  labels: number
  bits: number
  /** so many weights are kept */
  most: number
}

const LEAST = 0.004

/** The table of the weights that matter most: a weight counts by its size and by how often it is met. */
function small(weights: Float32Array, counts: Uint8Array, { labels, bits, most }: Shape): LinearTable {
  const worth = weights.map((weight, at) => Math.abs(weight) * Math.sqrt(counts[Math.floor(at / labels)]!))
  const sorted = worth.filter((each) => each > 0).sort()
  const least = sorted.length > most ? sorted[sorted.length - most]! : 0
  const kept = weights.map((weight, at) => (worth[at]! >= least ? weight : 0))
  return quantise(kept, { labels, bits, threshold: LEAST })
}

/** How many weights each table may keep: the size of the package. */
const MOST = { flat: 600_000, roles: 700_000, steps: 150_000, choice: 120_000 }

export function flatParts({ unary, edge, counts }: ChainWeights): Parts {
  const { labels, bits, edgeBits } = FLAT
  // every step has one feature, the same
  const bucket = 1 & (2 ** edgeBits - 1)
  return {
    tables: { 'attribution.flat': small(unary, counts.unary, { labels, bits, most: MOST.flat }) },
    numbers: { 'attribution.flat.steps': [...edge.subarray(bucket * labels ** 2, (bucket + 1) * labels ** 2)] },
  }
}

export function roleParts({ unary, edge, counts }: ChainWeights): Parts {
  const { labels, bits, edgeBits } = ROLE_SETTINGS
  return {
    tables: {
      'attribution.roles': small(unary, counts.unary, { labels, bits, most: MOST.roles }),
      'attribution.roles.steps': small(edge, counts.edge, { labels: labels ** 2, bits: edgeBits, most: MOST.steps }),
    },
    numbers: {},
  }
}

export const choiceParts = (weights: Float32Array): Parts => ({
  tables: {
    'attribution.choice': small(weights, new Uint8Array(weights.length).fill(1), {
      labels: 1,
      bits: CHOICE_SETTINGS.bits,
      most: MOST.choice,
    }),
  },
  numbers: {},
})

export const joinParts = (...parts: readonly Parts[]): Parts => ({
  tables: Object.assign({}, ...parts.map(({ tables }) => tables)),
  numbers: Object.assign({}, ...parts.map(({ numbers }) => numbers)),
})

/** The tables and arrays of weights. */
export function partsOf(shared: SharedWeights): Parts {
  const weights = viewWeights(shared)
  const names = Object.keys(shared.directory.tables)
  return {
    tables: Object.fromEntries(names.map((name) => [name, weights.table(name)])),
    numbers: shared.directory.numbers,
  }
}

/** The models as a reader would load them. */
export const toWeights = ({ tables, numbers }: Parts): Weights =>
  viewWeights(shareWeights(packWeights(tables, numbers)))
