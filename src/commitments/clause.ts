import { isConjunction } from './conjunction.ts'
import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import {
  BE,
  BREAK,
  DETERMINER,
  DO,
  HAVE,
  isAdverbWord,
  MODAL,
  NEGATIVE,
  PARTY_NOUN,
  PREPOSITION,
  SPEECH,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
} from './grammar-words.ts'
import { isTriggerForm } from './trigger-words.ts'
import { isBaseVerb } from './word-class.ts'

/** How many tokens a clause is followed for: newspaper clauses end before, and the bound keeps the time linear. */
const REACH = 90

const STOP = new Set(['.', '?', '!', ';', ':', '—', '–', '--', '…', '...', ']', ')', '|'])
const OPENER_OF = new Map([
  ['”', '“'],
  ['"', '"'],
  [')', '('],
  [']', '['],
])
const AUXILIARY = new Set('will would is are was were has had may might could must should'.split(' '))
/** Prepositions that also end a verb: "pull out", "carry on", "stand by". */
const PARTICLE = new Set(
  'up out off down on in over through around along about across inside outside under behind beyond above below by'.split(
    ' ',
  ),
)
const KEEPS_GOING = new Set('including regarding concerning pending starting beginning'.split(' '))
const AS_PART = new Set('well part soon long much many far a an early possible'.split(' '))

/** A stop, a colon or a dash between words: what no clause runs across. "Vardian–Oskelian" holds together. */
function isStop(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (word === '–' || word === '—') return at > view.first && view.tokens[at - 1]!.end < view.tokens[at]!.start
  return STOP.has(word)
}

/** The first token after which a clause that begins at `from` cannot go on: it stays in its quotation and in its statement. */
function regionEnd(view: SentenceView, from: number): number {
  const quotation = view.quotationOf[from]!
  const isSaid = view.contentOf[from]! >= 0 && !opensContent(view, from)
  const limit = Math.min(view.end, from + REACH)
  for (let at = from + 1; at < limit; at++) {
    if (quotation >= 0 && view.quotationOf[at] !== quotation) return at
    if (isSaid && view.contentOf[at]! < 0) return at
  }
  return limit
}

/** Whether the statement begins with the act itself: what "agreed to" or "called for" reports ends with its clause. */
const opensContent = (view: SentenceView, from: number): boolean =>
  view.statements[view.contentOf[from]!]!.content[0]!.start >= view.tokens[Math.max(view.first, from - 1)]!.start

/** The first token of the quotation, statement or sentence that a token stands in. */
export function regionStart(view: SentenceView, from: number): number {
  const quotation = view.quotationOf[from]!
  const content = view.contentOf[from]!
  const limit = Math.max(view.first, from - REACH)
  for (let at = from - 1; at >= limit; at--) {
    if (quotation >= 0 && view.quotationOf[at] !== quotation) return at + 1
    if (content >= 0 && view.contentOf[at]! < 0) return at + 1
  }
  return limit
}

/** Whether a token is a finite verb for certain: an auxiliary, a modal, a verb of speech or one that commits. */
const isFiniteVerb = (view: SentenceView, at: number): boolean => {
  const word = wordAt(view, at)
  return (
    MODAL.has(word) || BE.has(word) || HAVE.has(word) || DO.has(word) || SPEECH.has(word) || isTriggerForm(word, 'past')
  )
}

/** How far a subject is followed to its verb. */
const SUBJECT = 12

/** Whether a new subject with its verb begins here: "they will", "Vardia has", "the former minister Ada Brenn said". */
function opensClause(view: SentenceView, at: number): boolean {
  if (SUBJECT_PRONOUN.has(wordAt(view, at))) return true
  for (let next = at + 1; next < at + SUBJECT; next++) {
    const word = wordAt(view, next)
    if (mentionAt(view, next) >= 0) continue
    if (AUXILIARY.has(word) || (mentionAt(view, next - 1) >= 0 && isFiniteVerb(view, next))) return true
    if (view.tokens[next]?.kind !== 'word' || PREPOSITION.has(word) || SUBORDINATOR.has(word) || word === 'to')
      return false
    if ((word === 'and' || word === 'or') && !isPartyAt(view, next + 1)) return false
  }
  return false
}

/** Whether another party begins at a token: "and its allies". */
const isPartyAt = (view: SentenceView, at: number): boolean =>
  mentionAt(view, at) >= 0 || PARTY_NOUN.has(wordAt(view, DETERMINER.has(wordAt(view, at)) ? at + 1 : at))

/** "rejected a truce", "turned to", but not "armed and trained men". */
function isPastVerb(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  if (word.length < 5 || !word.endsWith('ed')) return false
  return DETERMINER.has(wordAt(view, at + 1)) || mentionAt(view, at + 1) >= 0 || isPreposition(view, at + 1)
}

/** Whether "and" or "or" joins another clause or predicate rather than another object or infinitive. */
function joinsClause(view: SentenceView, at: number): boolean {
  let next = at + 1
  while (isAdverbWord(wordAt(view, next))) next++
  const word = wordAt(view, next)
  if (word === 'that' || word === 'to' || word === 'not' || NEGATIVE.has(word)) return word !== 'to'
  if (isBaseVerb(view, next) && !isFiniteVerb(view, next)) return false
  if (opensClause(view, next)) return true
  if (mentionAt(view, next) >= 0) return false
  return isFiniteVerb(view, next) || /^(?:face|risk|suffer)$/.test(word) || isPastVerb(view, next)
}

/** How far "which" may stand behind its comma: ", the last part of which". */
const RELATIVE = 6

/** "of which", "most of whom", "by whose". */
function opensRelative(view: SentenceView, from: number): boolean {
  for (let at = from; at < from + RELATIVE; at++) {
    const word = wordAt(view, at)
    if (/^(?:which|whom|whose)$/.test(word)) return isPreposition(view, at - 1)
    if (word === ',' || word === 'and' || word === 'or') return false
  }
  return false
}

const isGerund = (view: SentenceView, at: number): boolean =>
  mentionAt(view, at) < 0 && wordAt(view, at).length > 4 && wordAt(view, at).endsWith('ing')

/** Whether the comma at a token ends the clause that begins at `from`. */
function breaksAtComma(view: SentenceView, from: number, at: number): boolean {
  const next = at + 1
  const word = wordAt(view, next)
  if (opensRelative(view, next)) return true
  if (BREAK.has(word) || word === 'as' || word === 'so' || word === 'then' || word === 'a' || word === 'an') return true
  if (word === 'that' || word === 'after' || word === 'following') return true
  if (word.endsWith('ed') && wordAt(view, next + 1) === 'by') return true
  if (word === 'and' || word === 'or') return joinsClause(view, next)
  if (isGerund(view, next)) return !KEEPS_GOING.has(word) && !isGerund(view, from)
  return SPEECH.has(word) || (mentionAt(view, next) < 0 && MODAL.has(word)) || opensClause(view, next)
}

/** "as Oskelia withdraws", but not "as well as" or "as part of". */
const isClauseAs = (view: SentenceView, at: number): boolean => {
  const next = wordAt(view, at + 1)
  if (AS_PART.has(next) || wordAt(view, at - 1) === 'such' || AS_PART.has(wordAt(view, at - 1))) return false
  return SUBJECT_PRONOUN.has(next) || mentionAt(view, at + 1) >= 0
}

/** "so Oskelia can withdraw", "so that": the purpose of an act. */
const isSo = (view: SentenceView, at: number): boolean =>
  wordAt(view, at) === 'so' &&
  (wordAt(view, at + 1) === 'that' || opensClause(view, at + 1) || mentionAt(view, at + 1) >= 0)

/** Where the clause or phrase that begins at `from` ends: before the next clause, condition, stop, or the end of its quotation. */
export function clauseEnd(view: SentenceView, from: number): number {
  const limit = regionEnd(view, from)
  let open = false
  for (let at = from; at < limit; at++) {
    const word = wordAt(view, at)
    if (word === '(') open = true
    if (word === ')' && open) continue
    if (isStop(view, at)) return trimmed(view, from, at)
    if (mentionAt(view, at) >= 0 || at === from) continue
    if (word === ',' ? breaksAtComma(view, from, at) : BREAK.has(word)) return trimmed(view, from, at)
    if ((word === 'and' || word === 'or') && joinsClause(view, at)) return trimmed(view, from, at)
    if (isConjunction(view, at) || (word === 'as' && isClauseAs(view, at)) || isSo(view, at))
      return trimmed(view, from, at)
  }
  return trimmed(view, from, limit)
}

/** Whether a mark closes what was opened in the same range: the quotation mark of “move on”, a bracket, a percent sign. */
function closesWithin(view: SentenceView, from: number, at: number): boolean {
  const mark = view.tokens[at]!.text
  if (mark === '%') return true
  const opener = OPENER_OF.get(mark)
  for (let left = at - 1; opener && left >= from && left > at - REACH; left--)
    if (view.tokens[left]!.text === opener) return true
  return false
}

/** Whether a word leads on to something that was cut off: a conjunction, or a preposition that is no part of a verb ("carry on"). */
function leadsOn(view: SentenceView, at: number, isRelative: boolean): boolean {
  const word = wordAt(view, at)
  if (/^(?:and|or|but|that|only|even|just)$/.test(word)) return true
  if (word === 'such') return wordAt(view, at + 1) === 'as'
  return isPreposition(view, at) && (isRelative || !PARTICLE.has(word))
}

/** The end of a range without marks, conjunctions and prepositions that lead on. */
export function trimmed(view: SentenceView, from: number, end: number): number {
  const isRelative = /^(?:which|whom|whose)$/.test(wordAt(view, end))
  let last = end
  while (last > from) {
    const isMark = view.tokens[last - 1]!.kind === 'mark'
    if (isMark ? closesWithin(view, from, last - 1) : !leadsOn(view, last - 1, isRelative)) break
    last--
  }
  return last
}

/** The token of the bracket that the one at a token closes; -1 where it opens before the limit. */
function openedAt(view: SentenceView, closing: number, limit: number): number {
  for (let at = closing - 1; at >= limit; at--) if (wordAt(view, at) === '(') return at
  return -1
}

/** The first token of the clause that holds `at`: after the last stop, subordinator or comma with a conjunction before it. */
export function clauseStart(view: SentenceView, at: number): number {
  const limit = regionStart(view, at)
  for (let token = at - 1; token >= limit; token--) {
    if (mentionAt(view, token) >= 0) continue
    const word = wordAt(view, token)
    const bracket = word === ')' ? openedAt(view, token, limit) : -1
    if (bracket >= 0) {
      token = bracket
      continue
    }
    const opens = word === 'that' || word === 'because' || word === 'if' || word === 'unless' || BREAK.has(word)
    if (isStop(view, token) || opens) return token + 1
    if (word === ',' && /^(?:and|but|or)$/.test(wordAt(view, token + 1)) && opensClause(view, token + 2))
      return token + 2
  }
  return limit
}

export const isPreposition = (view: SentenceView, at: number): boolean =>
  mentionAt(view, at) < 0 && PREPOSITION.has(wordAt(view, at))
