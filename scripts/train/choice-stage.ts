import { addCandidateFeatures } from '../../src/attribution/model/choice-pass.ts'
import { Features } from '../../src/attribution/model/features.ts'
import type { Structure, TokenRange } from '../../src/attribution/model/structure.ts'
import { addStructureFeatures } from '../../src/attribution/model/structure-features.ts'
import type { Words } from '../../src/attribution/model/words.ts'
import type { GoldRoles } from './documents.ts'
import { Random } from './random.ts'
import type { CandidateItem } from './role-stage.ts'

export interface ChoiceSettings {
  bits: number
  epochs: number
  rate: number
  dropout: number
  fewest: number
  l2: number
}

export const CHOICE_SETTINGS: ChoiceSettings = { bits: 17, epochs: 6, rate: 0.02, dropout: 0.2, fewest: 20, l2: 0.0005 }

/** A candidate with its structures: the features of each, and how right each is; none is right where it is no cue. */
export interface ChoiceExample {
  features: Int32Array[]
  quality: number[] | null
}

const wordsIn = (ranges: readonly TokenRange[], { isWord }: Words): number[] => {
  const found: number[] = []
  for (const { first, end } of ranges) for (let at = first; at < end; at++) if (isWord[at] === 1) found.push(at)
  return found
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i])

/** How right a structure is: exact roles, the overlap of the content, and the whole above all. */
export function qualityOf(structure: Structure, gold: GoldRoles, words: Words): number {
  const goldWords = (role: keyof GoldRoles) => gold[role].filter((at) => words.isWord[at] === 1)
  const [source, cue, content] = (['source', 'cue', 'content'] as const).map((role) =>
    isSame(wordsIn(structure[role], words), goldWords(role)),
  )
  const goldContent = new Set(goldWords('content'))
  const drawn = wordsIn(structure.content, words)
  const shared = drawn.filter((at) => goldContent.has(at)).length
  const overlap = (2 * shared) / (drawn.length + goldContent.size || 1)
  return Number(source) + 0.6 * Number(cue) + 1.2 * Number(content) + overlap + Number(source && cue && content)
}

const collected = new Features()

export function choiceExample(item: CandidateItem, structures: readonly Structure[]): ChoiceExample {
  const { words } = item.document
  const view = { words, beliefs: item.beliefs, candidate: item.candidate }
  const features = structures.map((structure, rank) => {
    collected.clear()
    addStructureFeatures(view, structure, collected)
    addCandidateFeatures(view, { probability: item.probability, rank, structures: structures.length }, collected)
    return collected.list.slice(0, collected.count)
  })
  const gold = item.document.gold[item.gold]
  return { features, quality: gold ? structures.map((structure) => qualityOf(structure, gold, words)) : null }
}

class ChoiceTrainer {
  readonly weights: Float32Array
  readonly #squares: Float32Array
  readonly #counts: Uint8Array
  readonly #mask: number
  readonly #settings: ChoiceSettings

  constructor(examples: readonly ChoiceExample[], settings: ChoiceSettings) {
    const size = 2 ** settings.bits
    this.weights = new Float32Array(size)
    this.#squares = new Float32Array(size)
    this.#counts = new Uint8Array(size)
    this.#mask = size - 1
    this.#settings = settings
    for (const { features } of examples)
      for (const list of features) for (const hash of list) this.#count(hash & this.#mask)
  }

  #count(bucket: number): void {
    if (this.#counts[bucket]! < 255) this.#counts[bucket]!++
  }

  /** Learns from one candidate; which features are left out this time, the salt says. */
  learn(example: ChoiceExample, salt: number): void {
    const { dropout, fewest } = this.#settings
    const cut = Math.floor(dropout * 65536)
    const isKept = (hash: number): boolean =>
      ((Math.imul(hash ^ salt, 0x9e3779b1) >>> 16) & 0xffff) >= cut && this.#counts[hash & this.#mask]! >= fewest
    const kept = example.features.map((list) => list.filter(isKept))
    const scores = kept.map((list) => list.reduce((sum, hash) => sum + this.weights[hash & this.#mask]!, 0))
    for (const [k, gradient] of gradientsOf(example, scores).entries())
      if (Math.abs(gradient) >= 1e-4) for (const hash of kept[k]!) this.#step(hash & this.#mask, gradient)
  }

  #step(bucket: number, gradient: number): void {
    const { rate, l2 } = this.#settings
    const slope = gradient + l2 * this.weights[bucket]!
    this.#squares[bucket]! += slope * slope
    this.weights[bucket]! -= (rate * slope) / Math.sqrt(this.#squares[bucket]! + 1e-6)
  }
}

/** Trains the third pass: a choice among the structures of a candidate and dropping it. */
export function trainChoice(examples: readonly ChoiceExample[], settings = CHOICE_SETTINGS): Float32Array {
  const learned = examples.filter(({ features }) => features.length > 0)
  const trainer = new ChoiceTrainer(learned, settings)
  const order = Int32Array.from(learned, (_, at) => at)
  const random = new Random(5)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order)
    for (const at of order) trainer.learn(learned[at]!, random.next32())
  }
  return trainer.weights
}

/** What each structure's probability has too much: its own less its share among the best of its candidate. */
function gradientsOf({ quality }: ChoiceExample, scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores)
  const exps = scores.map((score) => Math.exp(score - most))
  const sum = exps.reduce((total, each) => total + each, Math.exp(-most))
  const shares = exps.map((each) => each / sum)
  if (!quality) return shares
  const best = Math.max(...quality) - 1e-9
  const wanted = shares.map((share, k) => (quality[k]! > best ? share + 1e-9 : 0))
  const total = wanted.reduce((a, b) => a + b, 0)
  return shares.map((share, k) => share - wanted[k]! / total)
}
