import type { Forms } from '../forms.ts'
import { TAGS, type Tag } from '../syntax.ts'

/** No sentence is parsed in stretches longer than this. */
export const LONGEST = 200

/** The moves of the parser; SHIFT reads on, LEFT hangs the top of the stack on the next word, RIGHT on the word below it. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const MOVES = 3

const ROOT_WORD = 0x7007
const NO_WORD = 0x0ff
const ROOT_TAG = TAGS.length
const NO_TAG = TAGS.length + 1
const NO_RELATION = 63

const ofTags = (values: Partial<Record<Tag, number>>): Uint8Array => Uint8Array.from(TAGS, (tag) => values[tag] ?? 0)
const IS_VERB = ofTags({ VB: 1, VBD: 1, VBZ: 1, VBP: 1, VBN: 1, VBG: 1, MD: 1 })
const IS_CONJUNCTION = ofTags({ CC: 1 })
/** Marks are no words of a tree: each is a bit of what stands before a word, and is hung on the tree afterwards. */
export const MARKS = ofTags({ ',': 1, ':': 2, '``': 4, "''": 8, '-LRB-': 16, '-RRB-': 16, '.': 32 })
const COMMA_OR_COLON = 3
const QUOTE = 12

const places = (): Int32Array => new Int32Array(LONGEST + 2)

/**
 * Where a greedy arc-hybrid parser stands in a stretch of words: a stack, the rest of the words, the arcs so far. Words count from 0;
 * `root` stands after the last of them, `none` for what is not there. The room is made once and used for all stretches.
 */
export class ParserState {
  /** the number of words */
  size = 0
  root = 0
  none = 1
  depth = 0
  /** the next word to read */
  front = 0
  readonly stack = places()
  /** the index of a word among the tokens of the text */
  readonly token = places()
  readonly word = places()
  readonly suffix = places()
  readonly tag = places()
  readonly head = places()
  readonly relation = places()
  /** the outermost children on either side, and the next ones */
  readonly left = places()
  readonly left2 = places()
  readonly right = places()
  readonly right2 = places()
  readonly leftCount = places()
  readonly rightCount = places()
  /** the relations of the children as bits; a few share one */
  readonly leftSet = places()
  readonly rightSet = places()
  /** the marks that stand before a word, as bits */
  readonly marks = places()
  /** how many verbs, conjunctions, commas and quotation marks stand before a word */
  readonly verbs = places()
  readonly conjunctions = places()
  readonly commas = places()
  readonly quotes = places()
  /** the tag of the next verb, from a word on */
  readonly nextVerb = places()

  /** Begins a stretch of at most LONGEST tokens. */
  load(forms: Forms, tags: Uint8Array, { first, end }: { first: number; end: number }): void {
    const { token, word, suffix, tag, marks, verbs, conjunctions, commas, quotes } = this
    let size = 0
    marks[0] = 0
    commas[0] = 0
    quotes[0] = 0
    for (let at = first; at < end; at++) {
      const mark = MARKS[tags[at]!]!
      if (mark > 0) {
        marks[size]! |= mark
        if (mark & COMMA_OR_COLON) commas[size]!++
        if (mark & QUOTE) quotes[size]!++
        continue
      }
      token[size] = at
      word[size] = forms.word[at]!
      suffix[size] = forms.suffix3[at]!
      tag[size] = tags[at]!
      verbs[size + 1] = verbs[size]! + IS_VERB[tags[at]!]!
      conjunctions[size + 1] = conjunctions[size]! + IS_CONJUNCTION[tags[at]!]!
      commas[size + 1] = commas[size]!
      quotes[size + 1] = quotes[size]!
      marks[++size] = 0
    }
    this.#begin(size)
  }

  #begin(size: number): void {
    const { word, tag, nextVerb } = this
    const none = size + 1
    this.size = size
    this.root = size
    this.none = none
    this.depth = 0
    this.front = 0
    word[size] = ROOT_WORD
    tag[size] = ROOT_TAG
    word[none] = NO_WORD
    tag[none] = NO_TAG
    this.marks[none] = 0
    nextVerb[size] = NO_TAG
    for (let i = size - 1; i >= 0; i--) nextVerb[i] = IS_VERB[tag[i]!] ? tag[i]! : nextVerb[i + 1]!
    this.#clear()
  }

  #clear(): void {
    const { none } = this
    for (let i = 0; i <= none; i++) {
      this.head[i] = -1
      this.relation[i] = NO_RELATION
      this.left[i] = none
      this.left2[i] = none
      this.right[i] = none
      this.right2[i] = none
      this.leftCount[i] = 0
      this.rightCount[i] = 0
      this.leftSet[i] = 0
      this.rightSet[i] = 0
    }
  }

  /** The word so far down the stack. */
  below(depth: number): number {
    return this.depth > depth ? this.stack[this.depth - 1 - depth]! : this.none
  }

  get isOver(): boolean {
    return this.depth === 0 && this.front === this.size
  }

  allows(move: number): boolean {
    if (move === SHIFT) return this.front < this.size
    if (move === RIGHT) return this.depth > 1
    return this.depth > 0 && (this.front < this.size || this.depth === 1)
  }

  /** The head that a move would give to the top of the stack. */
  headBy(move: number): number {
    return move === LEFT ? this.front : this.below(1)
  }

  shift(): void {
    this.stack[this.depth++] = this.front++
  }

  /** Hangs the top of the stack on its head. */
  attach(move: number, relation: number): void {
    const head = this.headBy(move)
    const child = this.stack[--this.depth]!
    this.head[child] = head
    this.relation[child] = relation
    const bit = 1 << (relation & 31)
    if (move === LEFT) {
      this.left2[head] = this.left[head]!
      this.left[head] = child
      this.leftCount[head]!++
      this.leftSet[head]! |= bit
    } else {
      this.right2[head] = this.right[head]!
      this.right[head] = child
      this.rightCount[head]!++
      this.rightSet[head]! |= bit
    }
  }
}
