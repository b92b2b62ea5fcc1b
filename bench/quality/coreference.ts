import type { Measures } from './counts.ts'

/** A partition of mentions: each chain a list of mention numbers, no mention in two chains. */
export type Chains = readonly (readonly number[])[]

/** Sums of which precision and recall are shares: they add up over documents. */
export interface Shares {
  precision: { part: number; whole: number }
  recall: { part: number; whole: number }
}

const indexOf = (chains: Chains): Map<number, number> =>
  new Map(chains.flatMap((chain, index) => chain.map((mention) => [mention, index] as const)))

/** Links of MUC: a chain of n mentions has n - 1, less one for each further chain of the other side that it is cut into. */
function mucSide(chains: Chains, other: Chains): { part: number; whole: number } {
  const chainOf = indexOf(other)
  let part = 0
  let whole = 0
  for (const chain of chains) {
    const pieces = new Set(chain.map((mention) => chainOf.get(mention) ?? -1 - mention))
    part += chain.length - pieces.size
    whole += chain.length - 1
  }
  return { part, whole }
}

/** Of each mention, the share of its chain that the other side's chain has too. */
function cubedSide(chains: Chains, other: Chains): { part: number; whole: number } {
  const chainOf = indexOf(other)
  let part = 0
  let whole = 0
  for (const chain of chains) {
    const counts = new Map<number, number>()
    for (const mention of chain) {
      const index = chainOf.get(mention)
      if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1)
    }
    for (const count of counts.values()) part += (count * count) / chain.length
    whole += chain.length
  }
  return { part, whole }
}

/** What the Hungarian method keeps while it adds row after row: prices, and the row that each column is given to (0: none). */
interface Assignment {
  rowPrice: Float64Array
  price: Float64Array
  rowOf: Int32Array
}

/** The free column that the next row reaches most cheaply, and for each column the one before it on the way. */
function findWay(rows: readonly (readonly number[])[], { rowPrice, price, rowOf }: Assignment, row: number) {
  const columns = price.length - 1
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  const used = new Uint8Array(columns + 1)
  const before = new Int32Array(columns + 1)
  rowOf[0] = row
  let at = 0
  while (rowOf[at] !== 0) {
    used[at] = 1
    let next = 0
    for (let column = 1; column <= columns; column++) {
      if (used[column]) continue
      const cost = -rows[rowOf[at]! - 1]![column - 1]! - rowPrice[rowOf[at]!]! - price[column]!
      if (cost < least[column]!) {
        least[column] = cost
        before[column] = at
      }
      if (next === 0 || least[column]! < least[next]!) next = column
    }
    const delta = least[next]!
    for (let column = 0; column <= columns; column++)
      if (used[column]) {
        rowPrice[rowOf[column]!]! += delta
        price[column]! -= delta
      } else least[column]! -= delta
    at = next
  }
  return { at, before }
}

/** The greatest sum of a one-to-one choice from a matrix of weights, by the Hungarian method in O(rows² · columns). */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const transposed = (weights[0]?.length ?? 0) < weights.length
  const rows = transposed ? weights[0]!.map((_, column) => weights.map((row) => row[column]!)) : weights
  const columns = rows[0]?.length ?? 0
  const rowOf = new Int32Array(columns + 1)
  const assignment = { rowPrice: new Float64Array(rows.length + 1), price: new Float64Array(columns + 1), rowOf }
  for (let row = 1; row <= rows.length; row++) {
    const { at, before } = findWay(rows, assignment, row)
    for (let column = at; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  let sum = 0
  for (let column = 1; column <= columns; column++) if (rowOf[column]) sum += rows[rowOf[column]! - 1]![column - 1]!
  return sum
}

/** The entity-based CEAF (phi 4): chains aligned one to one by 2 |K ∩ R| / (|K| + |R|). */
function ceaf(predicted: Chains, gold: Chains): Shares {
  const chainOf = indexOf(gold)
  const weights = predicted.map((chain) => {
    const row = new Array<number>(gold.length).fill(0)
    for (const mention of chain) {
      const index = chainOf.get(mention)
      if (index !== undefined) row[index]! += 2 / (chain.length + gold[index]!.length)
    }
    return row
  })
  const part = predicted.length > 0 && gold.length > 0 ? bestAssignment(weights) : 0
  return { precision: { part, whole: predicted.length }, recall: { part, whole: gold.length } }
}

export const MEASURES = ['muc', 'b3', 'ceaf'] as const

/**
 * MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and entity-based CEAF (Luo 2005) of one document.
 *
 * Shape: chains of mention numbers, the same number for the same mention on both sides -> shares of precision and recall by measure
 */
export const scoreChains = (predicted: Chains, gold: Chains): Record<(typeof MEASURES)[number], Shares> => ({
  muc: { precision: mucSide(predicted, gold), recall: mucSide(gold, predicted) },
  b3: { precision: cubedSide(predicted, gold), recall: cubedSide(gold, predicted) },
  ceaf: ceaf(predicted, gold),
})

/** Adds up the shares of documents. */
export class ShareTally {
  readonly #shares = new Map<string, Shares>()

  add(name: string, { precision, recall }: Shares): void {
    const before = this.#shares.get(name) ?? { precision: { part: 0, whole: 0 }, recall: { part: 0, whole: 0 } }
    const sum = (one: Shares['precision'], other: Shares['precision']) => ({
      part: one.part + other.part,
      whole: one.whole + other.whole,
    })
    this.#shares.set(name, { precision: sum(before.precision, precision), recall: sum(before.recall, recall) })
  }

  /** F1 under each name, precision and recall under "name.precision" and "name.recall". */
  measures(): Measures {
    const share = ({ part, whole }: { part: number; whole: number }) => (whole > 0 ? part / whole : 0)
    return Object.fromEntries(
      [...this.#shares].flatMap(([name, shares]) => {
        const [precision, recall] = [share(shares.precision), share(shares.recall)]
        const value = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
        return [
          [name, { value, counts: null }],
          [`${name}.precision`, { value: precision, counts: null }],
          [`${name}.recall`, { value: recall, counts: null }],
        ]
      }),
    )
  }
}
