import { NAME_KINDS, relationId, relationIds, tagId, tagIds } from '../../language/index.ts'
import { hashText } from '../../linear/index.ts'
import type { TokenRange } from '../model/structure.ts'
import type { Words } from '../model/words.ts'
import type { DocumentView } from '../view.ts'

const NOUN = tagIds('NN', 'NNP', 'NNS', 'NNPS', 'PRP')
const NAME = tagId('NNP')
/** Relations of words to a noun after them. */
const BEFORE = relationIds('det', 'compound', 'amod', 'nmod:poss', 'nummod', 'det:predet')
const COMPOUND = relationId('compound')
const NMOD = relationId('nmod')
const CONJ = relationId('conj')
const PERSON = NAME_KINDS.indexOf('person')

/** No phrase reaches further from its head than this. */
const REACH = 14
/** No more hearers than this are joined: "to Brenn, Torvik and the envoys". */
const MOST_JOINED = 4
const OF = hashText('of')

/** Whether a token heads a phrase that can name somebody. */
export const isHead = ({ tag, relation, isWord }: Words, at: number): boolean =>
  isWord[at] === 1 && NOUN.has(tag[at]!) && relation[at] !== COMPOUND

/** What stands before a noun and belongs to it, and the noun. */
function bareRange(words: Words, at: number): TokenRange {
  const { head, relation, left } = words
  let first = at
  for (let child = at - 1; child >= 0 && child > at - REACH; child--) {
    if (words.sentence[child] !== words.sentence[at]) break
    if (head[child] === at && BEFORE.has(relation[child]!)) first = Math.min(first, Math.max(left[child]!, at - REACH))
  }
  return { first, end: at + 1 }
}

/** Where the noun phrase of a head begins. */
export function phraseStart(words: Words, at: number): number {
  let { first } = bareRange(words, at)
  while (first < at && words.isWord[first] === 0) first++
  return first
}

/** The noun phrase of a head: what stands before it, the rest of a name, and "of ..." after it; no words that say when. */
export function phraseOf(view: DocumentView, words: Words, at: number): TokenRange {
  const { head, relation, name } = words
  let end = at + 1
  const mention = view.mentionOf[at]!
  while (mention >= 0 && view.mentionOf[end] === mention && end < at + REACH) end++
  while (name[at] === PERSON && name[end] === PERSON && words.tag[end] === NAME && end < at + REACH) end++
  for (let child = end; child < words.count && child < at + REACH; child++)
    if (head[child] === at && relation[child] === NMOD && words.word[end] === OF) {
      const inner = bareRange(words, child)
      if (inner.first === end + 1) end = inner.end
      break
    }
  while (end > at + 1 && view.isTime[end - 1] === 1) end--
  return { first: phraseStart(words, at), end }
}

/** A head with those that are joined to it: "the ministers and their aides". */
export function joinedHeads(words: Words, at: number): number[] {
  const heads = [at]
  for (let other = at + 1; other < words.count && other < at + 3 * REACH && heads.length < MOST_JOINED; other++)
    if (words.relation[other] === CONJ && words.head[other] === at && isHead(words, other)) heads.push(other)
  return heads
}
