import { relationId } from '../../language/index.ts'
import { addRows, bestOf, Features, type LinearTable, type Weights } from '../../linear/index.ts'
import { type Act, actSchema } from '../../model/index.ts'
import { addActFeatures, cueWordOf } from './act-features.ts'
import type { SaidView } from './said.ts'

const NEGATION = relationId('neg')
const ACTS: readonly Act[] = actSchema.options

/** Acts of which a cue's own verb is a surer sign than all else: right in 60 to 87 of 100 labelled statements, the model in 0 to 75. */
const NAMED: ReadonlySet<Act> = new Set<Act>(['accuse', 'agree', 'concede', 'deny', 'support', 'threaten'])

/** The most features that a statement has: contents are read so far, with a bounded number of them a token. */
export const MOST_ACT_FEATURES = 1 << 14

/** Whether the cue's verb is negated: "did not agree". */
const isNegated = ({ words, cue, anchor }: SaidView): boolean =>
  cue.some((at) => words.head[at] === anchor && words.relation[at] === NEGATION)

/** What a speaker does by saying it: what the cue names ("denied that"), else by a trained model; the label of an act is its place among the acts of the schema. */
export class ActModel {
  readonly #table: LinearTable
  readonly #features = new Features(MOST_ACT_FEATURES)
  readonly #scores = new Int32Array(ACTS.length)

  constructor(weights: Weights) {
    this.#table = weights.table('attribution.act')
  }

  actOf(said: SaidView): Act {
    const named = cueWordOf(said)?.act
    if (named && NAMED.has(named) && !isNegated(said)) return named
    this.#features.clear()
    addActFeatures(said, this.#features)
    this.#scores.fill(0)
    addRows(this.#table, this.#features.list, this.#features.count, this.#scores)
    return ACTS[bestOf(this.#scores)]!
  }
}
