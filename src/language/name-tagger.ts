import { addRows, bestOf, type LinearTable } from '../linear/index.ts'
import type { Forms } from './forms.ts'
import { NameFeatures } from './name-features.ts'
import type { Sentence } from './sentence.ts'
import { NAME_KINDS } from './syntax.ts'

/** What the tags of the stage before are. */
export interface TaggedWords {
  forms: Forms
  tags: Uint8Array
}

/** The kinds of names of a document's tokens, each the best for its features, the kinds before it and what the text has shown so far. */
export function tagNames({ forms, tags }: TaggedWords, sentences: readonly Sentence[], table: LinearTable): Uint8Array {
  const kinds = new Uint8Array(forms.count)
  const features = new NameFeatures(forms, tags, kinds)
  const scores = new Int32Array(NAME_KINDS.length)
  for (const { firstToken, endToken } of sentences)
    for (let at = firstToken; at < endToken; at++) {
      const count = features.fill(at, firstToken, endToken)
      scores.fill(0)
      addRows(table, features.list, count, scores)
      kinds[at] = bestOf(scores)
      features.recall(at)
    }
  return kinds
}
