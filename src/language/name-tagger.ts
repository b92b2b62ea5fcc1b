import { addRows, bestOf, type LinearTable } from '../linear/index.ts'
import { type Forms, SHAPE } from './forms.ts'
import { NameFeatures } from './name-features.ts'
import type { Sentence } from './sentence.ts'
import { NAME_KINDS, TAGS } from './syntax.ts'

/** What the tags of the stage before are. */
export interface TaggedWords {
  forms: Forms
  tags: Uint8Array
}

/** Parts of speech whose words in small letters begin no name or figure: fewer than 1 in 800 do. */
const PLAIN = new Set<string>(
  "VB VBD VBG VBN VBP VBZ MD PRP PRP$ POS WP WP$ WDT WRB EX RP TO IN CC , . : ''".split(' '),
)
const IS_PLAIN = Uint8Array.from(TAGS, (tag) => (PLAIN.has(tag) ? 1 : 0))
const NAMELIKE = SHAPE.capital | SHAPE.otherCapital | SHAPE.digit

/** The kinds of names of a document's tokens, each the best for its features, the kinds before it and what the text has shown so far. */
export function tagNames({ forms, tags }: TaggedWords, sentences: readonly Sentence[], table: LinearTable): Uint8Array {
  const kinds = new Uint8Array(forms.count)
  const features = new NameFeatures(forms, tags, kinds)
  const scores = new Int32Array(NAME_KINDS.length)
  for (const { firstToken, endToken } of sentences)
    for (let at = firstToken; at < endToken; at++) {
      const isAfterName = at > firstToken && kinds[at - 1]! > 0
      if (!isAfterName && IS_PLAIN[tags[at]!] === 1 && (forms.shape[at]! & NAMELIKE) === 0) continue
      const count = features.fill(at, firstToken, endToken)
      scores.fill(0)
      addRows(table, features.list, count, scores)
      kinds[at] = bestOf(scores)
      features.recall(at)
    }
  return kinds
}
