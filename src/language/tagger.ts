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

/** A guess so far ahead of the next is taken as it is: half of all tokens, of which it is right in 99.8 of 100. */
const SURE = 14

/** The likeliest part of speech of each form by itself, and whether nothing around it can change that. */
export function guessTags(forms: Forms, table: LinearTable): { guesses: Uint8Array; isSure: Uint8Array } {
  const guesses = new Uint8Array(forms.count)
  const isSure = new Uint8Array(forms.count)
  const sure = SURE / table.scale
  const features = new GuessFeatures(forms)
  const scores = new Int32Array(TAGS.length)
  for (let at = 0; at < forms.count; at++) {
    const count = features.fill(at)
    scores.fill(0)
    addRows(table, features.list, count, scores)
    const best = bestOf(scores)
    guesses[at] = best
    isSure[at] = leadOf(scores, best) > sure ? 1 : 0
  }
  return { guesses, isSure }
}

/** How far the best label is ahead of the next. */
function leadOf(scores: Int32Array, best: number): number {
  let next = Number.NEGATIVE_INFINITY
  for (let label = 0; label < scores.length; label++) if (label !== best && scores[label]! > next) next = scores[label]!
  return scores[best]! - next
}

/** The parts of speech of a document's tokens, each the best for its features, the tags before it and the guesses after it. */
export function tag(forms: Forms, sentences: readonly Sentence[], tables: TaggerTables): Uint8Array {
  const { guesses, isSure } = guessTags(forms, tables.guesses)
  const tags = new Uint8Array(forms.count)
  const features = new TagFeatures(forms, guesses, tags)
  const scores = new Int32Array(TAGS.length)
  for (const { firstToken, endToken } of sentences)
    for (let at = firstToken; at < endToken; at++) {
      if (isSure[at] === 1) {
        tags[at] = guesses[at]!
        continue
      }
      const count = features.fill(at, firstToken, endToken)
      scores.fill(0)
      addRows(tables.tags, features.list, count, scores)
      tags[at] = bestOf(scores)
    }
  return tags
}
