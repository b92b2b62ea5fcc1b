import { addRows, Features, type LinearTable, type Weights } from '../../linear/index.ts'
import { type Chain, ChainRoom, marginalsOf, sumChain } from './chain.ts'
import { addFlatFeatures } from './flat-features.ts'
import { ROLES } from './roles.ts'
import type { Words } from './words.ts'

/** The first pass: for each token of a document the probability that it is nothing, a source, a cue or a content, four a token. */
export class FlatPass {
  readonly #table: LinearTable
  readonly #steps: Float64Array
  readonly #features = new Features()
  readonly #room = new ChainRoom()
  readonly #sums = new Int32Array(ROLES)

  constructor(weights: Weights) {
    this.#table = weights.table('attribution.flat')
    this.#steps = weights.numbers('attribution.flat.steps')
  }

  run(words: Words): Float32Array {
    const probabilities = new Float32Array(words.count * ROLES)
    for (let first = 0; first < words.count; ) {
      let end = first + 1
      while (end < words.count && words.paragraph[end] === words.paragraph[first]) end++
      probabilities.set(this.#runOn(words, first, end), first * ROLES)
      first = end
    }
    return probabilities
  }

  #runOn(words: Words, first: number, end: number): Float64Array {
    const count = end - first
    const unary = new Float64Array(count * ROLES)
    const edge = new Float64Array(count * ROLES * ROLES)
    for (let at = first; at < end; at++) {
      this.#features.clear()
      addFlatFeatures(words, at, this.#features)
      this.#sums.fill(0)
      addRows(this.#table, this.#features.list, this.#features.count, this.#sums)
      for (let role = 0; role < ROLES; role++)
        unary[(at - first) * ROLES + role] = this.#sums[role]! * this.#table.scale
      edge.set(this.#steps, (at - first) * ROLES * ROLES)
    }
    const chain: Chain = { count, labels: ROLES, unary, edge }
    sumChain(chain, this.#room)
    marginalsOf(chain, this.#room, unary)
    return unary
  }
}
