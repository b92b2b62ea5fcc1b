import { addRows, bestOf, type LinearTable } from '../linear/index.ts'
import type { Forms } from './forms.ts'
import { GuessFeatures } from './guess-features.ts'
import type { Sentence } from './sentence.ts'
import { TAGS } from './syntax.ts'
import { TagFeatures } from './tag-features.ts'

/** The two models of the tagger: a guess by the form alone, then the tag by the words, tags and guesses around. */
export interface TaggerTables {
  guesses: LinearTable
  tags: LinearTable
}

/** The likeliest part of speech of each form by itself. */
export function guessTags(forms: Forms, table: LinearTable): Uint8Array {
  const guesses = new Uint8Array(forms.count)
  const features = new GuessFeatures(forms)
  const scores = new Int32Array(TAGS.length)
  for (let at = 0; at < forms.count; at++) {
    const count = features.fill(at)
    scores.fill(0)
    addRows(table, features.list, count, scores)
    guesses[at] = bestOf(scores)
  }
  return guesses
}

/** The parts of speech of a document's tokens, each the best for its features, the tags before it and the guesses after it. */
export function tag(forms: Forms, sentences: readonly Sentence[], tables: TaggerTables): Uint8Array {
  const guesses = guessTags(forms, tables.guesses)
  const tags = new Uint8Array(forms.count)
  const features = new TagFeatures(forms, guesses, tags)
  const scores = new Int32Array(TAGS.length)
  for (const { firstToken, endToken } of sentences)
    for (let at = firstToken; at < endToken; at++) {
      const count = features.fill(at, firstToken, endToken)
      scores.fill(0)
      addRows(tables.tags, features.list, count, scores)
      tags[at] = bestOf(scores)
    }
  return tags
}
