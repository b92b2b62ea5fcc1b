import { NONE } from '../../language/index.ts'
import { Features, type LinearTable, pair, sumRows, type Weights } from '../../linear/index.ts'
import { stepOf } from './beliefs.ts'
import type { StructureView } from './range-features.ts'
import type { Structure } from './structure.ts'
import { addStructureFeatures } from './structure-features.ts'

/** The structure that fits a candidate best, and how likely it is an attribution at all. */
export interface Choice {
  structure: Structure
  /** 0 to 1, as the model has it: not yet calibrated */
  probability: number
}

/** The features that speak for a candidate as a cue, whatever its structure; with the rank of the structure. */
export function addCandidateFeatures(
  { words, candidate }: StructureView,
  cue: { probability: number; rank: number; structures: number },
  to: Features,
): void {
  const { lemma, tag, relation, children, quote, head, ruled, heading, count } = words
  const { anchor, first, end } = candidate
  const belief = stepOf(cue.probability)
  const lc = lemma[anchor]!
  to.add(300, 0)
  to.add(301, belief)
  to.pair(302, belief, lc)
  to.pair(303, lc, tag[anchor]!)
  to.pair(304, tag[anchor]!, pair(relation[anchor]!, belief))
  to.pair(305, lc, children[anchor]! & 0x3f)
  to.pair(306, children[anchor]!, tag[anchor]!)
  to.pair(307, lc, anchor > 0 ? lemma[anchor - 1]! : NONE)
  to.pair(308, lc, anchor + 1 < count ? lemma[anchor + 1]! : NONE)
  to.pair(309, quote[anchor]!, belief)
  to.pair(310, head[anchor]! < 0 ? NONE : lemma[head[anchor]!]!, relation[anchor]!)
  to.pair(311, ruled[anchor]!, belief)
  to.pair(312, heading[anchor]!, belief)
  to.pair(313, Math.min(end - first, 6), belief)
  to.pair(314, cue.structures, belief)
  to.add(315, cue.rank)
}

/** The third pass: which structure of a candidate is right, if it is a cue at all. Dropping it is one more option, whose score is 0. */
export class ChoicePass {
  readonly #table: LinearTable
  readonly #features = new Features()

  constructor(weights: Weights) {
    this.#table = weights.table('attribution.choice')
  }

  run(view: StructureView, structures: readonly Structure[], probability: number): Choice | null {
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    let sum = 1
    for (const [rank, structure] of structures.entries()) {
      this.#features.clear()
      addStructureFeatures(view, structure, this.#features)
      addCandidateFeatures(view, { probability, rank, structures: structures.length }, this.#features)
      const score = sumRows(this.#table, this.#features.list, this.#features.count) * this.#table.scale
      sum += Math.exp(score)
      if (score > most) [most, best] = [score, rank]
    }
    return best < 0 ? null : { structure: structures[best]!, probability: 1 - 1 / sum }
  }
}
