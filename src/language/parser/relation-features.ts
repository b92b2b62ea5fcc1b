import { hashTemplates, pair } from '../../linear/index.ts'
import type { ParserState } from './parser-state.ts'

const COUNT = 36

const distance = (apart: number): number => (apart < 4 ? apart : apart < 8 ? 4 : 5)

/** The hashed features of the relation between a word and its head, when the word has all its children. */
export class RelationFeatures {
  readonly list = new Int32Array(COUNT)
  readonly #more = new Int32Array(COUNT)
  readonly count = COUNT

  fill(state: ParserState, child: number, head: number): void {
    const { list } = this
    const more = this.#more
    const { word, tag, relation, left, left2, right, leftSet, rightSet, none, size, suffix } = state
    const isLeft = child < head ? 1 : 0
    const childWord = word[child]!
    const headWord = word[head]!
    const headTag = tag[head]!
    const childTag = (tag[child]! << 1) | isLeft
    const tags = (childTag << 6) | headTag
    const apart = distance(isLeft ? head - child : child - head)
    const opener = left[child]!
    const closer = right[child]!
    const before = child > 0 ? child - 1 : none
    const after = child + 1 < size ? child + 1 : none
    const headAfter = head + 1 < size ? head + 1 : none
    const headBefore = head > 0 ? head - 1 : none
    const sibling = isLeft ? left[head]! : right[head]!
    list[0] = childWord
    more[0] = isLeft
    list[1] = childTag
    list[2] = headWord
    more[2] = isLeft
    list[3] = (headTag << 1) | isLeft
    list[4] = tags
    list[5] = childWord
    more[5] = (headTag << 1) | isLeft
    list[6] = headWord
    more[6] = childTag
    list[7] = pair(childWord, headWord)
    more[7] = isLeft
    list[8] = tags
    more[8] = apart
    list[9] = childWord
    more[9] = (apart << 1) | isLeft
    list[10] = headWord
    more[10] = (childTag << 3) | apart
    list[11] = word[opener]!
    more[11] = tags
    list[12] = relation[opener]!
    more[12] = tags
    list[13] = leftSet[child]!
    more[13] = childTag
    list[14] = rightSet[child]!
    more[14] = childTag
    list[15] = leftSet[child]!
    more[15] = tags
    list[16] = rightSet[child]!
    more[16] = tags
    list[17] = leftSet[head]!
    more[17] = tags
    list[18] = rightSet[head]!
    more[18] = tags
    list[19] = relation[sibling]!
    more[19] = tags
    list[20] = word[sibling]!
    more[20] = tags
    list[21] = tag[before]!
    more[21] = tags
    list[22] = tag[after]!
    more[22] = tags
    list[23] = word[before]!
    more[23] = childTag
    list[24] = word[after]!
    more[24] = childTag
    list[25] = (tag[headBefore]! << 6) | tag[headAfter]!
    more[25] = tags
    list[26] = pair(word[opener]!, headWord)
    more[26] = childTag
    list[27] = (relation[opener]! << 6) | relation[left2[child]!]!
    more[27] = tags
    list[28] = word[closer]!
    more[28] = tags
    list[29] = relation[closer]!
    more[29] = tags
    list[30] = pair(childWord, word[opener]!)
    more[30] = isLeft
    list[31] = pair(word[opener]!, word[left2[child]!]!)
    more[31] = childTag
    list[32] = suffix[child]!
    more[32] = (headTag << 1) | isLeft
    list[33] = leftSet[head]!
    more[33] = pair(headWord, childTag)
    list[34] = rightSet[head]!
    more[34] = pair(headWord, childTag)
    list[35] = pair(leftSet[head]!, rightSet[head]!)
    more[35] = tags
    hashTemplates(list, more)
  }
}
