import type { WideTable } from '../../src/linear/index.ts'

/** How weights are made small. */
export interface QuantiseOptions {
  /** the number of labels: a row of the weights */
  labels: number
  /** 2 ** bits rows */
  bits: number
  /** weights smaller than this are dropped */
  threshold: number
}

const LARGEST = 127
/** This share of the weights kept is written in proportion; the few beyond are cut to the largest value. */
const IN_PROPORTION = 0.9995

/** The table of weights that a training program kept as one array, bucket by bucket, a number for each label. */
export function quantise(weights: Float32Array, { labels, bits, threshold }: QuantiseOptions): WideTable {
  const buckets = 2 ** bits
  if (weights.length !== labels * buckets)
    throw new Error(`expected ${labels * buckets} weights, got ${weights.length}`)
  const least = Math.max(threshold, Number.MIN_VALUE)
  const scale = scaleOf(weights, least)
  const toValue = (weight: number): number =>
    Math.abs(weight) < least ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale)))
  let count = 0
  for (const weight of weights) if (toValue(weight) !== 0) count++
  const table: WideTable = {
    kind: 'wide',
    mask: buckets - 1,
    labels: new Uint8Array(count),
    values: new Int8Array(count),
    offsets: new Uint32Array(buckets + 1),
    scale,
  }
  let at = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let label = 0; label < labels; label++) {
      const value = toValue(weights[bucket * labels + label]!)
      if (value === 0) continue
      table.labels[at] = label
      table.values[at++] = value
    }
    table.offsets[bucket + 1] = at
  }
  return table
}

/** What one unit of a value stands for. */
function scaleOf(weights: Float32Array, least: number): number {
  const kept = weights
    .filter((weight) => Math.abs(weight) >= least)
    .map(Math.abs)
    .sort()
  const largest = kept[Math.min(kept.length - 1, Math.floor(kept.length * IN_PROPORTION))]
  return largest === undefined ? 1 : largest / LARGEST
}
