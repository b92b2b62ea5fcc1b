import type { LinearTable } from '../../linear/index.ts'
import type { Features } from './features.ts'

/** Adds the weights of features to the scores of one place. */
export function addScores(
  { mask, labels, values, offsets, scale }: LinearTable,
  { list, count }: Features,
  { scores, at }: { scores: Float64Array; at: number },
): void {
  for (let i = 0; i < count; i++) {
    const bucket = list[i]! & mask
    const end = offsets[bucket + 1]!
    for (let k = offsets[bucket]!; k < end; k++) scores[at + labels[k]!]! += values[k]! * scale
  }
}
