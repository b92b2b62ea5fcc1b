import { tagIds, VERB_TAGS } from '../language/index.ts'
import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { isAdverbWord } from './grammar-words.ts'

const BASE = tagIds('VB')
const FINITE_BASE = tagIds('VB', 'VBP')
const NOUN = tagIds('NN', 'NNS')
const PROPER = tagIds('NNP', 'NNPS')

const isTagged = (view: SentenceView, at: number, tags: ReadonlySet<number>): boolean =>
  at >= view.first && at < view.end && mentionAt(view, at) < 0 && tags.has(view.annotated.syntax.tags[at]!)

/** Whether the tagger takes a token for a verb in its base form: "expand". */
export const isBaseVerb = (view: SentenceView, at: number): boolean => isTagged(view, at, BASE)

/** Whether a token is a verb without an ending, finite or not: "that the deal proceed". */
export const isBareVerb = (view: SentenceView, at: number): boolean => isTagged(view, at, FINITE_BASE)

/** Whether a token is a verb in any form. */
export const isAnyVerb = (view: SentenceView, at: number): boolean => isTagged(view, at, VERB_TAGS)

/** Whether a token is a common noun. */
export const isCommonNoun = (view: SentenceView, at: number): boolean => isTagged(view, at, NOUN)

/** Whether an act begins at a token: "committed to holding talks", "determined to fully fund"; not "committed to peace". */
export function opensAct(view: SentenceView, from: number): boolean {
  let at = from
  while (isAdverbWord(wordAt(view, at)) || /^(?:further|["“”])$/.test(wordAt(view, at))) at++
  return isBaseVerb(view, at) || (isAnyVerb(view, at) && wordAt(view, at).endsWith('ing'))
}

/** Whether a token is a name, or a noun written as one: "the House". */
export const isProperNoun = (view: SentenceView, at: number): boolean => isTagged(view, at, PROPER)

const ACT_NOUN = /(?:[ai]tion|ction|ssion|removal|withdrawal|ment|defen[cs]e|recovery|protection)$/
const NO_ACT_NOUN =
  /^(?:nation|commitment|agreement|government|document|constitution|declaration|convention|organi[sz]ation|resolution|generation|situation|position|condition|mission|vision|environment|moment|foundation|tradition|population|relation)$/
/** How far a noun of an act is looked for: "the complete and verified dismantlement of". */
const NOUN_PHRASE = 6

/** Whether a noun of an act begins at a token: "the full restoration of the ferry"; not "the goals of the pact". */
export function opensActNoun(view: SentenceView, from: number): boolean {
  for (let at = from; at < view.end && at < from + NOUN_PHRASE; at++) {
    if (view.tokens[at]!.kind !== 'word' || mentionAt(view, at) >= 0) return false
    const word = wordAt(view, at)
    if (wordAt(view, at + 1) === 'of') return isCommonNoun(view, at) && ACT_NOUN.test(word) && !NO_ACT_NOUN.test(word)
  }
  return false
}
