import { clauseEnd, isPreposition } from './clause.ts'
import { commit } from './commit.ts'
import { isConjunction } from './conjunction.ts'
import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import {
  BE,
  BREAK,
  DETERMINER,
  formsOf,
  GUESS,
  isAdverbWord,
  NEGATIVE,
  PREPOSITION,
  SPEECH,
  SUBJECT_PRONOUN,
  WILL,
  WOULD,
} from './grammar-words.ts'
import { isSuffering } from './harm.ts'
import { isOwnSide, namedIn, speakersAt, voiceAt } from './parties.ts'
import { findAmount } from './quantity.ts'
import { isReducedRelative, isRelativeClause } from './relative-clause.ts'
import type { Draft } from './rule.ts'
import { findSubject, type Subject } from './subject.ts'
import { isTarget } from './target.ts'

/** "will", "would" or "going to" with the act it opens. */
export interface WillClause {
  at: number
  subject: Subject
  /** the first token of the act */
  from: number
  negated: boolean
  guess: boolean
  would: boolean
}

/** What follows makes a forecast, a state or a figure of speech and no act. */
const FORESEEN: ReadonlySet<string> = new Set(
  'be have need see know find get win prevail succeed fail lose become happen cost mean depend come lead result cause make like want feel think believe understand remember forget say tell look deserve survive emerge enable benefit receive include contain determine decide show prove require struggle take turn find rise fall grow require last seem appear matter do require vote like love hear notice realize realise exist occur soar plunge end begin start serve remain stay help try prosper thrive suffer face pay regret risk continue argue tend reveal test consider focus read defer answer speak talk note mention quote settle share threaten hate'.split(
    ' ',
  ),
)
/** Of those, what a party can undertake of itself when it speaks of its own side. */
const OWN_ACTS: ReadonlySet<string> = new Set(
  'end begin start remain stay help try do make vote serve continue take pay decide find'.split(' '),
)
/** What a party may bind itself not to do. */
const RESTRAINTS = formsOf(
  'attack strike target use deploy resume invade enrich develop build test impose raise escalate interfere expand annex seek pursue acquire retaliate abandon withdraw station transfer proliferate violate',
)
const HELPS = formsOf(
  'send supply provide resume lift release sell give deliver fund restore help ratify sign return ease',
)

const isBeforeAct = (view: SentenceView, at: number): boolean => {
  const word = wordAt(view, at)
  return isAdverbWord(word) || NEGATIVE.has(word) || /^(?:both|all|each|further)$/.test(word) || view.timeOf[at]! >= 0
}

/** Where the act after "will" begins: after adverbs and negations. */
function actStart(view: SentenceView, after: number): { from: number; negated: boolean; guess: boolean } {
  let from = after
  let negated = false
  let guess = false
  while (isBeforeAct(view, from)) {
    if (NEGATIVE.has(wordAt(view, from))) negated = true
    if (GUESS.has(wordAt(view, from))) guess = true
    from++
  }
  return { from, negated, guess }
}

/** Whether "will" is the noun or the name: "the political will to", "Will Oran". */
const isNoun = (view: SentenceView, at: number): boolean =>
  (view.tokens[at]!.text === 'Will' && at > view.first && view.tokens[at - 1]!.kind !== 'mark') ||
  DETERMINER.has(wordAt(view, at - 1)) ||
  /^(?:to|of|political|free|good|strong|own|national)$/.test(wordAt(view, at - 1)) ||
  /^(?:of|to)$/.test(wordAt(view, at + 1))

/** The clause that "will", "would" or "going to" at a token opens; none where it describes a noun: "terms that Vardia will set". */
export function willClauseAt(view: SentenceView, at: number): WillClause | null {
  const clause = anyWillClauseAt(view, at)
  const describes = clause && (isRelativeClause(view, clause.subject) || isReducedRelative(view, clause.subject))
  return describes ? null : clause
}

function anyWillClauseAt(view: SentenceView, at: number): WillClause | null {
  if (mentionAt(view, at) >= 0) return null
  const word = wordAt(view, at)
  if (word === 'going' && wordAt(view, at + 1) === 'to') return goingTo(view, at)
  const would = WOULD.has(word)
  if (word === "'d" && /[^e]ed$/.test(wordAt(view, at + 1))) return null
  if (!would && (!WILL.has(word) || isNoun(view, at))) return null
  return { at, subject: findSubject(view, at), would, ...actStart(view, at + 1) }
}

function goingTo(view: SentenceView, at: number): WillClause | null {
  let be = at - 1
  let negated = false
  while (isAdverbWord(wordAt(view, be)) || NEGATIVE.has(wordAt(view, be))) {
    if (NEGATIVE.has(wordAt(view, be))) negated = true
    be--
  }
  if (!BE.has(wordAt(view, be)) && wordAt(view, be) !== "'s") return null
  const start = actStart(view, at + 2)
  const would = /^(?:was|were)$/.test(wordAt(view, be))
  return { at, subject: findSubject(view, be), would, ...start, negated: negated || start.negated }
}

/** "announced that it would": a report whose statement nobody found. */
export function isReported(view: SentenceView, clause: WillClause): boolean {
  if (view.contentOf[clause.at]! >= 0) return true
  const before = clause.subject.first - 1
  const at = wordAt(view, before) === 'that' ? before - 1 : before
  return SPEECH.has(wordAt(view, at))
}

const isNoVerb = (word: string): boolean =>
  DETERMINER.has(word) || PREPOSITION.has(word) || BREAK.has(word) || SUBJECT_PRONOUN.has(word)

/** "grow its fleet to 40 ships", "take spending to 3 %", but not "grow by 2 %". */
function raisesToNumber(view: SentenceView, from: number): boolean {
  const action = { first: from, end: clauseEnd(view, from) }
  const number = isTarget(view, action) ? findAmount(view, action)!.at : from
  return !isPreposition(view, from + 1) && wordAt(view, number - 1) === 'to'
}

/** "stand strong": how a party stands, and no act. */
const isStance = (view: SentenceView, at: number): boolean =>
  wordAt(view, at) === 'stand' && /^(?:strong|united|firm|tall|together|ready|up)$/.test(wordAt(view, at + 1))

/** What follows some verbs makes a state or a turn of speech of them: "end up", "find out", "stay calm"; null where that tells nothing. */
function isForeseenBy(view: SentenceView, from: number): boolean | null {
  const head = wordAt(view, from)
  const next = wordAt(view, from + 1)
  if (isStance(view, from)) return true
  if ((head === 'end' && next === 'up') || (head === 'find' && next === 'out')) return true
  if (/^(?:begin|start)$/.test(head) && next === 'to' && isLoss(view, from + 2)) return true
  if (head === 'continue') return isForeseenOn(view, from)
  if (head === 'stay' || head === 'remain') return !/^(?:in|at|part|a|with|committed)$/.test(next)
  if (head === 'take') return !/^(?:part|steps|action|measures|all|every|further|control|over)$/.test(next)
  if (head === 'make') return next !== 'sure' && next !== 'available'
  if (head === 'do') return !/^(?:so|everything|all|whatever|more|our|its|what)$/.test(next)
  return null
}

const isLoss = (view: SentenceView, at: number): boolean =>
  /^(?:be|have|see|grow|get|receive|lose|feel|fall)$/.test(wordAt(view, at))

/** "continue to grow", "continue to stand strong", "continue losing". */
const isForeseenOn = (view: SentenceView, at: number): boolean =>
  wordAt(view, at + 1) === 'to'
    ? isLoss(view, at + 2) || isStance(view, at + 2)
    : /^(?:receiving|being|having|growing|facing|suffering|losing)$/.test(wordAt(view, at + 1))

function isForeseen(view: SentenceView, clause: WillClause): boolean {
  const { from, subject } = clause
  const head = wordAt(view, from)
  if (mentionAt(view, from) >= 0 || view.tokens[from]?.kind !== 'word' || isNoVerb(head)) return true
  if (head === 'be') return !/ing$/.test(wordAt(view, from + 1))
  if (/^(?:grow|take)$/.test(head) && raisesToNumber(view, from)) return false
  if (head === 'help' && subject.kind === 'party' && mentionAt(view, subject.end - 1) >= 0) return false
  const told = isForeseenBy(view, from)
  if (told !== null || !FORESEEN.has(head)) return told ?? false
  return !(OWN_ACTS.has(head) && (subject.kind === 'first' || head === 'begin' || head === 'end' || head === 'start'))
}

/** "will not strike": a restraint; "will not resume aid until": a threat; any other refusal binds to nothing. */
function draftNegated(view: SentenceView, clause: WillClause): Draft | null {
  const head = wordAt(view, clause.from)
  const { at, subject } = clause
  if (head === 'hesitate' && wordAt(view, clause.from + 1) === 'to')
    return commit(view, { at, subject, from: clause.from + 2, kind: 'pledge', strength: 'firm', looksAhead: true })
  const draft = commit(view, { at, subject, from: clause.from, kind: 'pledge', strength: 'firm', looksAhead: true })
  if (!draft) return null
  const action = { first: notBefore(view, clause.from), end: draft.action.end }
  if (draft.condition && HELPS.has(head)) return { ...draft, kind: 'threat', action }
  return RESTRAINTS.has(head) || isKeptUp(view, clause, draft) ? { ...draft, kind: 'pledge', action } : null
}

/** "will never stop working", "will not hold elections as long as": what a party keeps up, or keeps from while something lasts. */
function isKeptUp(view: SentenceView, clause: WillClause, { condition }: Draft): boolean {
  const head = wordAt(view, clause.from)
  if (/^(?:stop|cease|rest|relent)$/.test(head)) return !/^(?:at|there)$/.test(wordAt(view, clause.from + 1))
  const lasts = condition && /^(?:as|while|until|till|unless)$/.test(wordAt(view, condition.first))
  return lasts === true && !FORESEEN.has(head) && !isForeseen(view, clause)
}

function notBefore(view: SentenceView, from: number): number {
  let at = from
  while (isAdverbWord(wordAt(view, at - 1)) || NEGATIVE.has(wordAt(view, at - 1))) at--
  return at
}

/** "Oskelia will face sanctions": a threat by whoever says it against whoever will suffer. */
function draftSuffering(view: SentenceView, clause: WillClause): Draft | null {
  const { at, subject, from } = clause
  const by = speakersAt(view, at)
  if (by.length === 0 || subject.kind === 'first' || subject.kind === 'pronoun' || isOwnSide(view, subject)) return null
  const toward = subject.mentions.length > 0 ? namedIn(view, subject, by) : undefined
  return commit(view, {
    at,
    subject,
    from,
    by,
    ...(toward && { toward }),
    kind: 'threat',
    strength: 'firm',
    looksAhead: true,
  })
}

/** "Tamrin will receive 250 million euros": what whoever says it will give. */
function draftGift(view: SentenceView, clause: WillClause): Draft | null {
  const { at, subject, from } = clause
  const by = voiceAt(view, at)
  const end = clauseEnd(view, from)
  if (by.length === 0 || subject.mentions.length === 0 || isOwnSide(view, subject)) return null
  if (!findAmount(view, { first: from, end })) return null
  const toward = namedIn(view, subject, by)
  return commit(view, { at, subject, from, by, toward, kind: 'pledge', strength: 'firm', looksAhead: true })
}

/** "if Oskelia were a harbour, Vardia would": a condition that nobody takes for real. */
function isUnreal(view: SentenceView, { condition }: Draft): boolean {
  for (let at = condition?.first ?? 0; condition && at < condition.end; at++)
    if (wordAt(view, at) === 'were') return !/ing$/.test(wordAt(view, at + 1)) && wordAt(view, at + 1) !== 'to'
  return false
}

/** The commitment of a clause with "will": a pledge, a threat or a target, or null where it foresees, refuses or asks. */
export function draftWill(view: SentenceView, clause: WillClause): Draft | null {
  const { at, subject, from } = clause
  if (clause.guess || from >= view.end || isConjunction(view, from)) return null
  if (!clause.negated && isSuffering(view, { first: from, end: Math.min(view.end, from + 9) }))
    return draftSuffering(view, clause)
  if (!clause.negated && /^(?:receive|get)$/.test(wordAt(view, from))) return draftGift(view, clause)
  const binds = subject.kind === 'first' || subject.kind === 'pronoun' || subject.kind === 'party'
  if (!binds) return null
  if (clause.negated) return draftNegated(view, clause)
  if (isForeseen(view, clause)) return null
  const draft = commit(view, { at, subject, from, kind: 'pledge', strength: 'firm', looksAhead: true })
  if (!draft || (clause.would && isUnreal(view, draft))) return null
  return draft.by.length > 0 || subject.kind === 'first' ? draft : null
}
