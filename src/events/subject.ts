import { indexAt, tokenRange } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import { mentionAt, type SentenceView, statementAt, wordAt } from './document-view.ts'
import {
  ADVERB,
  CONDITIONAL,
  CONJUNCTION,
  HEARSAY_ADVERB,
  PREPOSITION,
  RELATIVE,
  SPEECH,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './grammar-words.ts'
import { joinedLeft, joinedRight, type Phrase, phraseLeft, phraseRight } from './noun-phrase.ts'
import { quotedParty } from './quoted-pronoun.ts'
import { isEmpty, isParty, NOBODY, type Side } from './side.ts'

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

const OWNING = new Set(['its', 'his', 'her', 'their', 'our', 'my'])

/** Whether a phrase is a party of somebody named before: "its forces", "his government". */
const isOwned = (view: SentenceView, { first, end }: Phrase): boolean =>
  OWNING.has(wordAt(view, first)) && isParty(view, { mentions: [], words: { first, end } })

const toSide = (view: SentenceView, phrase: Phrase, previous: Side): Side => {
  if (phrase.mentions.length === 0 && isOwned(view, phrase)) return antecedent(view, phrase.first, previous)
  const joined = joinedLeft(view, phrase)
  const mentions = [...joined.mentions, ...phrase.mentions]
  return mentions.length > 0 ? { mentions, words: null } : { mentions, words: { first: phrase.first, end: phrase.end } }
}

/** Who speaks the words that hold a token: the source's mentions where the sentence has them, else the ids and the pronoun itself. */
export function speakerOf(view: SentenceView, at: number): Side {
  const statement = statementAt(view, at)
  if (!statement) return NOBODY
  const { source, speakers } = statement
  const named = source.flatMap((span) => mentionsWithin(view, span))
  const speaking = named.filter((mention) => speakers.includes(view.mentions[mention]!.actor?.id ?? ''))
  if (speaking.length > 0) return { mentions: speaking, words: null }
  if (speakers.length > 0) return { mentions: [], words: null, ids: speakers }
  if (named.length > 0) return { mentions: named.slice(0, 1), words: null }
  const words = source[0] ? tokenRange(view.annotated, source[0]) : null
  return words && words.end > words.first ? { mentions: [], words, speaks: true } : NOBODY
}

/** The mentions that tokens of a span inside the sentence belong to, each once. */
function mentionsWithin(view: SentenceView, span: Span): number[] {
  const found = new Set<number>()
  for (let at = Math.max(view.first, indexAt(view.tokens, span.start)); at < view.end; at++) {
    if (view.tokens[at]!.start >= span.end || found.size >= CLIMB) break
    if (mentionAt(view, at) >= 0) found.add(view.mentionOf[at]!)
  }
  return [...found]
}

/** Who a sentence begins with: its first mentions that no preposition brings in, before a token. */
function mainSubject(view: SentenceView, at: number): Side {
  const speaker = speakerOf(view, at)
  if (!isEmpty(speaker)) return speaker
  for (let token = view.first; token < at && token - view.first < INSERTION; token++) {
    const before = wordAt(view, token - 1) === 'the' ? token - 2 : token - 1
    if (mentionAt(view, token) < 0 || PREPOSITION.has(wordAt(view, before))) continue
    const phrase = phraseRight(view, token)!
    return { mentions: [...phrase.mentions, ...joinedRight(view, phrase).mentions], words: null }
  }
  return NOBODY
}

const isPerson = (view: SentenceView, mention: number): boolean => view.mentions[mention]!.actor?.kind === 'person'

/** Whom "it" stands for, never a person: the subject before it, else, or after "if", the nearest mention before it. */
function thingBefore(view: SentenceView, at: number, previous: Side): Side {
  const isCondition = CONDITIONAL.has(wordAt(view, at - 1))
  const subject = isCondition ? [] : previous.mentions.filter((mention) => !isPerson(view, mention))
  if (subject.length > 0) return { mentions: subject, words: null }
  for (let token = at - 1; token >= view.first && at - token < INSERTION; token--)
    if (mentionAt(view, token) >= 0 && !isPerson(view, view.mentionOf[token]!))
      return { mentions: [view.mentionOf[token]!], words: null }
  return speakerOf(view, at)
}

/** Whom a pronoun before the verb stands for: the subject before it, else who speaks, else the first mention of the sentence. */
export function antecedent(view: SentenceView, at: number, previous: Side): Side {
  const quoted = quotedParty(view, at)
  if (quoted) return quoted
  const itself = { mentions: [], words: { first: at, end: at + 1 } }
  const isThing = wordAt(view, at) === 'it' || wordAt(view, at) === 'its'
  const found = isThing
    ? thingBefore(view, at, previous)
    : previous.mentions.length > 0
      ? previous
      : mainSubject(view, at)
  return isEmpty(found) ? itself : found
}

/** Whose deed a free gerund is: that of the verb before it, else of the sentence's first party. */
export function subjectOfAside(view: SentenceView, at: number, previous: Side): Side {
  if (!isEmpty(previous)) return previous
  return mainSubject(view, at)
}

/** What the token before a verb group says of its subject: who it is, where to look next, or (null) that a phrase ends there. */
function readBoundary(view: SentenceView, at: number, previous: Side): Side | number | null {
  const word = wordAt(view, at)
  if (mentionAt(view, at) >= 0) return null
  if (SUBJECT_PRONOUN.has(word)) return antecedent(view, at, previous)
  if (RELATIVE.has(word)) return skipBetween(view, wordAt(view, at - 1) === ',' ? at - 2 : at - 1)
  if (word === ',') {
    const before = beforeInsertion(view, at)
    return before < 0 ? previous : skipBetween(view, before)
  }
  if (CONJUNCTION.has(word) && isEmpty(previous)) return mainSubject(view, at)
  return CONJUNCTION.has(word) || PREPOSITION.has(word) || SUBORDINATOR.has(word) ? previous : null
}

/** The subject of the verb group that begins at `group`; `previous` is the subject of the verb before it in the sentence. */
export function findSubject(view: SentenceView, group: number, previous: Side): Side {
  let at = skipBetween(view, group - 1)
  for (let turn = 0; turn < 3; turn++) {
    if (!wordAt(view, at)) return NOBODY
    const boundary = readBoundary(view, at, previous)
    if (boundary === null) {
      const phrase = phraseLeft(view, at)
      return phrase ? toSide(view, climb(view, phrase), previous) : previous
    }
    if (typeof boundary !== 'number') return boundary
    at = boundary
  }
  return NOBODY
}
