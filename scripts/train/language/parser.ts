import { findLemmas, withLemmas } from '../../../src/language/find-lemmas.ts'
import { MoveFeatures } from '../../../src/language/parser/move-features.ts'
import { ROOT_RELATION } from '../../../src/language/parser/parse.ts'
import { LEFT, LONGEST, MOVES, ParserState, RIGHT, SHIFT } from '../../../src/language/parser/parser-state.ts'
import { RelationFeatures } from '../../../src/language/parser/relation-features.ts'
import { RELATIONS } from '../../../src/language/syntax.ts'
import { Random } from '../random.ts'
import type { Example } from './examples.ts'
import { invertCopulas } from './invert-copulas.ts'
import { moveCosts } from './oracle.ts'
import { chooseFeatures, FeatureCounts, type Perceptron } from './perceptron.ts'

export const PARSER_SETTINGS = {
  moves: { wideBits: 23, fewest: 3, bits: 18, most: 190_000, threshold: 0.42 },
  relations: { wideBits: 22, fewest: 2, bits: 17, most: 90_000, threshold: 0.45 },
  choosingEpochs: 2,
  epochs: 8,
  /** how often the parser goes its own way, once it has learned the first time through */
  exploring: 0.9,
  dropout: 0.15,
}

/** An article with the tags that the parser is to learn from. */
export interface TaggedExample extends Example {
  tags: Uint8Array
}

interface Learners {
  moves: Perceptron
  relations: Perceptron
}

/** Trains the parser on CoreNLP's trees, by a dynamic oracle: what is best from wherever it has come to. */
export function trainParser(
  examples: readonly TaggedExample[],
  seed: number,
  settings: typeof PARSER_SETTINGS = PARSER_SETTINGS,
) {
  const { moves, relations, choosingEpochs, epochs, exploring } = settings
  const trainer = new ParserTrainer(examples.map(prepare), new Random(seed))
  const counts = { moves: new FeatureCounts(moves.wideBits), relations: new FeatureCounts(relations.wideBits) }
  trainer.count(counts)
  const choosers = {
    moves: counts.moves.toLearner(MOVES, moves.fewest),
    relations: counts.relations.toLearner(RELATIONS.length, relations.fewest),
  }
  choosers.moves.dropout = choosers.relations.dropout = Math.round(65536 * settings.dropout)
  for (let epoch = 0; epoch < choosingEpochs; epoch++) trainer.learn(choosers, epoch > 0 ? exploring : 0)
  const learners = {
    moves: chooseFeatures(choosers.moves, counts.moves.owners, moves),
    relations: chooseFeatures(choosers.relations, counts.relations.owners, relations),
  }
  learners.moves.dropout = learners.relations.dropout = Math.round(65536 * settings.dropout)
  for (let epoch = 0; epoch < epochs; epoch++) trainer.learn(learners, epoch > 0 ? exploring : 0)
  return {
    moves: learners.moves.toTable(moves.threshold),
    relations: learners.relations.toTable(relations.threshold),
  }
}

/** An example as the parser meets it: with lemmas for words, and with its copulas as heads. */
const prepare = (example: TaggedExample): TaggedExample => ({
  ...example,
  forms: withLemmas(example.forms, findLemmas(example.tokens, example.tags, example.forms).lemmaHashes),
  gold: { ...example.gold, ...invertCopulas(example.gold) },
})

class ParserTrainer {
  readonly #examples: readonly TaggedExample[]
  readonly #random: Random
  readonly #state = new ParserState()
  readonly #move = new MoveFeatures()
  readonly #relation = new RelationFeatures()
  readonly #places = new Int32Array(256)
  readonly #moveScores = new Float32Array(MOVES)
  readonly #relationScores = new Float32Array(RELATIONS.length)
  readonly #costs = new Int32Array(MOVES)
  readonly #gold = new Int32Array(LONGEST)
  #goldRelations: Uint8Array = new Uint8Array(0)
  readonly #local = new Int32Array(LONGEST)
  #wrong = { moves: 0, relations: 0, decisions: 0, arcs: 0 }

  constructor(examples: readonly TaggedExample[], random: Random) {
    this.#examples = examples
    this.#random = random
  }

  /** Counts the features along CoreNLP's trees. */
  count(counts: { moves: FeatureCounts; relations: FeatureCounts }): void {
    this.#forEachSentence(() => {
      const state = this.#state
      while (!state.isOver) {
        moveCosts(state, this.#gold, this.#costs)
        const move = this.#cheapest()
        this.#move.fill(state)
        counts.moves.add(this.#move.list, this.#move.count)
        if (move === SHIFT) {
          state.shift()
          continue
        }
        const child = state.below(0)
        const head = state.headBy(move)
        this.#relation.fill(state, child, head)
        counts.relations.add(this.#relation.list, this.#relation.count)
        state.attach(move, this.#goldRelations[state.token[child]!]!)
      }
    })
  }

  learn(learners: Learners, exploring: number): void {
    this.#wrong = { moves: 0, relations: 0, decisions: 0, arcs: 0 }
    this.#forEachSentence(() => {
      const state = this.#state
      while (!state.isOver) {
        const move = this.#learnMove(learners.moves, exploring)
        if (move === SHIFT) state.shift()
        else state.attach(move, this.#learnRelation(learners.relations, state.below(0), state.headBy(move)))
      }
    })
    const { moves, relations, decisions, arcs } = this.#wrong
    const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2)
    if (process.env.ACTA_LOUD)
      console.error(`  parser: ${percent(moves, decisions)} % moves, ${percent(relations, arcs)} % relations wrong`)
  }

  #learnMove(learner: Perceptron, exploring: number): number {
    const state = this.#state
    const costs = this.#costs
    if (state.depth === 0) return SHIFT
    if (state.front === state.size) return state.depth > 1 ? RIGHT : LEFT
    moveCosts(state, this.#gold, costs)
    const scores = this.#moveScores
    this.#move.fill(state)
    const known = learner.look(this.#move.list, this.#move.count, this.#places)
    learner.score(this.#places, known, scores)
    const least = costs[this.#cheapest()]!
    let best = -1
    let right = -1
    for (let move = 0; move < MOVES; move++) {
      if (!state.allows(move)) continue
      if (best < 0 || scores[move]! > scores[best]!) best = move
      if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move
    }
    learner.step()
    this.#wrong.decisions++
    if (costs[best]! === least) return best
    this.#wrong.moves++
    learner.add(this.#places, known, { label: right, amount: 1 })
    learner.add(this.#places, known, { label: best, amount: -1 })
    return this.#random.next() < exploring ? best : right
  }

  #learnRelation(learner: Perceptron, child: number, head: number): number {
    const state = this.#state
    if (head === state.root) return ROOT_RELATION
    const scores = this.#relationScores
    this.#relation.fill(state, child, head)
    const known = learner.look(this.#relation.list, this.#relation.count, this.#places)
    learner.score(this.#places, known, scores)
    let best = 0
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
    learner.step()
    if (this.#gold[child] !== head) return best
    const right = this.#goldRelations[state.token[child]!]!
    this.#wrong.arcs++
    if (best !== right) {
      this.#wrong.relations++
      learner.add(this.#places, known, { label: right, amount: 1 })
      learner.add(this.#places, known, { label: best, amount: -1 })
    }
    return best
  }

  /** The allowed move that costs least; the first of equals in the order RIGHT, LEFT, SHIFT. */
  #cheapest(): number {
    let best = -1
    for (let move = MOVES - 1; move >= 0; move--)
      if (this.#state.allows(move) && (best < 0 || this.#costs[move]! < this.#costs[best]!)) best = move
    return best
  }

  #forEachSentence(visit: () => void): void {
    const order = Int32Array.from(this.#examples, (_, at) => at)
    this.#random.shuffle(order)
    for (const index of order) {
      const { forms, tags, gold, sentences } = this.#examples[index]!
      this.#goldRelations = gold.relations
      for (const { firstToken: first, endToken: end } of sentences) {
        if (end - first > LONGEST) continue
        this.#state.load(forms, tags, { first, end })
        this.#loadGold(gold.heads, first)
        visit()
      }
    }
  }

  /** The heads of the words of the stretch that is loaded; where a mark has children, they hang on its own head. */
  #loadGold(heads: Int32Array, first: number): void {
    const { size, token } = this.#state
    const local = this.#local.fill(-1)
    for (let i = 0; i < size; i++) local[token[i]! - first] = i
    for (let i = 0; i < size; i++) {
      let head = heads[token[i]!]!
      while (head >= 0 && local[head - first]! < 0) head = heads[head]!
      this.#gold[i] = head < 0 ? size : local[head - first]!
    }
  }
}
