import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import {
  ADVERB,
  BE,
  DETERMINER,
  HAVE,
  MODAL,
  NEGATIVE,
  PREPOSITION,
  RELATIVE,
  SPEECH,
  SUBORDINATOR,
} from './grammar-words.ts'
import type { Sense } from './lexicon-index.ts'
import { type Modality, plainModality } from './modality.ts'
import { isNominal, joinedLeft } from './noun-phrase.ts'
import { clauseEnd } from './object.ts'
import { NOBODY, type Side } from './side.ts'

/** A noun of the lexicon in a sentence, read as the name of a deed. */
export interface NounAnchor {
  at: number
  sense: Sense
  words: readonly number[]
  /** the first token of its phrase: "a series of Vardian strikes" */
  first: number
  /** whose deed it is, where the phrase says so: "Vardia's", "Vardian", "its" */
  owner: Side
  pronoun: boolean
  modality: Modality
  /** what hangs on the noun to its right */
  from: number
  end: number
}

const REACH = 10
const AHEAD = new Set(
  'planned upcoming possible potential proposed future expected scheduled looming imminent prospective eventual hypothetical'.split(
    ' ',
  ),
)
const TOLD = new Set('alleged reported purported supposed'.split(' '))
const UNDONE = new Set(
  'foiled thwarted failed attempted cancelled canceled aborted averted scrapped shelved abandoned repelled prevented'.split(
    ' ',
  ),
)
/** Before a deed's name these say that somebody kept it from being done. */
const UNDOING = new Set(
  'foil foils foiled foiling thwart thwarts thwarted thwarting avert averts averted cancel cancels cancelled canceled prevent prevents prevented repel repels repelled scrap scraps scrapped'.split(
    ' ',
  ),
)
const QUANTITY = new Set(
  'round rounds series wave waves number days hours dozens spate barrage campaign string set weeks months day'.split(
    ' ',
  ),
)

/** Nouns after which the noun before them is no deed: "attack helicopter", "strike group", "peace talks process". */
const TAIL = new Set(
  'helicopter helicopters group groups worker workers agency agencies plan plans process proposal proposals team teams official officials camp camps force forces capability capabilities aircraft efforts effort threat threats waiver waivers regime list line centre center room policy bill law laws victim victims zone zones season convoy convoys route mandate host partner partners rate risk dog jet jets ship ships organisation organization groups programme program programs'.split(
    ' ',
  ),
)

/** The sense of the noun that ends at a token, with the token where it begins. */
function senseAt(view: SentenceView, at: number): { sense: Sense; start: number } | null {
  for (const sense of view.lexicon.nouns.get(wordAt(view, at)) ?? []) {
    const start = at - sense.before.length
    if (!sense.before.every((word, offset) => wordAt(view, start + offset) === word)) continue
    if (sense.unless.has(wordAt(view, start - 1))) continue
    return { sense, start }
  }
  return null
}

interface PhraseStart {
  first: number
  owner: Side
  pronoun: boolean
}

/** What an adjective or determiner before a noun says of the deed: "planned", "alleged", "foiled", "no". */
function noteAdjective(word: string, modality: Modality): void {
  if (word === 'no' || NEGATIVE.has(word) || UNDONE.has(word)) modality.negated = true
  if (AHEAD.has(word)) modality.planned = true
  if (TOLD.has(word)) modality.claimed = true
}

/** Follows the noun's phrase to its left, noting whose it is and how its adjectives say that it stands. */
function readLeft(view: SentenceView, start: number, modality: Modality): PhraseStart {
  let first = start
  let owner = NOBODY
  let pronoun = false
  for (let turn = 0; turn < REACH; turn++) {
    const at = first - 1
    if (mentionAt(view, at) >= 0) {
      const range = mentionRange(view, at)
      const phrase = { first: range.first, end: first, mentions: [view.mentionOf[at]!] }
      const joined = joinedLeft(view, phrase)
      owner = { mentions: [...joined.mentions, ...phrase.mentions, ...owner.mentions], words: null }
      first = joined.first
      continue
    }
    const word = wordAt(view, at)
    noteAdjective(word, modality)
    if (/^(?:its|his|her|their|our)$/.test(word)) pronoun = true
    if (owner !== NOBODY && !DETERMINER.has(word) && word !== 'of') break
    if (word === 'of' && QUANTITY.has(wordAt(view, at - 1))) {
      first = at - 1
      continue
    }
    if (!isNominal(view, at) || view.lexicon.verbs.has(word) || view.lexicon.light.has(word)) break
    first = at
    if (DETERMINER.has(word)) break
  }
  const quantifier = `${wordAt(view, first - 2)} ${wordAt(view, first - 1)}`
  if (quantifier === 'more than' || quantifier === 'at least') first -= 2
  return { first, owner, pronoun }
}

/** Where the phrases that hang on the noun end: at a verb, a mark or a clause. */
function endOfPhrases(view: SentenceView, from: number): number {
  const first = wordAt(view, from)
  if ((RELATIVE.has(first) || SUBORDINATOR.has(first)) && first !== 'as') return from
  const limit = clauseEnd(view, from)
  for (let at = from; at < limit; at++) {
    if (mentionAt(view, at) >= 0) continue
    const word = wordAt(view, at)
    if (BE.has(word) || HAVE.has(word) || SPEECH.has(word) || (MODAL.has(word) && view.tokens[at]!.text === word))
      return at
    if (at > from && !PREPOSITION.has(wordAt(view, at - 1)) && isPastVerb(view, at)) return at
  }
  return limit
}

const isPastVerb = (view: SentenceView, at: number): boolean =>
  view.lexicon.verbs.get(wordAt(view, at))?.some(({ forms }) => forms.get(wordAt(view, at))?.has('past')) ?? false

/** "The talks have been cancelled": what the verb after a noun says of the deed. */
function readFate(view: SentenceView, from: number, modality: Modality): void {
  let at = from
  while (BE.has(wordAt(view, at)) || HAVE.has(wordAt(view, at)) || ADVERB.has(wordAt(view, at))) at++
  if (at === from) return
  const fate = wordAt(view, at)
  if (UNDONE.has(fate) || (fate === 'called' && wordAt(view, at + 1) === 'off')) modality.negated = true
  if (fate === 'postponed' || fate === 'delayed' || fate === 'due' || fate === 'scheduled') modality.planned = true
}

/** The event noun at a token, where the token is one. */
export function nounAnchorAt(view: SentenceView, at: number): NounAnchor | null {
  const { lower, text } = view.tokens[at]!
  if (view.mentionOf[at]! >= 0 || !view.lexicon.nouns.has(lower)) return null
  if (text !== lower && at > view.first && !view.heading) return null
  if (TAIL.has(wordAt(view, at + 1))) return null
  const found = senseAt(view, at)
  if (!found) return null
  const modality = plainModality()
  const left = readLeft(view, found.start, modality)
  const words = Array.from({ length: at - found.start + 1 }, (_, offset) => found.start + offset)
  const end = endOfPhrases(view, at + 1)
  readFate(view, end, modality)
  if (UNDOING.has(wordAt(view, left.first - 1))) modality.negated = true
  return { at, sense: found.sense, words, ...left, modality, from: at + 1, end }
}
