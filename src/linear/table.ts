/**
 * The weights of a linear model: for each bucket of hashed features its non-zero labels and their weights, as whole numbers.
 * A row is `labels[k], values[k]` for k from `offsets[bucket]` to `offsets[bucket + 1]`; a score is a sum of rows times `scale`.
 */
export interface LinearTable {
  /** the number of buckets less one; their number is a power of two */
  mask: number
  labels: Uint8Array
  values: Int8Array
  offsets: Uint32Array
  /** what one unit of a value stands for */
  scale: number
  /**
   * Where there is one: for each bucket the high bits of the one feature that it belongs to. Other features that fall there count as unknown,
   * so that a small table holds the features worth keeping and nothing else speaks in their name.
   */
  checks?: Uint8Array
}

/** The bits of a feature that are compared with a check; a table has fewer than 2 ** 24 buckets. */
export const checkOf = (feature: number): number => feature >>> 24

/** Adds the rows of `count` features to `scores`. */
export function addRows(table: LinearTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { mask, labels, values, offsets, checks } = table
  for (let i = 0; i < count; i++) {
    const feature = features[i]!
    const bucket = feature & mask
    if (checks !== undefined && checks[bucket] !== feature >>> 24) continue
    const end = offsets[bucket + 1]!
    for (let k = offsets[bucket]!; k < end; k++) scores[labels[k]!]! += values[k]!
  }
}

/** The weight of one label summed over features, for models that decide between two. */
export function sumRows(table: LinearTable, features: Int32Array, count: number): number {
  const { mask, values, offsets, checks } = table
  let sum = 0
  for (let i = 0; i < count; i++) {
    const feature = features[i]!
    const bucket = feature & mask
    if (checks !== undefined && checks[bucket] !== feature >>> 24) continue
    const end = offsets[bucket + 1]!
    for (let k = offsets[bucket]!; k < end; k++) sum += values[k]!
  }
  return sum
}

/** The label with the highest score; the first of equals. */
export function bestOf(scores: Int32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
  return best
}
