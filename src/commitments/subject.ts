import type { Actor } from '../model/index.ts'
import { clauseStart, isPreposition } from './clause.ts'
import { mentionAt, mentionRange, mentionsOf, type Range, type SentenceView, wordAt } from './document-view.ts'
import {
  DETERMINER,
  FIRST_PERSON,
  isAdverbWord,
  OWN_NOUN,
  PARTY_NOUN,
  RELATIVE,
  SPEECH,
  SUBORDINATOR,
  THIRD_PRONOUN,
} from './grammar-words.ts'
import { beforeBrackets, joinedLeft, phraseStart } from './noun-phrase.ts'

/** Who acts in a clause. `thing`: words that name no party. `none`: the clause names nobody. */
export interface Subject extends Range {
  kind: 'first' | 'second' | 'pronoun' | 'party' | 'thing' | 'none'
  mentions: readonly number[]
  /** whom a pronoun means, as coreference says */
  meant?: Actor
  /** taken from an earlier verb of the clause: "Vardia signed and will ratify" */
  inherited: boolean
}

/** Things and texts, in small letters, that readers of names may take for parties. */
const THING =
  /^(?:loans?|funds?|funding|assistance|aid|packages?|measures?|sanctions|laws?|legislation|bills?|acts?|resolutions?|reports?|plans?|steps?|weapons|systems|efforts?|agreements?|deals?|statements?|documents?|programmes?|programs?|projects?|talks|negotiations)$/

/** How far an inserted phrase is followed to its opening comma. */
const INSERTION = 30
/** How many names a list is followed for. */
const LIST = 8
/** How many prepositional phrases are climbed to the head: "the government of the north of Vardia". */
const CLIMB = 3

const nobody = (at: number): Subject => ({ kind: 'none', mentions: [], first: at, end: at, inherited: false })

/** "Vardia and Oskelia both plan", "the leaders -- Brenn and Torvik -- all plan". */
const QUANTIFIER = /^(?:all|both|each)$/
const DASH = /^(?:--|—|–)$/

/** The token before what may stand between a subject and its verb: days, adverbs, brackets. */
function skipBetween(view: SentenceView, from: number): number {
  let at = from
  for (let turn = 0; turn < INSERTION; turn++) {
    const word = wordAt(view, at)
    if (!word || mentionAt(view, at) >= 0) return at
    const beforeTime = (word === 'on' || word === 'in' || word === 'at') && view.timeOf[at + 1]! >= 0
    if (isAdverbWord(word) || view.timeOf[at]! >= 0 || beforeTime) at--
    else if (QUANTIFIER.test(word) || (DASH.test(word) && QUANTIFIER.test(wordAt(view, at + 1)))) at--
    else if (word === ')' && beforeBrackets(view, at) !== at) at = beforeBrackets(view, at)
    else if (word === '”' || word === '"' || word === ']') at--
    else return at
  }
  return at
}

/** The token before the comma that opens the insertion closed at `closing`; -1 where there is none. */
function beforeInsertion(view: SentenceView, closing: number): number {
  const mark = wordAt(view, closing)
  for (let at = closing - 1; at > view.first && closing - at < INSERTION; at--)
    if (wordAt(view, at) === mark) return SUBORDINATOR.has(wordAt(view, at + 1)) ? -1 : at - 1
  return -1
}

/** "the group", "his country", in reported words. */
const isOwnNoun = (view: SentenceView, first: number, last: number): boolean =>
  view.contentOf[last]! >= 0 &&
  OWN_NOUN.has(wordAt(view, last)) &&
  last - first === 1 &&
  /^(?:the|his|her|its|their|our|my)$/.test(wordAt(view, first))

/** "These loans will": no party, though the text refers to them again. */
const isThing = (view: SentenceView, last: number): boolean =>
  THING.test(view.tokens[last]!.text) && !PARTY_NOUN.has(wordAt(view, last))

/** The subject whose last token is `last`, a noun or a mention. */
function phraseSubject(view: SentenceView, last: number): Subject {
  let first = phraseStart(view, last)
  if (first > last) return nobody(last + 1)
  const mentionsEnd = mentionAt(view, last) >= 0
  const isParty = mentionsEnd || PARTY_NOUN.has(wordAt(view, last))
  let mentions = mentionsOf(view, { first, end: last + 1 })
  if (mentionsEnd && mentions.length > 1) mentions = mentions.slice(-1)
  const joined = isParty ? joinedLeft(view, first) : { first, mentions: [] }
  first = joined.first
  const isOwn = mentions.length === 0 && isOwnNoun(view, first, last)
  const kind = isOwn ? 'pronoun' : isParty && !isThing(view, last) ? 'party' : 'thing'
  return { kind, mentions: [...joined.mentions, ...mentions], first, end: last + 1, inherited: false }
}

/** Climbs from "Vardia" to "officials" in "officials from Vardia": the head says whether it is a party that acts. */
function climbed(view: SentenceView, lowest: Subject): Subject {
  let subject = lowest
  for (let turn = 0; turn < CLIMB; turn++) {
    const at = subject.first - 1
    if (!isPreposition(view, at) || SUBORDINATOR.has(wordAt(view, at))) return subject
    const higher = phraseSubject(view, at - 1)
    if (higher.kind === 'none' || SPEECH.has(wordAt(view, at - 1))) return subject
    const between = wordAt(view, at) === 'between' || wordAt(view, at) === 'of'
    const adds = higher.mentions.length === 0 || (between && mentionAt(view, at - 1) < 0)
    const mentions = adds ? [...higher.mentions, ...subject.mentions] : higher.mentions
    subject = { ...higher, mentions, end: subject.end }
  }
  return subject
}

/** The mention at a token with those joined to it: "Vardia, Tamrin and the Northern Pact". */
function joinedRight(view: SentenceView, from: number): number[] {
  const mentions = [view.mentionOf[from]!]
  let { end } = mentionRange(view, from)
  for (let turn = 0; turn < LIST && /^(?:and|,)$/.test(wordAt(view, end)); turn++) {
    const isLast = wordAt(view, end) === 'and'
    const next = DETERMINER.has(wordAt(view, end + 1)) ? end + 2 : end + 1
    if (mentionAt(view, next) < 0) break
    mentions.push(view.mentionOf[next]!)
    end = mentionRange(view, next).end
    if (isLast) return wordAt(view, end) === "'s" ? mentions.slice(0, 1) : mentions
  }
  return mentions.slice(0, 1)
}

/** The first party of the clause before `at`: whom a later predicate or a pronoun takes over. */
function firstOfClause(view: SentenceView, at: number, mayBeFirst = true): Subject {
  for (let token = clauseStart(view, at); token < at; token++) {
    const isPerson = FIRST_PERSON.has(wordAt(view, token))
    if (isPerson && !mayBeFirst) continue
    const isPronoun =
      THIRD_PRONOUN.has(wordAt(view, token)) && view.contentOf[token]! >= 0 && view.quotationOf[token]! < 0
    if (mentionAt(view, token) < 0 && !isPerson && !isPronoun) continue
    if (isPreposition(view, token - 1)) continue
    const { end } = mentionAt(view, token) >= 0 ? mentionRange(view, token) : { end: token + 1 }
    if (wordAt(view, end) === "'s") continue
    const mentions = mentionAt(view, token) >= 0 ? joinedRight(view, token) : []
    const kind = isPerson ? 'first' : isPronoun && mentions.length === 0 ? 'pronoun' : 'party'
    return { kind, mentions, first: token, end, inherited: true }
  }
  return { ...nobody(at), inherited: true }
}

function pronounSubject(view: SentenceView, at: number): Subject | null {
  const word = wordAt(view, at)
  const mention = mentionAt(view, at)
  const mentions = mention >= 0 ? [mention] : []
  const range = { first: at, end: at + 1, inherited: false }
  if (FIRST_PERSON.has(word)) return { kind: 'first', mentions, ...range }
  if (word === 'you') return { kind: 'second', mentions, ...range }
  if (!THIRD_PRONOUN.has(word)) return null
  if (mention >= 0) return { kind: 'party', mentions, ...range }
  if (view.quotationOf[at]! >= 0) return nobody(at + 1)
  if (view.contentOf[at]! >= 0) return { kind: 'pronoun', mentions, ...range }
  const first = firstOfClause(view, at, false)
  const meant = first.kind === 'none' ? view.meant.get(view.tokens[at]!.start) : undefined
  if (meant) return { kind: 'party', mentions, meant, ...range }
  const both = first.kind === 'none' && word === 'they' ? thoseBefore(view) : []
  if (both.length > 1) return { kind: 'party', mentions: both, ...range }
  const isOther = /^s?he$/.test(word) && first.mentions.some((each) => view.mentions[each]!.actor.kind !== 'person')
  return isOther ? nobody(at + 1) : { ...first, ...range }
}

/** The parties joined at the beginning of the sentence before: "Vardia and Oskelia will meet. They will ..." */
function thoseBefore(view: SentenceView): number[] {
  if (view.before < 0) return []
  const before = { ...view, first: view.before, end: view.first, before: -1 }
  for (let at = before.first; at < Math.min(before.end, before.first + LIST); at++)
    if (mentionAt(before, at) >= 0 && !isPreposition(before, at - 1)) {
      const joined = joinedRight(before, at)
      if (joined.length > 1 || wordAt(before, mentionRange(before, at).end) !== "'s") return joined
    }
  return []
}

/** In a relative clause words that name nobody bind nobody: "countries that plan to". */
function named(view: SentenceView, subject: Subject, isRestrictive: boolean): Subject {
  const isName = subject.mentions.some((mention) => {
    const { start, end } = view.mentions[mention]!.span
    return !isRestrictive || /\p{Lu}/u.test(view.annotated.text.slice(start, end))
  })
  return isName ? subject : { ...subject, kind: 'thing' }
}

/** The subject whose last token is `at`: a mention or a noun; else that of the clause, or nobody. */
function subjectEndingAt(view: SentenceView, at: number): Subject {
  const word = wordAt(view, at)
  if (mentionAt(view, at) >= 0) return climbed(view, phraseSubject(view, at))
  if (word === 'and' || word === 'but' || word === 'or' || word === ',') return firstOfClause(view, at)
  if (!word || isPreposition(view, at) || SUBORDINATOR.has(word)) return nobody(at + 1)
  return climbed(view, phraseSubject(view, at))
}

/** The subject of the verb group that begins at `group`. */
export function findSubject(view: SentenceView, group: number): Subject {
  let at = skipBetween(view, group - 1)
  let isRelative = false
  let isRestrictive = false
  for (let turn = 0; turn < 3; turn++) {
    const pronoun = pronounSubject(view, at)
    if (pronoun) return pronoun
    const word = mentionAt(view, at) < 0 ? wordAt(view, at) : ''
    const before = word === ',' || DASH.test(word) ? beforeInsertion(view, at) : -1
    if (RELATIVE.has(word)) {
      isRelative = true
      isRestrictive = wordAt(view, at - 1) !== ','
      at = skipBetween(view, wordAt(view, at - 1) === ',' ? at - 2 : at - 1)
    } else if (before >= 0) at = skipBetween(view, before)
    else break
  }
  const subject = subjectEndingAt(view, at)
  return isRelative ? named(view, subject, isRestrictive) : subject
}
