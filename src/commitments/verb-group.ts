import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { BE, DO, HAVE, HEARSAY_ADVERB, isAdverbWord, MODAL, NEGATIVE, THIRD_PRONOUN } from './grammar-words.ts'
import type { Trigger } from './trigger-words.ts'

/** A verb with the auxiliaries to its left. */
export interface VerbGroup {
  /** the first token of the group */
  first: number
  at: number
  negated: boolean
  hearsay: boolean
  modal: string | null
  /** "has", "have" or "had" */
  perfect: string | null
  be: boolean
  infinitive: boolean
}

/** The tokens that a group is followed to its left. */
const REACH = 8

const isVerbalClitic = (view: SentenceView, at: number): boolean =>
  wordAt(view, at) === "'s" && (THIRD_PRONOUN.has(wordAt(view, at - 1)) || wordAt(view, at + 1) === 'going')

/** Takes in one word to the left; false where it does not belong to the group. */
function takeIn(view: SentenceView, group: VerbGroup, at: number): boolean {
  const word = wordAt(view, at)
  if (NEGATIVE.has(word)) group.negated = true
  else if (HEARSAY_ADVERB.has(word)) group.hearsay = true
  else if (isAdverbWord(word) || /^(?:all|both|each|further)$/.test(word)) return true
  else if (BE.has(word) || isVerbalClitic(view, at)) group.be = true
  else if (HAVE.has(word)) group.perfect = word
  else if (MODAL.has(word)) group.modal = word
  else if (!DO.has(word)) return false
  return true
}

/** The group of the verb at a token: its auxiliaries, negations and adverbs, to its left. */
export function verbGroupAt(view: SentenceView, at: number): VerbGroup {
  const group: VerbGroup = {
    first: at,
    at,
    negated: false,
    hearsay: false,
    modal: null,
    perfect: null,
    be: false,
    infinitive: false,
  }
  for (let left = at - 1; left > at - REACH; left--) {
    if (!wordAt(view, left) || mentionAt(view, left) >= 0) break
    if (wordAt(view, left) === 'to') {
      group.infinitive = true
      group.first = left
      break
    }
    if (!takeIn(view, group, left)) break
    group.first = left
  }
  while (group.first < at && isLooseAdverb(view, group.first)) group.first++
  return group
}

const isLooseAdverb = (view: SentenceView, at: number): boolean =>
  (isAdverbWord(wordAt(view, at)) || /^(?:all|both|each|further)$/.test(wordAt(view, at))) &&
  !HEARSAY_ADVERB.has(wordAt(view, at))

/** Whether the verb tells of an act of its subject: "agreed", "has pledged", "is calling"; not "to agree", "had agreed", "was asked". */
export function isDone(view: SentenceView, group: VerbGroup, trigger: Trigger): boolean {
  if (group.negated || group.modal !== null || group.infinitive) return false
  const { forms } = trigger
  if (forms.has('gerund')) return group.be && !group.perfect
  if (group.be) return false
  if (group.perfect === 'had') return view.contentOf[group.at]! >= 0 && view.quotationOf[group.at]! < 0
  if (group.perfect !== null) return forms.has('participle')
  return forms.has('past') || forms.has('third') || forms.has('base')
}
