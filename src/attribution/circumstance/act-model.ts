import { addRows, bestOf, type LinearTable, type Weights } from '../../linear/index.ts'
import { type Act, actSchema } from '../../model/index.ts'
import { Features } from '../model/features.ts'
import { addActFeatures } from './act-features.ts'
import type { SaidView } from './said.ts'

const ACTS: readonly Act[] = actSchema.options

/** The most features that a statement has: contents are read so far, with a bounded number of them a token. */
export const MOST_ACT_FEATURES = 1 << 14

/** What a speaker does by saying it, by a trained model; the label of an act is its place among the acts of the schema. */
export class ActModel {
  readonly #table: LinearTable
  readonly #features = new Features()
  readonly #scores = new Int32Array(ACTS.length)

  constructor(weights: Weights) {
    this.#table = weights.table('attribution.act')
    this.#features.list = new Int32Array(MOST_ACT_FEATURES)
  }

  actOf(said: SaidView): Act {
    this.#features.clear()
    addActFeatures(said, this.#features)
    this.#scores.fill(0)
    addRows(this.#table, this.#features.list, this.#features.count, this.#scores)
    return ACTS[bestOf(this.#scores)]!
  }
}
