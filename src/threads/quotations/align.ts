import type { Vocabulary } from './vocabulary.ts'

/** A word of the one side and a word of the other that stand at the same place; -1 where a side has none. */
export type Pairing = readonly [one: number, other: number]

const SCORE = { content: 2, function: 1, like: 1, swapped: -0.4, unlike: -1, added: -0.7, open: -1.2, extend: -0.02 }

const FROM = { pair: 0, added: 1, skipped: 2, begin: 3 } as const

/**
 * Aligns words with a longer text: all words of the one are placed, the other's may be left out at both ends for nothing, and inside at a
 * cost that hardly grows with their number, so that what an outlet has left out is found as one gap.
 */
export class Aligner {
  readonly #vocabulary: Vocabulary
  #score = new Float32Array(0)
  #skip = new Float32Array(0)
  #way = new Uint8Array(0)
  #skipWay = new Uint8Array(0)

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  #scoreOf(one: number, other: number): number {
    const { words } = this.#vocabulary
    const word = words[one]!
    if (one === other) return word.isContent ? SCORE.content : SCORE.function
    const another = words[other]!
    if (word.concept === another.concept && word.isContent) return SCORE.like
    return word.isContent === another.isContent ? SCORE.swapped : SCORE.unlike
  }

  /** The pairings of two lists of words, in order; words of the other before the first and after the last are not among them. */
  align(one: ArrayLike<number>, other: ArrayLike<number>): Pairing[] {
    const whole = findWhole(one, other)
    if (whole >= 0) return Array.from({ length: one.length }, (_, at) => [at, whole + at])
    const width = other.length + 1
    this.#makeRoom((one.length + 1) * width)
    this.#fill(one, other)
    let row = one.length
    let column = 0
    for (let at = 1; at < width; at++)
      if (this.#score[row * width + at]! > this.#score[row * width + column]!) column = at
    const pairings: Pairing[] = []
    let isSkipping = false
    while (row > 0) {
      const cell = row * width + column
      if (isSkipping) {
        pairings.push([-1, column - 1])
        isSkipping = this.#skipWay[cell] === FROM.skipped
        column--
      } else if (this.#way[cell] === FROM.skipped) isSkipping = true
      else if (this.#way[cell] === FROM.added) pairings.push([--row, -1])
      else pairings.push([--row, --column])
    }
    return pairings.reverse()
  }

  #fill(one: ArrayLike<number>, other: ArrayLike<number>): void {
    const width = other.length + 1
    const [score, skip, way, skipWay] = [this.#score, this.#skip, this.#way, this.#skipWay]
    for (let column = 0; column < width; column++) {
      score[column] = 0
      skip[column] = -1e9
      way[column] = FROM.begin
    }
    for (let row = 1; row <= one.length; row++) {
      const left = row * width
      score[left] = SCORE.added * row
      skip[left] = -1e9
      way[left] = FROM.added
      for (let column = 1; column < width; column++) {
        const cell = left + column
        const opened = score[cell - 1]! + SCORE.open
        const extended = skip[cell - 1]! + SCORE.extend
        skip[cell] = Math.max(opened, extended)
        skipWay[cell] = extended > opened ? FROM.skipped : FROM.pair
        const paired = score[cell - width - 1]! + this.#scoreOf(one[row - 1]!, other[column - 1]!)
        const added = score[cell - width]! + SCORE.added
        score[cell] = Math.max(paired, added, skip[cell]!)
        way[cell] =
          paired >= Math.max(added, skip[cell]!) ? FROM.pair : added >= skip[cell]! ? FROM.added : FROM.skipped
      }
    }
  }

  #makeRoom(cells: number): void {
    if (cells <= this.#score.length) return
    const size = Math.max(cells, 2 * this.#score.length)
    this.#score = new Float32Array(size)
    this.#skip = new Float32Array(size)
    this.#way = new Uint8Array(size)
    this.#skipWay = new Uint8Array(size)
  }
}

/** Where all of the one stands in the other, word for word; -1 where it does not. */
function findWhole(one: ArrayLike<number>, other: ArrayLike<number>): number {
  for (let from = 0; from + one.length <= other.length; from++) {
    let at = 0
    while (at < one.length && one[at] === other[from + at]) at++
    if (at === one.length) return from
  }
  return -1
}
