import { addRows, bestOf, type LinearTable } from '../../linear/index.ts'
import type { Forms } from '../forms.ts'
import type { Sentence } from '../sentence.ts'
import { RELATIONS, TAGS } from '../syntax.ts'
import { restoreCopulas } from './copulas.ts'
import { hangMarks } from './marks.ts'
import { MoveFeatures } from './move-features.ts'
import { LEFT, LONGEST, MOVES, ParserState, RIGHT, SHIFT } from './parser-state.ts'
import { RelationFeatures } from './relation-features.ts'
import type { Trees } from './trees.ts'

/** The two models of the parser: which move comes next, and which relation an arc has. */
export interface ParserTables {
  moves: LinearTable
  relations: LinearTable
}

export const ROOT_RELATION = RELATIONS.indexOf('root')
const PARATAXIS = RELATIONS.indexOf('parataxis')
const IS_CUT = Uint8Array.from(TAGS, (tag) => (tag === ',' || tag === ':' || tag === '.' ? 1 : 0))

/** Parses the sentences of a document, each in one pass; long ones in stretches, whose roots hang on the first. */
export class Parser {
  readonly #state = new ParserState()
  readonly #moves = new MoveFeatures()
  readonly #relations = new RelationFeatures()
  readonly #moveScores = new Int32Array(MOVES)
  readonly #relationScores = new Int32Array(RELATIONS.length)
  readonly #tables: ParserTables

  constructor(tables: ParserTables) {
    this.#tables = tables
  }

  parse(forms: Forms, tags: Uint8Array, sentences: readonly Sentence[]): Trees {
    const trees = { heads: new Int32Array(forms.count).fill(-1), relations: new Uint8Array(forms.count) }
    for (const { firstToken, endToken } of sentences) {
      let root = -1
      for (let first = firstToken; first < endToken; ) {
        const end = stretchEnd(tags, first, endToken)
        this.#state.load(forms, tags, { first, end })
        this.#run()
        root = this.#write(trees, root)
        first = end
      }
      restoreCopulas(trees, { first: firstToken, end: endToken })
      hangMarks(trees, tags, { first: firstToken, end: endToken })
    }
    return trees
  }

  #run(): void {
    const state = this.#state
    while (!state.isOver) {
      const move = this.#nextMove()
      if (move === SHIFT) state.shift()
      else state.attach(move, this.#relationOf(state.below(0), state.headBy(move)))
    }
  }

  #nextMove(): number {
    const state = this.#state
    if (state.depth === 0) return SHIFT
    if (state.front === state.size) return state.depth > 1 ? RIGHT : LEFT
    const scores = this.#moveScores
    this.#moves.fill(state)
    scores.fill(0)
    addRows(this.#tables.moves, this.#moves.list, this.#moves.count, scores)
    const best = scores[LEFT]! > scores[SHIFT]! ? LEFT : SHIFT
    return state.depth > 1 && scores[RIGHT]! > scores[best]! ? RIGHT : best
  }

  #relationOf(child: number, head: number): number {
    if (head === this.#state.root) return ROOT_RELATION
    const scores = this.#relationScores
    this.#relations.fill(this.#state, child, head)
    scores.fill(0)
    addRows(this.#tables.relations, this.#relations.list, this.#relations.count, scores)
    return bestOf(scores)
  }

  /** Writes the arcs of a stretch; gives the root of the sentence. */
  #write({ heads, relations }: Trees, root: number): number {
    const { size, token, head, relation } = this.#state
    let found = root
    for (let i = 0; i < size; i++) {
      const isRoot = head[i] === size
      if (isRoot && root < 0) found = token[i]!
      heads[token[i]!] = isRoot ? root : token[head[i]!]!
      relations[token[i]!] = isRoot && root >= 0 ? PARATAXIS : relation[i]!
    }
    return found
  }
}

/** Where a stretch that begins at `first` ends: with the sentence, or after a mark where the sentence is too long. */
function stretchEnd(tags: Uint8Array, first: number, end: number): number {
  if (end - first <= LONGEST) return end
  for (let at = first + LONGEST; at > first + LONGEST / 2; at--) if (IS_CUT[tags[at - 1]!]) return at
  return first + LONGEST
}
