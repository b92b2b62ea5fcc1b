import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import {
  ADVERB,
  CONJUNCTION,
  HEARSAY_ADVERB,
  PREPOSITION,
  RELATIVE,
  SPEECH,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './grammar-words.ts'
import { joinedLeft, type Phrase, phraseLeft } from './noun-phrase.ts'
import { NOBODY, type Side } from './side.ts'

/** How far an inserted phrase is followed to its opening comma. */
const INSERTION = 30
/** How many prepositional phrases are climbed to the head: "members of the parliament of Vardia". */
const CLIMB = 4

/** The token before what may stand between a subject and its verb: days, adverbs, brackets. */
function skipBetween(view: SentenceView, from: number): number {
  let at = from
  for (let turn = 0; turn < INSERTION; turn++) {
    const word = wordAt(view, at)
    if (!word || mentionAt(view, at) >= 0) return at
    const isDay = view.isTime[at] === 1
    const beforeDay = /^(?:on|in|at|early|late|last|this|the|next)$/.test(word) && view.isTime[at + 1] === 1
    const dayNumber = view.tokens[at]!.kind === 'number' && view.isTime[at - 1] === 1
    if (isDay || beforeDay || dayNumber || ADVERB.has(word) || HEARSAY_ADVERB.has(word)) at--
    else if (word === ')' || word === ']') at = openingOf(view, at)
    else return at
  }
  return at
}

function openingOf(view: SentenceView, closing: number): number {
  for (let at = closing - 1; at >= view.first && closing - at < INSERTION; at--)
    if (wordAt(view, at) === '(' || wordAt(view, at) === '[') return at - 1
  return closing - 1
}

/** The token before the comma that opens an insertion closed by the comma at `closing`; -1 where there is none. */
function beforeInsertion(view: SentenceView, closing: number): number {
  for (let at = closing - 1; at > view.first && closing - at < INSERTION; at--) {
    if (wordAt(view, at) !== ',') continue
    const next = wordAt(view, at + 1)
    if (SUBORDINATOR.has(next) && !RELATIVE.has(next)) return -1
    if (next !== 'and' && next !== 'but') return at - 1
  }
  return -1
}

/** The phrase that heads a chain of prepositional phrases: "officials" of "officials from Vardia", where it or the last names a party. */
function climb(view: SentenceView, lowest: Phrase): Phrase {
  let phrase = lowest
  for (let turn = 0; turn < CLIMB; turn++) {
    const joined = joinedLeft(view, phrase)
    const at = joined.first - 1
    const word = wordAt(view, at)
    if (!PREPOSITION.has(word) || (SUBORDINATOR.has(word) && word !== 'as') || wordAt(view, at - 1) === ',')
      return phrase
    const higher = phraseLeft(view, skipBetween(view, at - 1))
    if (!higher || higher.first === higher.end) return phrase
    if (SPEECH.has(wordAt(view, higher.end - 1))) return phrase
    phrase =
      higher.mentions.length > 0 || phrase.mentions.length === 0
        ? { ...higher, end: phrase.end }
        : { first: higher.first, end: phrase.end, mentions: phrase.mentions }
  }
  return phrase
}

const toSide = (view: SentenceView, phrase: Phrase): Side => {
  const joined = joinedLeft(view, phrase)
  const mentions = [...joined.mentions, ...phrase.mentions]
  return mentions.length > 0 ? { mentions, words: null } : { mentions, words: { first: phrase.first, end: phrase.end } }
}

/** Whom a pronoun before the verb stands for: the subject before it, else the first mention of the sentence. */
function antecedent(view: SentenceView, at: number, previous: Side): Side {
  if (previous.mentions.length > 0) return previous
  for (let token = view.first; token < at && token - view.first < INSERTION; token++)
    if (mentionAt(view, token) >= 0 && !PREPOSITION.has(wordAt(view, token - 1)))
      return { mentions: [view.mentionOf[token]!], words: null }
  return { mentions: [], words: { first: at, end: at + 1 } }
}

/** The subject of the verb group that begins at `group`; `previous` is the subject of the verb before it in the sentence. */
export function findSubject(view: SentenceView, group: number, previous: Side): Side {
  let at = skipBetween(view, group - 1)
  for (let turn = 0; turn < 3; turn++) {
    const word = wordAt(view, at)
    if (!word) return NOBODY
    if (mentionAt(view, at) < 0) {
      if (SUBJECT_PRONOUN.has(word)) return antecedent(view, at, previous)
      if (RELATIVE.has(word)) {
        at = skipBetween(view, wordAt(view, at - 1) === ',' ? at - 2 : at - 1)
        continue
      }
      if (CONJUNCTION.has(word)) return previous
      if (word === ',') {
        const before = beforeInsertion(view, at)
        if (before < 0) return previous
        at = skipBetween(view, before)
        continue
      }
      if (PREPOSITION.has(word) || SUBORDINATOR.has(word)) return previous
    }
    const phrase = phraseLeft(view, at)
    return phrase ? toSide(view, climb(view, phrase)) : previous
  }
  return NOBODY
}

/** The clause's first token: after the last mark or subordinator before a token. */
export function clauseStart(view: SentenceView, from: number): number {
  for (let at = from - 1; at >= view.first && from - at < 60; at--) {
    if (mentionAt(view, at) >= 0) {
      at = mentionRange(view, at).first
      continue
    }
    const word = wordAt(view, at)
    if (word === ';' || word === ':' || (SUBORDINATOR.has(word) && !RELATIVE.has(word))) return at + 1
  }
  return Math.max(view.first, from - 60)
}
