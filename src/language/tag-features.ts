import { hashTemplates } from '../linear/index.ts'
import type { Forms } from './forms.ts'

/** What stands beyond the ends of a sentence. */
const OUTSIDE = 0x51ab
const NO_TAG = 63
const COUNT = 43

/** The hashed features of a token for its part of speech, from the forms around it and the tags before it. */
export class TagFeatures {
  readonly list = new Int32Array(COUNT)
  readonly #more = new Int32Array(COUNT)
  readonly #forms: Forms
  readonly #guesses: Uint8Array
  readonly #tags: Uint8Array

  constructor(forms: Forms, guesses: Uint8Array, tags: Uint8Array) {
    this.#forms = forms
    this.#guesses = guesses
    this.#tags = tags
  }

  /** Fills the list for the token `at` of a sentence, a half-open range of tokens, and gives the number of features. */
  fill(at: number, first: number, end: number): number {
    const { list } = this
    const more = this.#more
    const { word, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, shape, seen } = this.#forms
    const tags = this.#tags
    const guesses = this.#guesses
    const guess = guesses[at]!
    const guess1 = at + 1 < end ? guesses[at + 1]! : NO_TAG
    const guess2 = at + 2 < end ? guesses[at + 2]! : NO_TAG
    const guesses2 = (guess2 << 6) | guess1
    const word0 = word[at]!
    const before = at > first ? word[at - 1]! : OUTSIDE
    const before2 = at > first + 1 ? word[at - 2]! : OUTSIDE
    const after = at + 1 < end ? word[at + 1]! : OUTSIDE
    const after2 = at + 2 < end ? word[at + 2]! : OUTSIDE
    const tag1 = at > first ? tags[at - 1]! : NO_TAG
    const tag2 = at > first + 1 ? tags[at - 2]! : NO_TAG
    const tags2 = (tag2 << 6) | tag1
    const shape0 = shape[at]! | (at === first ? 128 : 0)
    const shapeBefore = at > first ? shape[at - 1]! : 255
    const shapeAfter = at + 1 < end ? shape[at + 1]! : 255
    const suffixAfter = at + 1 < end ? suffix3[at + 1]! : OUTSIDE
    list[0] = word0
    list[1] = before
    list[2] = after
    list[3] = before2
    list[4] = after2
    list[5] = suffix1[at]!
    list[6] = suffix2[at]!
    list[7] = suffix3[at]!
    list[8] = suffix4[at]!
    list[9] = prefix1[at]!
    list[10] = prefix2[at]!
    list[11] = prefix3[at]!
    list[12] = shape0 | (seen[at]! << 8)
    list[13] = tag1
    list[14] = tags2
    list[15] = tag1
    more[15] = word0
    list[16] = before
    more[16] = word0
    list[17] = word0
    more[17] = after
    list[18] = tag1
    more[18] = after
    list[19] = suffixAfter
    list[20] = at > first ? suffix3[at - 1]! : OUTSIDE
    list[21] = tag1
    more[21] = suffix3[at]!
    list[22] = (shapeBefore << 16) | (shape0 << 8) | shapeAfter
    list[23] = tags2
    more[23] = word0
    list[24] = tag1
    more[24] = suffixAfter
    list[25] = before
    more[25] = after
    list[26] = after
    more[26] = after2
    list[27] = suffix3[at]!
    more[27] = suffixAfter
    list[28] = suffix2[at]!
    more[28] = shape0 | (tag1 << 8)
    list[29] = word0
    more[29] = shape0
    list[30] = tags2
    more[30] = after
    list[31] = before
    more[31] = suffix3[at]!
    list[32] = guess1
    list[33] = guesses2
    list[34] = (tag1 << 6) | guess1
    list[35] = word0
    more[35] = (tag1 << 6) | guess1
    list[36] = (tags2 << 6) | guess1
    list[37] = word0
    more[37] = guess1
    list[38] = (tag1 << 12) | guesses2
    list[39] = suffix3[at]!
    more[39] = (tag1 << 6) | guess1
    list[40] = (guess << 6) | guess1
    list[41] = (((tag1 << 6) | guess) << 6) | guess1
    list[42] = (((tags2 << 6) | guess) << 12) | guesses2
    hashTemplates(list, more)
    return COUNT
  }
}
