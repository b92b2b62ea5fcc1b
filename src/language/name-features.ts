import { hashTemplates, pair } from '../linear/index.ts'
import { type Forms, SHAPE } from './forms.ts'
import { TAGS } from './syntax.ts'

const COUNT = 50
/** What stands beyond the ends of a sentence. */
const OUTSIDE = 0x51ab
const NO_TAG = 63
const NO_KIND = 15
const PLACES = 1 << 13
const IS_PROPER = Uint8Array.from(TAGS, (tag) => (tag === 'NNP' || tag === 'NNPS' ? 1 : 0))

/**
 * The hashed features of a token for the kind of name that it stands in: forms and tags around, the run of capitalised words that it is
 * part of, the kinds before it, and what the same word was taken for earlier in the text.
 */
export class NameFeatures {
  readonly list = new Int32Array(COUNT)
  readonly #more = new Int32Array(COUNT)
  readonly #forms: Forms
  readonly #tags: Uint8Array
  readonly #kinds: Uint8Array
  /** what each word was last taken for, plus one */
  readonly #recalled = new Uint8Array(PLACES)
  #runStart = 0
  #runEnd = 0
  #sentence = -1

  constructor(forms: Forms, tags: Uint8Array, kinds: Uint8Array) {
    this.#forms = forms
    this.#tags = tags
    this.#kinds = kinds
  }

  /** Notes what a token was taken for. */
  recall(at: number): void {
    const kind = this.#kinds[at]!
    const { shape, word } = this.#forms
    if (kind > 0 || shape[at]! & SHAPE.capital) this.#recalled[word[at]! & (PLACES - 1)] = kind + 1
  }

  /** The run of proper nouns around a token; that of the token before goes on while it lasts. */
  #findRun(at: number, first: number, end: number): void {
    if (this.#sentence === first && at < this.#runEnd && at >= this.#runStart) return
    this.#sentence = first
    this.#runStart = at
    this.#runEnd = at
    while (this.#runEnd < end && IS_PROPER[this.#tags[this.#runEnd]!]) this.#runEnd++
    if (this.#runEnd === at) this.#runEnd = at + 1
  }

  /** Fills the list for the token `at` of a sentence, a half-open range of tokens, and gives the number of features. */
  fill(at: number, first: number, end: number): number {
    this.#findRun(at, first, end)
    const { list } = this
    const more = this.#more
    const { word, suffix2, suffix3, suffix4, prefix2, prefix3, shape, seen } = this.#forms
    const tags = this.#tags
    const kinds = this.#kinds
    const recalled = this.#recalled
    const word0 = word[at]!
    const before = at > first ? word[at - 1]! : OUTSIDE
    const before2 = at > first + 1 ? word[at - 2]! : OUTSIDE
    const after = at + 1 < end ? word[at + 1]! : OUTSIDE
    const after2 = at + 2 < end ? word[at + 2]! : OUTSIDE
    const tag0 = tags[at]!
    const tag1 = at > first ? tags[at - 1]! : NO_TAG
    const tagAfter = at + 1 < end ? tags[at + 1]! : NO_TAG
    const tagAfter2 = at + 2 < end ? tags[at + 2]! : NO_TAG
    const tag2 = at > first + 1 ? tags[at - 2]! : NO_TAG
    const kind1 = at > first ? kinds[at - 1]! : NO_KIND
    const kind2 = at > first + 1 ? kinds[at - 2]! : NO_KIND
    const shape0 = shape[at]! | (at === first ? 128 : 0)
    const shapeBefore = at > first ? shape[at - 1]! : 255
    const shapeAfter = at + 1 < end ? shape[at + 1]! : 255
    const recalled0 = recalled[word0 & (PLACES - 1)]!
    const recalledAfter = recalled[after & (PLACES - 1)]!
    const start = this.#runStart
    const last = this.#runEnd - 1
    const length = Math.min(last - start + 1, 4) | (Math.min(at - start, 3) << 3)
    const runBefore = start > first ? word[start - 1]! : OUTSIDE
    const runBefore2 = start > first + 1 ? word[start - 2]! : OUTSIDE
    const runAfter = last + 1 < end ? word[last + 1]! : OUTSIDE
    const runAfter2 = last + 2 < end ? word[last + 2]! : OUTSIDE
    const runTagAfter = last + 1 < end ? tags[last + 1]! : NO_TAG
    const recalledLast = recalled[word[last]! & (PLACES - 1)]!
    const recalledFirst = recalled[word[start]! & (PLACES - 1)]!
    list[0] = word0
    list[1] = before
    list[2] = after
    list[3] = before2
    list[4] = after2
    list[5] = before
    more[5] = word0
    list[6] = word0
    more[6] = after
    list[7] = tag0
    list[8] = (tag1 << 6) | tag0
    list[9] = (tag0 << 6) | tagAfter
    list[10] = (((tag1 << 6) | tag0) << 6) | tagAfter
    list[11] = suffix3[at]!
    list[12] = suffix4[at]!
    list[13] = prefix3[at]!
    list[14] = suffix2[at]!
    more[14] = prefix2[at]!
    list[15] = (shapeBefore << 16) | (shape0 << 8) | shapeAfter
    list[16] = kind1
    list[17] = (kind2 << 4) | kind1
    list[18] = word0
    more[18] = kind1
    list[19] = (tag0 << 4) | kind1
    list[20] = (shape0 << 4) | kind1
    list[21] = before
    more[21] = (kind1 << 8) | shape0
    list[22] = after
    more[22] = (kind1 << 8) | shape0
    list[23] = (recalled0 << 4) | kind1
    list[24] = (recalled0 << 6) | tag0
    list[25] = (recalledAfter << 8) | (recalled0 << 4) | kind1
    list[26] = length
    more[26] = shape0
    list[27] = runBefore
    more[27] = length
    list[28] = runAfter
    more[28] = length
    list[29] = word[last]!
    more[29] = length
    list[30] = word[start]!
    more[30] = length
    list[31] = word[last]!
    more[31] = kind1
    list[32] = word[start]!
    more[32] = kind1
    list[33] = runBefore2
    more[33] = runBefore
    list[34] = runAfter
    more[34] = runAfter2
    list[35] = suffix3[last]!
    more[35] = length
    list[36] = (recalledLast << 12) | (recalledFirst << 8) | (recalled0 << 4) | kind1
    list[37] = runBefore
    more[37] = runAfter
    list[38] = pair(runBefore, recalledLast)
    more[38] = kind1
    list[39] = shape0 | (seen[at]! << 8)
    more[39] = (tag0 << 4) | kind1
    list[40] = suffix3[start]!
    more[40] = length
    list[41] = prefix3[last]!
    more[41] = length
    list[42] = runBefore
    more[42] = (runTagAfter << 5) | length
    list[43] = pair(word0, after)
    more[43] = kind1
    list[44] = pair(before, kind1)
    more[44] = after
    list[45] = tagAfter
    more[45] = (tagAfter2 << 10) | (tag0 << 4) | kind1
    list[46] = tag2
    more[46] = (tag1 << 10) | (tag0 << 4) | kind1
    list[47] = before2
    more[47] = pair(before, kind1)
    list[48] = after2
    more[48] = pair(after, kind1)
    list[49] = (length << 8) | (recalledLast << 4) | kind1
    hashTemplates(list, more)
    return COUNT
  }
}
