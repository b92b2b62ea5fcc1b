import { checkOf, type WideTable } from '../../../src/linear/index.ts'
import { quantise } from '../quantise.ts'

/** Larger than any check. */
const NO_CHECK = 256

/** What a learner is made of. */
interface Size {
  labels: number
  /** 2 ** bits buckets */
  bits: number
}

/**
 * Which feature each bucket belongs to: all bits of its hash while features are chosen, the high bits in a table. A bucket that belongs to
 * none holds what no feature of it can be.
 */
interface Owners {
  shift: 0 | 24
  list: Int32Array
}

/**
 * An averaged perceptron over hashed features. A bucket belongs to one feature: the others that fall there are unknown to it, just as they
 * will be to the table that is made of it.
 */
export class Perceptron {
  readonly labels: number
  readonly bits: number
  readonly weights: Float32Array
  readonly #totals: Float32Array
  readonly #owners: Int32Array
  readonly #shift: number
  #steps = 1
  /** the share of features, out of 65,536, that is left out at each look, so that none is relied on alone */
  dropout = 0
  #chance = 0x2545f491

  constructor({ labels, bits }: Size, { shift, list }: Owners) {
    this.labels = labels
    this.bits = bits
    this.weights = new Float32Array(labels << bits)
    this.#totals = new Float32Array(labels << bits)
    this.#owners = list
    this.#shift = shift
  }

  /** Finds the places where the weights of the features known begin, and their number. */
  look(features: Int32Array, count: number, places: Int32Array): number {
    const owners = this.#owners
    const { labels } = this
    const mask = (1 << this.bits) - 1
    const shift = this.#shift
    const { dropout } = this
    let chance = this.#chance
    let known = 0
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      const bucket = feature & mask
      if (dropout > 0) {
        chance ^= chance << 13
        chance ^= chance >>> 17
        chance ^= chance << 5
        if ((chance & 65535) < dropout) continue
      }
      if (owners[bucket] === (shift === 0 ? feature : feature >>> 24)) places[known++] = bucket * labels
    }
    this.#chance = chance
    return known
  }

  score(places: Int32Array, known: number, scores: Float32Array): void {
    const { labels, weights } = this
    scores.fill(0)
    for (let i = 0; i < known; i++) {
      const base = places[i]!
      for (let label = 0; label < labels; label++) scores[label]! += weights[base + label]!
    }
  }

  /** Counts a decision; the average is over all of them. */
  step(): void {
    this.#steps++
  }

  add(places: Int32Array, known: number, { label, amount }: { label: number; amount: number }): void {
    const weighted = amount * this.#steps
    for (let i = 0; i < known; i++) {
      const place = places[i]! + label
      this.weights[place]! += amount
      this.#totals[place]! += weighted
    }
  }

  /** Decides by scores and learns from it where it was wrong; gives the decision. */
  correct(places: Int32Array, known: number, { scores, right }: { scores: Float32Array; right: number }): number {
    let best = 0
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
    this.step()
    if (best !== right) {
      this.add(places, known, { label: right, amount: 1 })
      this.add(places, known, { label: best, amount: -1 })
    }
    return best
  }

  /** The average of the weights over all decisions so far. */
  average(): Float32Array {
    const { weights } = this
    const totals = this.#totals
    const steps = this.#steps
    return weights.map((weight, at) => weight - totals[at]! / steps)
  }

  /** The table of the averages, small weights left out. */
  toTable(threshold: number): WideTable {
    const { labels, bits } = this
    if (this.#shift === 0) throw new Error('a perceptron that still chooses features makes no table')
    return { ...quantise(this.average(), { labels, bits, threshold }), checks: Uint8Array.from(this.#owners) }
  }
}

/** Counts features, so that rare ones are not learned; a bucket goes to the feature that fills most of it. */
export class FeatureCounts {
  readonly owners: Int32Array
  readonly #counts: Uint16Array
  readonly bits: number

  constructor(bits: number) {
    this.bits = bits
    this.owners = new Int32Array(1 << bits)
    this.#counts = new Uint16Array(1 << bits)
  }

  add(features: Int32Array, count: number): void {
    const mask = (1 << this.bits) - 1
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      const bucket = feature & mask
      if (this.owners[bucket] === feature) {
        if (this.#counts[bucket]! < 65535) this.#counts[bucket]!++
      } else if (this.#counts[bucket] === 0) {
        this.owners[bucket] = feature
        this.#counts[bucket] = 1
      } else this.#counts[bucket]!--
    }
  }

  /** A learner of the features seen at least so often. */
  toLearner(labels: number, fewest: number): Perceptron {
    const list = this.owners.map((owner, bucket) => (this.#counts[bucket]! >= fewest ? owner : ~bucket))
    return new Perceptron({ labels, bits: this.bits }, { shift: 0, list })
  }
}

/**
 * A learner with the features that weigh most, each alone in its bucket of a small table: where two fall together the weightier stays.
 */
export function chooseFeatures(
  chooser: Perceptron,
  owners: Int32Array,
  { bits, most }: { bits: number; most: number },
): Perceptron {
  const { labels } = chooser
  const average = chooser.average()
  const weight = new Float32Array(owners.length)
  for (let bucket = 0; bucket < owners.length; bucket++) {
    let low = 0
    let high = 0
    for (let label = 0; label < labels; label++) {
      const value = average[bucket * labels + label]!
      if (value < low) low = value
      if (value > high) high = value
    }
    weight[bucket] = high - low
  }
  const order = Int32Array.from(weight.keys()).filter((bucket) => weight[bucket]! > 0)
  order.sort((a, b) => weight[b]! - weight[a]!)
  const list = new Int32Array(1 << bits).fill(NO_CHECK)
  let placed = 0
  for (const bucket of order) {
    const feature = owners[bucket]!
    const place = feature & ((1 << bits) - 1)
    if (list[place] !== NO_CHECK) continue
    list[place] = checkOf(feature)
    if (++placed === most) break
  }
  return new Perceptron({ labels, bits }, { shift: 24, list })
}
