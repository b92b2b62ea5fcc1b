import type { Weights } from '../../linear/index.ts'
import { CircumstanceModels } from '../circumstance/circumstance-models.ts'
import { toBeliefs } from './beliefs.ts'
import { calibrate } from './calibration.ts'
import { findCandidates } from './candidates.ts'
import { type Choice, ChoicePass } from './choice-pass.ts'
import { FlatPass } from './flat-pass.ts'
import { type Resolved, resolveChoices } from './resolve.ts'
import { RolePass } from './role-pass.ts'
import { CUE, ROLES } from './roles.ts'
import type { Words } from './words.ts'

/** Less likely attributions are not drawn; chosen by cross-validation on the training articles. */
const LEAST = 0.3

/** The trained passes of attribution, made once of the weights and used for many documents. */
export class AttributionModels {
  readonly #flat: FlatPass
  readonly #roles: RolePass
  readonly #choice: ChoicePass
  readonly #knots: Float64Array
  readonly circumstances: CircumstanceModels

  constructor(weights: Weights) {
    this.#flat = new FlatPass(weights)
    this.#roles = new RolePass(weights)
    this.#choice = new ChoicePass(weights)
    this.#knots = weights.numbers('attribution.calibration')
    this.circumstances = new CircumstanceModels(weights)
  }

  /** The attributions of a document, the surest first; each token has one role at most. */
  draw(words: Words): Resolved[] {
    const probabilities = this.#flat.run(words)
    const beliefs = toBeliefs(probabilities)
    const choices: Choice[] = []
    for (const candidate of findCandidates(words, probabilities)) {
      const structures = this.#roles.run(words, beliefs, candidate)
      const cue = probabilities[candidate.anchor * ROLES + CUE]!
      const choice = this.#choice.run({ words, beliefs, candidate }, structures, cue)
      if (choice && choice.probability > LEAST) choices.push(choice)
    }
    return resolveChoices(choices, words.count).map((resolved) => ({
      ...resolved,
      probability: calibrate(resolved.probability, this.#knots),
    }))
  }
}
