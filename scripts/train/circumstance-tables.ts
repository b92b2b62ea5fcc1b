import type { LinearTable } from '../../src/linear/index.ts'
import { quantise } from './quantise.ts'

const LEAST = 0.002

/** A table of the `most` weightiest weights. */
export function sizedTable(
  weights: Float32Array,
  { labels, bits, most }: { labels: number; bits: number; most: number },
): LinearTable {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  const threshold = sizes.length <= most ? LEAST : Math.max(LEAST, sizes[sizes.length - most]!)
  return quantise(weights, { labels, bits, threshold })
}
