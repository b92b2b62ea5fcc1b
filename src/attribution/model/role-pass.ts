import type { LinearTable, Weights } from '../../linear/index.ts'
import { addBaseFeatures } from './base-features.ts'
import { BestLabellings } from './chain.ts'
import { Features } from './features.ts'
import { type Beliefs, type Candidate, Relations } from './relation-features.ts'
import { ROLES } from './roles.ts'
import { addScores } from './scores.ts'
import { type Structure, structuresOf } from './structure.ts'
import type { Words } from './words.ts'

/** So many labellings are made, of which many differ in marks alone, and so many structures kept. */
const LABELLINGS = 18
const STRUCTURES = 12

/** The second pass: the best ways to give out source, cue and content around a candidate. */
export class RolePass {
  readonly #table: LinearTable
  readonly #steps: LinearTable
  readonly #features = new Features()
  readonly #relations = new Relations()
  readonly #best = new BestLabellings()
  #base = new Float64Array(0)
  #based = new Uint8Array(0)
  #words: Words | undefined

  constructor(weights: Weights) {
    this.#table = weights.table('attribution.roles')
    this.#steps = weights.table('attribution.roles.steps')
  }

  run(words: Words, beliefs: Beliefs, candidate: Candidate): Structure[] {
    this.#open(words)
    const { from, to } = candidate
    const count = to - from
    const unary = new Float64Array(count * ROLES)
    const edge = new Float64Array(count * ROLES * ROLES)
    const features = this.#features
    this.#relations.set(words, beliefs, candidate)
    for (let at = from; at < to; at++) {
      this.#addBase(words, at, { scores: unary, at: (at - from) * ROLES })
      features.clear()
      this.#relations.add(at, features)
      addScores(this.#table, features, { scores: unary, at: (at - from) * ROLES })
      if (at === from) continue
      features.clear()
      this.#relations.addStep(at, features)
      addScores(this.#steps, features, { scores: edge, at: (at - from) * ROLES * ROLES })
    }
    const labellings = this.#best.find({ count, labels: ROLES, unary, edge }, LABELLINGS)
    return structuresOf(labellings, candidate, { isWord: words.isWord, most: STRUCTURES })
  }

  /** What a token scores whatever the candidate, worked out once a document. */
  #addBase(words: Words, at: number, to: { scores: Float64Array; at: number }): void {
    const start = at * ROLES
    if (this.#based[at] === 0) {
      this.#features.clear()
      addBaseFeatures(words, at, this.#features)
      addScores(this.#table, this.#features, { scores: this.#base, at: start })
      this.#based[at] = 1
    }
    for (let role = 0; role < ROLES; role++) to.scores[to.at + role]! += this.#base[start + role]!
  }

  #open(words: Words): void {
    if (this.#words === words) return
    this.#words = words
    if (this.#based.length < words.count) {
      this.#based = new Uint8Array(words.count)
      this.#base = new Float64Array(words.count * ROLES)
    } else {
      this.#based.fill(0, 0, words.count)
      this.#base.fill(0, 0, words.count * ROLES)
    }
  }
}
