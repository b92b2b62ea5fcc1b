import { NONE, tagId, tagIds } from '../../language/index.ts'
import { type Features, pair } from '../../linear/index.ts'
import type { Words } from './words.ts'

/** A possible cue: its tokens, the one that stands for it, and the tokens among which its source and content are looked for. */
export interface Candidate {
  first: number
  end: number
  anchor: number
  from: number
  to: number
}

/** How sure the first pass is of each role at each token, in steps: made once a document. */
export interface Beliefs {
  source: Uint8Array
  cue: Uint8Array
  content: Uint8Array
}

const CLIMB = 20
const MOST = 4

const FARTHEST = 511
/** Distances in steps that grow. */
const EDGES = [1, 2, 3, 4, 5, 6, 8, 11, 16, 26, 41, 80]
const DISTANCE = Uint8Array.from({ length: FARTHEST + 1 }, (_, far) => EDGES.filter((edge) => far >= edge).length)
const FINITE = tagIds('VBD', 'VBZ', 'VBP', 'MD')
const COMMA = tagId(',')

/** How the tokens around a candidate stand to it: worked out once a candidate, read at every token. */
export class Relations {
  words!: Words
  beliefs!: Beliefs
  candidate!: Candidate
  /** steps from a token up to the lowest ancestor it shares with the anchor, and from the anchor; -1 where they share none */
  up = new Int8Array(0)
  down = new Int8Array(0)
  /** the child of the shared ancestor above the token */
  branch = new Int32Array(0)
  path = new Int32Array(0)
  commas = new Uint8Array(0)
  verbs = new Uint8Array(0)
  rival = new Uint8Array(0)
  #chain = new Map<number, number>()
  #lemma = 0
  #kind = 0
  /** the quotation that stands last before the candidate, or -1 */
  #nearest = -1

  set(words: Words, beliefs: Beliefs, candidate: Candidate): void {
    this.words = words
    this.beliefs = beliefs
    this.candidate = candidate
    const size = candidate.to - candidate.from
    if (this.up.length < size) {
      this.up = new Int8Array(2 * size)
      this.down = new Int8Array(2 * size)
      this.branch = new Int32Array(2 * size)
      this.path = new Int32Array(2 * size)
      this.commas = new Uint8Array(2 * size)
      this.verbs = new Uint8Array(2 * size)
      this.rival = new Uint8Array(2 * size)
    }
    this.#lemma = words.lemma[candidate.anchor]!
    this.#kind = pair(words.tag[candidate.anchor]!, words.relation[candidate.anchor]!)
    this.#nearest = -1
    for (let at = candidate.first; at >= candidate.from && this.#nearest < 0; at--) this.#nearest = words.quotation[at]!
    this.#climb()
    this.#count(1)
    this.#count(-1)
  }

  #climb(): void {
    const { head, relation } = this.words
    const { anchor, from, to } = this.candidate
    this.#chain.clear()
    for (let at = anchor, step = 0; at >= 0 && step <= CLIMB; at = head[at]!, step++) this.#chain.set(at, step)
    for (let at = from; at < to; at++) {
      let top = at
      let below = -1
      let steps = 0
      let path = 17
      while (top >= 0 && steps <= CLIMB && !this.#chain.has(top)) {
        if (steps < MOST) path = pair(path, relation[top]!)
        below = top
        top = head[top]!
        steps++
      }
      const i = at - from
      const down = top >= 0 && steps <= CLIMB ? this.#chain.get(top)! : -1
      this.up[i] = Math.min(steps, 6)
      this.down[i] = Math.min(down, 5)
      this.branch[i] = below
      let pathDown = 31
      for (let up = anchor, step = 0; step < down && step < MOST; step++, up = head[up]!)
        pathDown = pair(pathDown, relation[up]!)
      this.path[i] = pair(pair(path, pathDown), down < 0 ? -1 : pair(Math.min(steps, 5), Math.min(down, 5)))
    }
  }

  /** Counts commas, verbs and other cues between the candidate and each token of one side. */
  #count(side: 1 | -1): void {
    const { tag } = this.words
    const { first, end, from, to } = this.candidate
    let commas = 0
    let verbs = 0
    let rival = 0
    for (let at = side > 0 ? end : first - 1; at >= from && at < to; at += side) {
      const i = at - from
      this.commas[i] = commas
      this.verbs[i] = verbs
      this.rival[i] = rival
      if (tag[at] === COMMA && commas < 3) commas++
      if (FINITE.has(tag[at]!) && verbs < 3) verbs++
      if (this.beliefs.cue[at]! > rival) rival = this.beliefs.cue[at]!
    }
    for (let at = first; at < end; at++) {
      this.commas[at - from] = 0
      this.verbs[at - from] = 0
      this.rival[at - from] = 0
    }
  }

  sideOf(at: number): number {
    const { first, end } = this.candidate
    return at < first ? 0 : at >= end ? 2 : 1
  }

  /** The features of a token as seen from the candidate. */
  add(at: number, to: Features): void {
    const { words, beliefs, candidate } = this
    const { word, lemma, tag, relation, head, quote, quotation, sentence, left, right, mention, heading, shape } = words
    const { anchor, from } = candidate
    const of = (list: Int32Array | Uint8Array, index: number): number =>
      index >= 0 && index < words.count ? list[index]! : NONE
    const i = at - from
    const side = this.sideOf(at)
    const away = side === 0 ? candidate.first - at : side === 2 ? at - candidate.end + 1 : 0
    const distance = pair(side, DISTANCE[Math.min(away, FARTHEST)]!)
    const apart = pair(side, Math.min(Math.abs(sentence[at]! - sentence[anchor]!), 3))
    const t0 = tag[at]!
    const r0 = relation[at]!
    const l0 = lemma[at]!
    const lc = this.#lemma
    const kind = this.#kind
    const up = this.up[i]!
    const down = this.down[i]!
    const steps = pair(up, down)
    const branch = this.branch[i]!
    const rb = of(relation, branch)
    const inner = pair(pair(rb, down), side)
    const path = this.path[i]!
    to.add(1, distance)
    to.pair(2, distance, t0)
    to.pair(3, distance, lc)
    to.pair(4, inner, t0)
    to.pair(5, inner, lc)
    to.pair(6, inner, kind)
    to.add(7, path)
    to.pair(8, path, lc)
    to.pair(9, path, kind)
    to.pair(10, path, t0)
    to.pair(11, apart, lc)
    const q0 = quote[at]!
    const qc = quotation[anchor]!
    const own = quotation[at]!
    const said = pair(q0, own === qc ? 0 : own < 0 ? 1 : 2 + Math.max(-3, Math.min(4, own - this.#nearest)) + 3)
    to.pair(12, said, apart)
    to.pair(13, said, pair(side, lc))
    to.pair(14, said, inner)
    const belief = pair(beliefs.source[at]!, beliefs.content[at]!)
    to.pair(15, belief, side)
    to.pair(16, beliefs.source[at]!, inner)
    to.pair(17, beliefs.content[at]!, inner)
    to.pair(18, beliefs.cue[at]!, distance)
    to.pair(19, beliefs.content[at]!, apart)
    const rival = this.rival[i]!
    to.pair(20, pair(this.commas[i]!, this.verbs[i]!), side)
    to.pair(21, pair(rival, beliefs.cue[anchor]!), pair(side, beliefs.content[at]!))
    to.pair(22, rival, pair(side, beliefs.source[at]!))
    to.pair(23, pair(this.commas[i]!, q0), pair(side, t0))
    to.pair(24, word[at]!, distance)
    to.pair(25, l0, pair(lc, side))
    to.pair(26, r0, head[at] === anchor ? lc : NONE)
    const edges = branch < 0 ? 0 : (at === left[branch] ? 1 : 0) + (at === right[branch] ? 2 : 0)
    to.pair(27, edges, inner)
    to.pair(28, mention[at]!, pair(inner, steps))
    to.pair(29, of(word, at - 1), side)
    to.pair(30, of(word, at + 1), side)
    to.pair(31, pair(heading[at]!, shape[at]!), side)
    to.pair(32, pair(words.children[anchor]! & 0x3f, rb), side)
    to.pair(33, pair(of(lemma, branch), rb), pair(lc, down))
    to.pair(34, pair(up, t0), inner)
    to.pair(35, of(relation, of(head, branch)), pair(rb, side))
  }

  /** The features of the step from the token before. */
  addStep(at: number, to: Features): void {
    const { words, beliefs, candidate } = this
    const { word, tag, quote, sentence } = words
    const i = at - candidate.from
    const branch = this.branch[i]!
    const before = this.branch[i - 1]!
    const side = pair(this.sideOf(at - 1), this.sideOf(at))
    to.add(1, side)
    to.pair(2, tag[at - 1]!, tag[at]!)
    to.add(3, word[at]!)
    to.add(4, word[at - 1]!)
    to.pair(5, quote[at - 1]!, pair(quote[at]!, tag[at]!))
    to.pair(
      6,
      branch === before ? 1 : 0,
      pair(branch < 0 ? NONE : words.relation[branch]!, before < 0 ? NONE : words.relation[before]!),
    )
    to.pair(7, sentence[at] === sentence[at - 1] ? 1 : 0, pair(quote[at]!, side))
    to.pair(8, beliefs.content[at - 1]!, beliefs.content[at]!)
    to.pair(9, beliefs.source[at - 1]!, beliefs.source[at]!)
    to.pair(10, words.relation[at]!, words.relation[at - 1]!)
    const after = at + 1 < words.count ? at + 1 : at
    to.pair(13, tag[at]!, words.lemma[after]!)
    to.pair(14, pair(tag[at - 1]!, tag[at]!), tag[after]!)
    to.pair(11, this.#lemma, pair(side, tag[at]!))
    to.pair(12, at === words.left[Math.max(0, branch)] ? 1 : 0, at - 1 === words.right[Math.max(0, before)] ? 1 : 0)
  }
}
