import { addRows, Features, type LinearTable, type Weights } from '../../linear/index.ts'
import { addBaseFeatures } from './base-features.ts'
import { BestLabellings } from './chain.ts'
import { type Beliefs, type Candidate, Relations } from './relation-features.ts'
import { ROLES } from './roles.ts'
import { type Structure, structuresOf } from './structure.ts'
import type { Words } from './words.ts'

/** So many labellings are made, of which many differ in marks alone, and so many structures kept. */
const LABELLINGS = 10
const STRUCTURES = 10

const STEPS = ROLES * ROLES

/** The second pass: the best ways to give out source, cue and content around a candidate. */
export class RolePass {
  readonly #table: LinearTable
  readonly #steps: LinearTable
  readonly #features = new Features()
  readonly #relations = new Relations()
  readonly #best = new BestLabellings()
  readonly #sums = new Int32Array(ROLES)
  readonly #stepSums = new Int32Array(STEPS)
  /** what a token scores whatever the candidate, and whether that is known yet */
  #base = new Int32Array(0)
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
    const edge = new Float64Array(count * STEPS)
    this.#relations.set(words, beliefs, candidate)
    for (let at = from; at < to; at++) {
      this.#addPlace(words, at)
      for (let role = 0; role < ROLES; role++) unary[(at - from) * ROLES + role] = this.#sums[role]! * this.#table.scale
      if (at === from) continue
      this.#addStep(at)
      for (let step = 0; step < STEPS; step++)
        edge[(at - from) * STEPS + step] = this.#stepSums[step]! * this.#steps.scale
    }
    const labellings = this.#best.find({ count, labels: ROLES, unary, edge }, LABELLINGS)
    return structuresOf(labellings, candidate, { isWord: words.isWord, most: STRUCTURES })
  }

  #addPlace(words: Words, at: number): void {
    const features = this.#features
    const sums = this.#sums
    if (this.#based[at] === 0) {
      sums.fill(0)
      features.clear()
      addBaseFeatures(words, at, features)
      addRows(this.#table, features.list, features.count, sums)
      this.#base.set(sums, at * ROLES)
      this.#based[at] = 1
    } else for (let role = 0; role < ROLES; role++) sums[role] = this.#base[at * ROLES + role]!
    features.clear()
    this.#relations.add(at, features)
    addRows(this.#table, features.list, features.count, sums)
  }

  #addStep(at: number): void {
    const features = this.#features
    this.#stepSums.fill(0)
    features.clear()
    this.#relations.addStep(at, features)
    addRows(this.#steps, features.list, features.count, this.#stepSums)
  }

  #open(words: Words): void {
    if (this.#words === words) return
    this.#words = words
    if (this.#based.length < words.count) {
      this.#based = new Uint8Array(words.count)
      this.#base = new Int32Array(words.count * ROLES)
    } else this.#based.fill(0, 0, words.count)
  }
}
