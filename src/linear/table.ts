interface Buckets {
  /** the number of buckets less one; their number is a power of two */
  mask: number
  /** what one unit of a value stands for */
  scale: number
}

/**
 * The weights of a linear model: for each bucket of hashed features its non-zero labels and their weights, as whole numbers.
 * A row is `labels[k], values[k]` for k from `offsets[bucket]` to `offsets[bucket + 1]`; a score is a sum of rows times `scale`.
 */
export interface WideTable extends Buckets {
  kind: 'wide'
  labels: Uint8Array
  values: Int8Array
  offsets: Uint32Array
  /**
   * Where there is one: for each bucket the high bits of the one feature that it belongs to. Other features that fall there count as unknown,
   * so that a small table holds the features worth keeping and nothing else speaks in their name.
   */
  checks?: Uint8Array
}

/**
 * The same for few labels: each bucket is one number, a byte for the weight of each label, so that one look is enough; with checks, the high byte
 * is the check and there are three labels at most.
 */
export interface NarrowTable extends Buckets {
  kind: 'narrow'
  cells: Int32Array
  isChecked: boolean
}

export type LinearTable = WideTable | NarrowTable

/** The bits of a feature that are compared with a check; a table has fewer than 2 ** 24 buckets. */
export const checkOf = (feature: number): number => feature >>> 24
const CHECK = 0xff000000

/** Adds the rows of `count` features to `scores`. */
export function addRows(table: LinearTable, features: Int32Array, count: number, scores: Int32Array): void {
  if (table.kind === 'wide') addWide(table, features, count, scores)
  else addNarrow(table, features, count, scores)
}

function addWide(
  { mask, labels, values, offsets, checks }: WideTable,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  for (let i = 0; i < count; i++) {
    const feature = features[i]!
    const bucket = feature & mask
    if (checks !== undefined && checks[bucket] !== checkOf(feature)) continue
    const end = offsets[bucket + 1]!
    for (let k = offsets[bucket]!; k < end; k++) scores[labels[k]!]! += values[k]!
  }
}

function addNarrow(
  { mask, cells, isChecked }: NarrowTable,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  for (let i = 0; i < count; i++) {
    const feature = features[i]!
    const cell = cells[feature & mask]!
    if (isChecked && ((cell ^ feature) & CHECK) !== 0) continue
    one += (cell << 24) >> 24
    two += (cell << 16) >> 24
    three += (cell << 8) >> 24
    four += cell >> 24
  }
  scores[0]! += one
  if (scores.length > 1) scores[1]! += two
  if (scores.length > 2) scores[2]! += three
  if (scores.length > 3 && !isChecked) scores[3]! += four
}

/** The weights of a feature together, whatever their labels. */
function weightOf(table: LinearTable, feature: number): number {
  const bucket = feature & table.mask
  if (table.kind === 'narrow') {
    const cell = table.cells[bucket]!
    const rest = ((cell << 24) >> 24) + ((cell << 16) >> 24) + ((cell << 8) >> 24)
    if (!table.isChecked) return rest + (cell >> 24)
    return ((cell ^ feature) & CHECK) === 0 ? rest : 0
  }
  const { values, offsets, checks } = table
  if (checks !== undefined && checks[bucket] !== checkOf(feature)) return 0
  let sum = 0
  for (let k = offsets[bucket]!; k < offsets[bucket + 1]!; k++) sum += values[k]!
  return sum
}

/** The weight of one label summed over features, for models that decide between two. */
export function sumRows(table: LinearTable, features: Int32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += weightOf(table, features[i]!)
  return sum
}

/** The label with the highest score; the first of equals. */
export function bestOf(scores: Int32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
  return best
}
