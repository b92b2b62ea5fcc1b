import { type Chain, ChainRoom, marginalsOf, sumChain } from '../../src/attribution/model/chain.ts'
import type { Random } from './random.ts'

/** A sequence with the hashed features of each place, laid end to end, and its labels. */
export interface Example {
  /** features of place i: unary[unaryAt[i]] up to unary[unaryAt[i + 1]] */
  unary: Int32Array
  unaryAt: Int32Array
  /** features of the step into place i */
  edge: Int32Array
  edgeAt: Int32Array
  labels: Uint8Array
}

export interface ChainSettings {
  labels: number
  bits: number
  edgeBits: number
  epochs: number
  rate: number
  /** the share of features that is left out at each turn */
  dropout: number
  /** features seen less often are not learned */
  fewest: number
  l2: number
}

/** Weights of a chain: `unary[bucket * labels + label]`, `edge[bucket * labels * labels + from * labels + to]`. */
export interface ChainWeights {
  unary: Float32Array
  edge: Float32Array
  /** how often each bucket was seen, up to 255 */
  counts: { unary: Uint8Array; edge: Uint8Array }
}

/** Smaller gradients change nothing. */
const LEAST = 1e-4

/** The weights of one kind of features under AdaGrad, a row for each bucket. */
class Learner {
  readonly weights: Float32Array
  readonly counts: Uint8Array
  readonly mask: number
  readonly #squares: Float32Array
  readonly #sums: Float32Array
  readonly #width: number
  readonly #settings: ChainSettings

  constructor(bits: number, width: number, settings: ChainSettings) {
    this.weights = new Float32Array(2 ** bits * width)
    this.#squares = new Float32Array(2 ** bits * width)
    this.#sums = new Float32Array(2 ** bits * width)
    this.counts = new Uint8Array(2 ** bits)
    this.mask = 2 ** bits - 1
    this.#width = width
    this.#settings = settings
  }

  count(features: Int32Array): void {
    for (let i = 0; i < features.length; i++) {
      const bucket = features[i]! & this.mask
      if (this.counts[bucket]! < 255) this.counts[bucket]!++
    }
  }

  /** Adds the row of a feature to the scores of a place. */
  addTo(scores: Float64Array, at: number, feature: number): void {
    const base = (feature & this.mask) * this.#width
    for (let y = 0; y < this.#width; y++) scores[at + y]! += this.weights[base + y]!
  }

  /** A step against the gradient for a feature that is seen often enough. */
  step(feature: number, gradient: Float64Array): void {
    const bucket = feature & this.mask
    const { fewest, l2, rate } = this.#settings
    if (this.counts[bucket]! < fewest) return
    const base = bucket * this.#width
    for (let y = 0; y < this.#width; y++) {
      const slope = gradient[y]! + l2 * this.weights[base + y]!
      if (slope === 0) continue
      this.#squares[base + y]! += slope * slope
      this.weights[base + y]! -= (rate * slope) / Math.sqrt(this.#squares[base + y]! + 1e-6)
    }
  }

  /** Notes the weights as they are now for a mean over `turns` such notes. */
  note(turns: number): void {
    for (let i = 0; i < this.weights.length; i++) this.#sums[i]! += this.weights[i]! / turns
  }

  mean(): Float32Array {
    return this.#sums
  }
}

class ChainTrainer {
  readonly unary: Learner
  readonly edge: Learner
  readonly #labels: number
  readonly #out: number
  readonly #room = new ChainRoom()
  readonly #gradient: Float64Array
  readonly #steps: Float64Array
  #scores = new Float64Array(0)
  #edges = new Float64Array(0)
  #marginals = new Float64Array(0)
  #salt = 0

  constructor(settings: ChainSettings) {
    const { labels, bits, edgeBits, dropout } = settings
    this.unary = new Learner(bits, labels, settings)
    this.edge = new Learner(edgeBits, labels * labels, settings)
    this.#labels = labels
    this.#out = Math.floor(dropout * 65536)
    this.#gradient = new Float64Array(labels)
    this.#steps = new Float64Array(labels * labels)
  }

  learn(example: Example, random: Random): void {
    this.#salt = random.next32()
    const chain = this.#scoresOf(example)
    sumChain(chain, this.#room)
    marginalsOf(chain, this.#room, this.#marginals)
    for (let i = 0; i < chain.count; i++) {
      this.#learnPlace(example, i)
      if (i > 0) this.#learnStep(example, i)
    }
  }

  /** Features that are left out this time are told by their place. */
  #isOut(place: number): boolean {
    return this.#out > 0 && ((Math.imul(place + this.#salt, 0x9e3779b1) >>> 16) & 0xffff) < this.#out
  }

  #scoresOf({ unary, unaryAt, edge, edgeAt, labels: { length: count } }: Example): Chain {
    const labels = this.#labels
    const width = labels * labels
    if (this.#scores.length < count * labels) {
      this.#scores = new Float64Array(2 * count * labels)
      this.#edges = new Float64Array(2 * count * width)
      this.#marginals = new Float64Array(2 * count * labels)
    }
    this.#scores.fill(0, 0, count * labels)
    this.#edges.fill(0, 0, count * width)
    for (let i = 0; i < count; i++) {
      for (let k = unaryAt[i]!; k < unaryAt[i + 1]!; k++)
        if (!this.#isOut(k)) this.unary.addTo(this.#scores, i * labels, unary[k]!)
      if (i === 0) continue
      for (let k = edgeAt[i]!; k < edgeAt[i + 1]!; k++) this.edge.addTo(this.#edges, i * width, edge[k]!)
    }
    return { count, labels, unary: this.#scores, edge: this.#edges }
  }

  #learnPlace({ unary, unaryAt, labels }: Example, i: number): void {
    let most = 0
    for (let y = 0; y < this.#labels; y++) {
      this.#gradient[y] = this.#marginals[i * this.#labels + y]! - (labels[i] === y ? 1 : 0)
      most = Math.max(most, Math.abs(this.#gradient[y]!))
    }
    if (most <= LEAST) return
    for (let k = unaryAt[i]!; k < unaryAt[i + 1]!; k++) if (!this.#isOut(k)) this.unary.step(unary[k]!, this.#gradient)
  }

  #learnStep({ edge, edgeAt, labels }: Example, i: number): void {
    const size = this.#labels
    const { forward, backward, exps, unaries, scale } = this.#room
    let most = 0
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) {
        const before = forward[(i - 1) * size + from]! * exps[(i * size + from) * size + to]!
        const probability = (before * unaries[i * size + to]! * backward[i * size + to]!) / scale[i]!
        const slope = probability - (labels[i - 1] === from && labels[i] === to ? 1 : 0)
        this.#steps[from * size + to] = slope
        most = Math.max(most, Math.abs(slope))
      }
    if (most <= LEAST) return
    for (let k = edgeAt[i]!; k < edgeAt[i + 1]!; k++) this.edge.step(edge[k]!, this.#steps)
  }
}

/** Trains a chain by stochastic gradients; the weights are the mean of those after each of the later epochs. */
export function trainChain(examples: readonly Example[], settings: ChainSettings, random: Random): ChainWeights {
  const { epochs } = settings
  const trainer = new ChainTrainer(settings)
  const { unary, edge } = trainer
  for (const example of examples) {
    unary.count(example.unary)
    edge.count(example.edge)
  }
  const order = Int32Array.from(examples, (_, at) => at)
  const noted = Math.ceil(epochs / 2)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) trainer.learn(examples[at]!, random)
    if (epoch < epochs - noted) continue
    unary.note(noted)
    edge.note(noted)
  }
  return { unary: unary.mean(), edge: edge.mean(), counts: { unary: unary.counts, edge: edge.counts } }
}
