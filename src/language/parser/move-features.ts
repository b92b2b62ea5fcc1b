import { hashTemplates, pair } from '../../linear/index.ts'
import type { ParserState } from './parser-state.ts'

const COUNT = 110
const least = Math.min

/** How far two words stand apart, in steps that grow. */
const distance = (apart: number): number => (apart < 5 ? apart : apart < 9 ? 5 : apart < 17 ? 6 : 7)

/** Verbs, commas, conjunctions and quotation marks between two words, a few bits each. */
function between(state: ParserState, from: number, to: number): number {
  if (from >= to) return 0
  return (
    least(state.verbs[to]! - state.verbs[from + 1]!, 3) |
    (least(state.commas[to]! - state.commas[from]!, 3) << 2) |
    (least(state.conjunctions[to]! - state.conjunctions[from + 1]!, 1) << 4) |
    (((state.quotes[to]! - state.quotes[from]!) & 1) << 5)
  )
}

/**
 * The hashed features of a parser's next move, after Zhang and Nivre (2011), with the words around and between.
 * The file is long because every template is written out where it is filled: this is the innermost loop of the reader.
 */
export class MoveFeatures {
  readonly list = new Int32Array(COUNT)
  readonly #more = new Int32Array(COUNT)
  readonly count = COUNT

  fill(state: ParserState): void {
    const { list } = this
    const more = this.#more
    const {
      marks,
      nextVerb,
      word,
      tag,
      relation,
      left,
      left2,
      right,
      right2,
      leftCount,
      rightCount,
      leftSet,
      rightSet,
      none,
      size,
    } = state
    const s0 = state.below(0)
    const s1 = state.below(1)
    const s2 = state.below(2)
    const b0 = state.front
    const b1 = b0 + 1 < size ? b0 + 1 : none
    const b2 = b0 + 2 < size ? b0 + 2 : none
    const s0w = word[s0]!
    const s0t = tag[s0]!
    const s1w = word[s1]!
    const s1t = tag[s1]!
    const s2t = tag[s2]!
    const b0w = word[b0]!
    const b0t = tag[b0]!
    const b1w = word[b1]!
    const b1t = tag[b1]!
    const b2t = tag[b2]!
    const s0wt = pair(s0w, s0t)
    const s1wt = pair(s1w, s1t)
    const b0wt = pair(b0w, b0t)
    const s0b0 = (s0t << 6) | b0t
    const s1s0 = (s1t << 6) | s0t
    const s1s0b0 = (s1s0 << 6) | b0t
    const apart = distance(b0 - s0)
    const gap = between(state, s0, b0)
    const gap1 = between(state, s1, s0)
    const s0l = left[s0]!
    const s0r = right[s0]!
    const s0l2 = left2[s0]!
    const s0r2 = right2[s0]!
    const s1l = left[s1]!
    const s1r = right[s1]!
    const s1r2 = right2[s1]!
    const b0l = left[b0]!
    const b0l2 = left2[b0]!
    const s0vl = least(leftCount[s0]!, 3)
    const s0vr = least(rightCount[s0]!, 3)
    const s1vr = least(rightCount[s1]!, 3)
    const b0vl = least(leftCount[b0]!, 3)
    const s0next = s0 + 1 < size ? tag[s0 + 1]! : tag[none]!
    const s0last = s0 > 0 && s0 < size ? tag[s0 - 1]! : tag[none]!
    const b0last = b0 > 0 ? tag[b0 - 1]! : tag[none]!
    list[0] = s0w
    list[1] = s0t
    list[2] = s0wt
    list[3] = s1w
    list[4] = s1t
    list[5] = s1wt
    list[6] = s2t
    list[7] = word[s2]!
    more[7] = s2t
    list[8] = b0w
    list[9] = b0t
    list[10] = b0wt
    list[11] = b1w
    list[12] = b1t
    list[13] = b1w
    more[13] = b1t
    list[14] = b2t
    list[15] = word[b2]!
    more[15] = b2t
    list[16] = s0wt
    more[16] = b0wt
    list[17] = s0wt
    more[17] = b0w
    list[18] = s0w
    more[18] = b0wt
    list[19] = s0wt
    more[19] = b0t
    list[20] = b0wt
    more[20] = s0t
    list[21] = s0w
    more[21] = b0w
    list[22] = s0b0
    list[23] = (b0t << 6) | b1t
    list[24] = s1wt
    more[24] = s0wt
    list[25] = s1w
    more[25] = s0w
    list[26] = s1s0
    list[27] = s1wt
    more[27] = s0t
    list[28] = s0wt
    more[28] = s1t
    list[29] = s1w
    more[29] = b0w
    list[30] = (s1t << 6) | b0t
    list[31] = b0w
    more[31] = s1t
    list[32] = s1w
    more[32] = b0t
    list[33] = (((b0t << 6) | b1t) << 6) | b2t
    list[34] = (s0b0 << 6) | b1t
    list[35] = s1s0b0
    list[36] = (s2t << 12) | s1s0
    list[37] = (s0b0 << 6) | tag[b0l]!
    list[38] = (s0b0 << 6) | tag[s0l]!
    list[39] = (s0b0 << 6) | tag[s0r]!
    list[40] = (s1s0 << 6) | tag[s1r]!
    list[41] = (s1s0 << 6) | tag[s1l]!
    list[42] = (s1s0 << 6) | tag[s0l]!
    list[43] = (s1s0 << 6) | tag[s0r]!
    list[44] = s0w
    more[44] = apart
    list[45] = (s0t << 3) | apart
    list[46] = b0w
    more[46] = apart
    list[47] = (b0t << 3) | apart
    list[48] = (s0b0 << 3) | apart
    list[49] = (s1s0 << 3) | distance(s0 - s1)
    list[50] = s0w
    more[50] = s0vr
    list[51] = (s0t << 4) | (s0vl << 2) | s0vr
    list[52] = s0w
    more[52] = s0vl
    list[53] = b0w
    more[53] = b0vl
    list[54] = (b0t << 2) | b0vl
    list[55] = s1w
    more[55] = s1vr
    list[56] = (s1t << 2) | s1vr
    list[57] = word[s0l]!
    more[57] = s0t
    list[58] = (relation[s0l]! << 6) | s0t
    list[59] = word[s0r]!
    more[59] = s0t
    list[60] = (relation[s0r]! << 6) | s0t
    list[61] = word[b0l]!
    more[61] = b0t
    list[62] = (relation[b0l]! << 6) | b0t
    list[63] = word[s1r]!
    more[63] = s1t
    list[64] = (relation[s1r]! << 6) | s1t
    list[65] = (relation[s0l2]! << 12) | (relation[s0l]! << 6) | s0t
    list[66] = (relation[s0r2]! << 12) | (relation[s0r]! << 6) | s0t
    list[67] = (relation[b0l2]! << 12) | (relation[b0l]! << 6) | b0t
    list[68] = (relation[s1r2]! << 12) | (relation[s1r]! << 6) | s1t
    list[69] = leftSet[s0]!
    more[69] = s0t
    list[70] = rightSet[s0]!
    more[70] = s0t
    list[71] = leftSet[b0]!
    more[71] = b0t
    list[72] = rightSet[s1]!
    more[72] = s1t
    list[73] = leftSet[s0]!
    more[73] = s0b0
    list[74] = rightSet[s0]!
    more[74] = s0b0
    list[75] = rightSet[s1]!
    more[75] = s1s0
    list[76] = leftSet[s1]!
    more[76] = s1s0
    list[77] = rightSet[s0]!
    more[77] = s0w
    list[78] = leftSet[s0]!
    more[78] = s0w
    list[79] = rightSet[s1]!
    more[79] = s1w
    list[80] = (s0b0 << 6) | gap
    list[81] = (s1s0 << 6) | gap1
    list[82] = (s1s0b0 << 6) | gap1
    list[83] = s0b0
    more[83] = (s0next << 6) | b0last
    list[84] = s0b0
    more[84] = (s0last << 6) | b1t
    list[85] = (s0b0 << 6) | b1t
    more[85] = b2t
    list[86] = s1s0b0
    more[86] = b1t
    list[87] = s0b0
    more[87] = word[s0l]!
    list[88] = s1s0
    more[88] = word[s0l]!
    list[89] = s1wt
    more[89] = word[s0l]!
    list[90] = s0w
    more[90] = (b0t << 6) | b1t
    list[91] = b1w
    more[91] = s0b0
    list[92] = s1s0b0
    more[92] = relation[s0r]!
    list[93] = s1w
    more[93] = (s0t << 6) | b0t
    list[94] = s0wt
    more[94] = gap
    list[95] = b0w
    more[95] = s1s0
    const b3t = b0 + 3 < size ? tag[b0 + 3]! : tag[none]!
    const verb = b0 + 1 < size ? nextVerb[b0 + 1]! : tag[none]!
    const m0 = marks[b0]!
    const m1 = marks[b1]!
    const ms = marks[s0]!
    const depth = least(state.depth, 4)
    list[96] = (((((b0t << 6) | b1t) << 6) | b2t) << 6) | b3t
    list[97] = (s0b0 << 6) | m0
    list[98] = (s1s0b0 << 6) | m0
    list[99] = s0w
    more[99] = m0
    list[100] = b0w
    more[100] = m0
    list[101] = (s0b0 << 12) | (m0 << 6) | m1
    list[102] = (s1s0 << 12) | (ms << 6) | m0
    list[103] = (s0b0 << 6) | verb
    list[104] = (s1s0b0 << 6) | verb
    list[105] = (s0b0 << 3) | depth
    list[106] = s0wt
    more[106] = verb
    list[107] = (((s0b0 << 6) | b1t) << 6) | m1
    list[108] = (((b0t << 6) | verb) << 6) | m0
    list[109] = s1w
    more[109] = (s0b0 << 6) | m0
    hashTemplates(list, more)
  }
}
