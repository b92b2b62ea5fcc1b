import { hashTemplates } from '../linear/index.ts'
import type { Forms } from './forms.ts'

const COUNT = 9

/** The hashed features of a token's form alone, for a first guess at its part of speech. */
export class GuessFeatures {
  readonly list = new Int32Array(COUNT)
  readonly #more = new Int32Array(COUNT)
  readonly #forms: Forms

  constructor(forms: Forms) {
    this.#forms = forms
  }

  /** Fills the list for a token and gives the number of features. */
  fill(at: number): number {
    const { list } = this
    const more = this.#more
    const { word, suffix1, suffix2, suffix3, suffix4, prefix2, shape, seen } = this.#forms
    const looks = shape[at]! | (seen[at]! << 8)
    list[0] = word[at]!
    list[1] = word[at]!
    more[1] = looks
    list[2] = suffix4[at]!
    list[3] = suffix3[at]!
    list[4] = suffix2[at]!
    list[5] = looks
    list[6] = suffix3[at]!
    more[6] = looks
    list[7] = suffix1[at]!
    more[7] = looks
    list[8] = prefix2[at]!
    more[8] = suffix2[at]!
    hashTemplates(list, more)
    return COUNT
  }
}
