import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  MODAL,
  PREPOSITION,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from '../language/index.ts'
import type { Frame } from './cue-words.ts'
import { isNominal, phraseFrom } from './noun-phrase.ts'
import type { CueReading } from './rule.ts'
import { mentionAt, quotationIndexAt, type SentenceView, wordAt } from './view.ts'

/** No sentence of a newspaper says more at once, in tokens; the bound keeps the time linear. */
export const MOST_CONTENT = 400

/** Where something was said: "in Vard", "at the summit", "during a visit". */
const WHERE = new Set(['in', 'on', 'at', 'during', 'after', 'before', 'following', 'from', 'to', 'via', 'with'])
const ENDS_PHRASE = new Set([
  'after',
  'before',
  'while',
  'whilst',
  'when',
  'because',
  'although',
  'though',
  'as',
  'since',
])
const OPENS_SENTENCE = new Set([
  'if',
  'when',
  'while',
  'although',
  'though',
  'after',
  'before',
  'since',
  'because',
  'as',
])
const CLAUSE_OPENER = new Set([
  'if',
  'there',
  'whether',
  'what',
  'how',
  'why',
  'when',
  'while',
  'although',
  'all',
  'nothing',
])

/** The token after days, places and hearers that stand between a cue and what is said; `stop` is no such word here. */
export function skipCircumstance(view: SentenceView, from: number, stop = ''): number {
  let at = from
  for (let turn = 0; turn < 4; turn++) {
    if (view.isTime[at] === 1 && at < view.end) at++
    else if (ADVERB.has(wordAt(view, at)) && wordAt(view, at) !== 'there') at++
    else if (WHERE.has(wordAt(view, at)) && wordAt(view, at) !== stop && !CLAUSE_OPENER.has(wordAt(view, at + 1))) {
      const phrase = view.isTime[at + 1] === 1 ? null : phraseFrom(view, at + 1)
      if (view.isTime[at + 1] !== 1 && !phrase) return at
      at = phrase ? phrase.end : at + 1
    } else return at
    while (at < view.end && view.isTime[at] === 1) at++
  }
  return at
}

/** Whether a clause can begin at a token: a subject or an opener of clauses. */
export function startsClause(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (!word || /^[.,;)]$/.test(word)) return false
  if (mentionAt(view, at) >= 0 || SUBJECT_PRONOUN.has(word) || DETERMINER.has(word)) return true
  if (CLAUSE_OPENER.has(word)) return true
  return isNominal(view, at) && !PREPOSITION.has(word) && !MODAL.has(word)
}

/** Whether a cue starts a member of its own in a sentence: "and vowed ...", ", adding that ...", "but he said ...". */
function startsMember(view: SentenceView, cue: CueReading): number {
  const start = cue.subject && !cue.shared ? cue.subject.first : cue.first
  const before = wordAt(view, start - 1)
  if (before === ',' && (cue.shared || !cue.subject)) return start - 1
  if (CONJUNCTION.has(before) || before === 'while') return wordAt(view, start - 2) === ',' ? start - 2 : start - 1
  return -1
}

/** Where the main clause begins after an opening one that holds the cue: "When Brenn said so, the crowd cheered". */
function mainClauseAt(view: SentenceView, from: number): number {
  if (!OPENS_SENTENCE.has(wordAt(view, view.first)) || from - view.first > MOST_CONTENT) return view.end
  for (let at = view.first; at < Math.min(view.end, from + MOST_CONTENT); at++) {
    if (wordAt(view, at) !== ',' || quotationIndexAt(view, at) >= 0) continue
    if (at < from) return view.end
    if (startsClause(view, at + 1)) return at
  }
  return view.end
}

/** The index of the first cue whose verb stands after a token. */
function firstAfter(cues: readonly CueReading[], token: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.at <= token) low = middle + 1
    else high = middle
  }
  return low
}

/** The token after the last one of a content that begins at `from`. */
export function contentEnd(
  view: SentenceView,
  from: number,
  reading: { frame: Frame; cues: readonly CueReading[] },
): number {
  let limit = Math.min(mainClauseAt(view, from), from + MOST_CONTENT)
  for (let at = firstAfter(reading.cues, from); at < reading.cues.length && reading.cues[at]!.at < limit; at++) {
    const cue = reading.cues[at]!
    const member = startsMember(view, cue)
    if (member > from) limit = Math.min(limit, member)
  }
  for (let at = from; at < limit; at++) {
    if (quotationIndexAt(view, at) >= 0 || mentionAt(view, at) >= 0) continue
    const word = wordAt(view, at)
    if (word === ';') return at
    if (word === ',' && wordAt(view, at + 1) === 'according') return at
    if (reading.frame !== 'phrase' || at === from) continue
    const next = wordAt(view, at + 1)
    if (
      word === ',' &&
      (SUBORDINATOR.has(next) || CONJUNCTION.has(next) || /..ing$/.test(next) || ENDS_PHRASE.has(next))
    )
      return at
    const isManner = word === 'as' && mentionAt(view, at + 1) < 0 && !SUBJECT_PRONOUN.has(next)
    if (ENDS_PHRASE.has(word) && !isManner) return at
  }
  return limit
}
