import type { EventType } from '../model/index.ts'
import { mentionAt, mentionRange, type SentenceView, wordAt } from './document-view.ts'
import {
  BE,
  CLAUSE_MARK,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  LOCATIVE,
  MODAL,
  PREPOSITION,
  RELATIVE,
  SPEECH,
  SUBORDINATOR,
} from './grammar-words.ts'
import type { Sense } from './lexicon-index.ts'
import { isNominal, joinedRight, type Phrase, phraseRight } from './noun-phrase.ts'
import { endsSpeech } from './quotation-edge.ts'
import { NOBODY, type Side } from './side.ts'

/** How far to the right of its word an event's clause is followed. */
const REACH = 40

const INFINITIVES = new Set(
  'be have do take make get help keep use show prevent ensure bring become find work let see try allow address avoid build create combat tackle counter protect stop end force investigate'.split(
    ' ',
  ),
)

/** Whether "to" at a token opens an infinitive: "to send", not "to Oskelia". */
export const startsInfinitive = (view: SentenceView, at: number): boolean => {
  const next = wordAt(view, at + 1)
  if (mentionAt(view, at + 1) >= 0) return false
  return (
    INFINITIVES.has(next) ||
    (view.lexicon.verbs.get(next)?.some((entry) => entry.forms.get(next)?.has('base')) ?? false)
  )
}

const isVerbAfterAnd = (view: SentenceView, at: number): boolean => {
  const word = wordAt(view, at)
  if (mentionAt(view, at) >= 0 || DETERMINER.has(word)) return false
  if (BE.has(word) || HAVE.has(word) || MODAL.has(word) || SPEECH.has(word) || word === 'to') return true
  return /..(?:ed|ing)$/.test(word) || view.lexicon.verbs.has(word)
}

/** "Vardia, Tamrin, and Oskelia": whether a comma stands before the "and" of a list of names. */
function isLastOfList(view: SentenceView, comma: number): boolean {
  if (wordAt(view, comma + 1) !== 'and' || mentionAt(view, comma - 1) < 0) return false
  return mentionAt(view, wordAt(view, comma + 2) === 'the' ? comma + 3 : comma + 2) >= 0
}

/** Whether a comma ends a clause; it does not in a list of names, or before "'s". */
export const endsAtComma = (view: SentenceView, at: number): boolean => {
  if (mentionAt(view, at + 1) < 0) return !isLastOfList(view, at)
  const { end } = mentionRange(view, at + 1)
  const next = wordAt(view, end)
  return next !== ',' && next !== 'and' && next !== "'s"
}

/** The token after the clause's last one, for an event whose word ends before `from`. */
export function clauseEnd(view: SentenceView, from: number): number {
  for (let at = from; at < view.end; at++) {
    if (at - from >= REACH) return at
    if (mentionAt(view, at) >= 0) continue
    const word = wordAt(view, at)
    if (CLAUSE_MARK.has(word) && !/^[“”"]$/.test(word)) return at
    if (endsSpeech(view, from, at)) return at
    if (at > from && (SUBORDINATOR.has(word) || RELATIVE.has(word)) && word !== 'as') return at
    if (word === ',' && endsAtComma(view, at)) return at
    if (CONJUNCTION.has(word) && isVerbAfterAnd(view, at + 1)) return at
    if (word === 'to' && at > from && startsInfinitive(view, at)) return at
  }
  return view.end
}

const joined = (view: SentenceView, phrase: Phrase): Side => ({
  mentions: [...phrase.mentions, ...joinedRight(view, phrase).mentions],
  words: null,
})

/** Types whose receiving side may be a thing or people without a state: a town struck, a journalist arrested. */
const TAKES_WORDS: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'AID',
  'RETREAT',
  'ACCUSE',
  'SANCTION',
  'CONCEDE',
  'THREATEN',
  'MOBILIZE',
  'PROTEST',
  'COOPERATE',
])
/** Types whose deed reaches whoever owns the place where it is done. */
const REACHES_PLACE: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'AID',
  'RETREAT',
  'MOBILIZE',
  'PROTEST',
  'SANCTION',
])

/** The direct object and the phrases that hang on it: "a plant in the north of Vardia". */
function directObject(view: SentenceView, from: number, end: number): { phrase: Phrase; end: number } | null {
  let phrase = from < end ? phraseRight(view, from) : null
  if (!phrase) return null
  const words = phrase
  let at = phrase.end
  while (phrase.mentions.length === 0 && at < end && /^(?:of|from|in|by)$/.test(wordAt(view, at))) {
    const next = phraseRight(view, at + 1)
    if (!next || next.end > end) break
    phrase = next
    at = next.end
  }
  return {
    phrase: { ...words, mentions: phrase.mentions, end: phrase.mentions.length ? phrase.end : words.end },
    end: at,
  }
}

function afterPreposition(
  view: SentenceView,
  range: { from: number; end: number },
  to: ReadonlySet<string>,
): Phrase | null {
  let unnamed: Phrase | null = null
  for (let at = range.from; at < range.end; at++)
    if (mentionAt(view, at) < 0 && to.has(wordAt(view, at))) {
      const phrase = phraseRight(view, at + 1)
      if (phrase && phrase.mentions.length > 0) return phrase
      if (phrase && isNominal(view, at + 1)) unnamed ??= phrase
    }
  return unnamed
}

/** The nearest mention in a range; one that only says where ("in Vardia") counts last, and for deeds that reach a place. */
function nearestMention(view: SentenceView, range: { from: number; end: number }, type: EventType): Side {
  let place: Side = NOBODY
  for (let at = range.from; at < range.end; at++) {
    if (mentionAt(view, at) < 0) continue
    const phrase = phraseRight(view, at)!
    const before = wordAt(view, at - 1) === 'the' ? at - 2 : at - 1
    if (!LOCATIVE.has(wordAt(view, before))) return joined(view, phrase)
    if (place === NOBODY && REACHES_PLACE.has(type)) place = joined(view, phrase)
    at = phrase.end - 1
  }
  return place
}

/** Where an object can begin after a verb: behind "on Friday", "today", "at least". */
export function objectStart(view: SentenceView, { from, end }: { from: number; end: number }): number {
  let at = from
  while (at < end && at - from < 8) {
    const word = wordAt(view, at)
    const isDay = view.isTime[at] === 1 && mentionAt(view, at) < 0
    const beforeDay = view.isTime[at + 1] === 1 && PREPOSITION.has(word)
    const isMore = QUANTIFIER.has(`${word} ${wordAt(view, at + 1)}`)
    if (isDay || beforeDay) at++
    else if (isMore) at += 2
    else break
  }
  return isNominal(view, at) ? at : from
}

const QUANTIFIER = new Set(['at least', 'more than', 'up to', 'as many', 'fewer than', 'less than', 'at most'])

/** The receiving side to the right of an event's word, up to the clause's end. */
export function findObject(view: SentenceView, clause: { from: number; end: number }, sense: Sense): Side {
  const { type } = sense.word
  const range = { from: objectStart(view, clause), end: clause.end }
  const direct = sense.object ? null : directObject(view, range.from, range.end)
  if (direct && direct.phrase.mentions.length > 0 && sense.word.particle !== 'for') return joined(view, direct.phrase)
  const named = afterPreposition(view, range, sense.to)
  if (named && named.mentions.length > 0) return joined(view, named)
  const isDeed = direct !== null && view.lexicon.nouns.has(wordAt(view, direct.phrase.end - 1))
  if (direct && !isDeed && TAKES_WORDS.has(type) && !PREPOSITION.has(wordAt(view, range.from)))
    return { mentions: [], words: { first: direct.phrase.first, end: direct.phrase.end } }
  const nearest = nearestMention(view, range, type)
  if (nearest !== NOBODY) return nearest
  if (named && TAKES_WORDS.has(type)) return { mentions: [], words: { first: named.first, end: named.end } }
  return NOBODY
}

/** The nearest party to the right, for words whose own phrase names none: "agreed to set up a hospital in Tamrin". */
export function findPartyAfter(view: SentenceView, range: { from: number; end: number }): Side {
  for (let at = range.from; at < range.end; at++) {
    if (mentionAt(view, at) < 0) continue
    return joined(view, phraseRight(view, at)!)
  }
  return NOBODY
}
