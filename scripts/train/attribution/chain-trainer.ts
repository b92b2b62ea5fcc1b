import { type Chain, ChainRoom, marginalsOf, sumChain } from '../../../src/attribution/model/chain.ts'
import { Learner, type LearnerSettings } from '../learner.ts'
import type { Random } from '../random.ts'

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

export interface ChainSettings extends LearnerSettings {
  labels: number
  bits: number
  edgeBits: number
  epochs: number
  /** the share of features that is left out at each turn */
  dropout: number
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
  const sums = [unary, edge].map(({ weights }) => new Float32Array(weights.length))
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) trainer.learn(examples[at]!, random)
    if (epoch < epochs - noted) continue
    for (const [which, { weights }] of [unary, edge].entries())
      for (let i = 0; i < weights.length; i++) sums[which]![i]! += weights[i]! / noted
  }
  return { unary: sums[0]!, edge: sums[1]!, counts: { unary: unary.counts, edge: edge.counts } }
}
