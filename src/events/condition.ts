import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { CONDITIONAL, MODAL, SPEECH } from './grammar-words.ts'
import { endsAtComma } from './object.ts'

interface Range {
  from: number
  end: number
}

/** A condition of a sentence: "if Oskelia attacks", and the clause that hangs on it: "Vardia will respond". */
interface Condition {
  clause: Range
  /** empty where nothing hangs on it: "asked whether Vardia had attacked" */
  main: Range
}

/** How far a condition and what hangs on it are followed. */
const REACH = 60
const BOUNDARY = new Set(['that', 'but', ';', ':', '“', '”', '"', '—', '–'])
/** After these a conditional clause opens a sentence or a clause: what hangs on it follows. */
const OPENERS = new Set(['', ',', ';', ':', 'that', 'and', 'but', '“', '"', '”', '—', '–'])
/** Before "if" these ask, and nothing hangs on the answer. */
const ASKING = /^(?:ask|asks|asked|wonder|wondered|know|see|say|sure|unclear|determine|decide|even|as|only)$/

/** Whether a conditional word opens a clause: "until Oskelia withdraws", not "until Friday". */
function opensClause(view: SentenceView, at: number): boolean {
  if (view.isTime[at + 1] === 1 || view.tokens[at + 1]?.kind === 'number') return false
  return wordAt(view, at + 1) !== '' && wordAt(view, at + 1) !== 'further'
}

function clauseOf(view: SentenceView, at: number): Range {
  let end = at + 1
  while (end < view.end && end - at < REACH) {
    const word = wordAt(view, end)
    if (mentionAt(view, end) < 0 && (BOUNDARY.has(word) || (word === ',' && endsAtComma(view, end)))) break
    end++
  }
  return { from: at, end }
}

function mainBefore(view: SentenceView, at: number): Range {
  let from = at
  while (from > view.first && at - from < REACH) {
    const word = wordAt(view, from - 1)
    if (mentionAt(view, from - 1) < 0 && (BOUNDARY.has(word) || SPEECH.has(word))) break
    from--
  }
  return { from, end: at }
}

const mainAfter = (view: SentenceView, at: number): Range => ({ from: at, end: clauseOf(view, at).end })

/** A past "until" tells what happened: "fought until the truce began" is no condition. */
function looksAhead(view: SentenceView, { from, end }: Range): boolean {
  for (let at = from; at < end; at++)
    if (mentionAt(view, at) < 0 && (MODAL.has(wordAt(view, at)) || wordAt(view, at) === 'to')) return true
  return false
}

function conditionAt(view: SentenceView, at: number): Condition | null {
  const word = wordAt(view, at)
  if (!CONDITIONAL.has(word) || mentionAt(view, at) >= 0 || !opensClause(view, at)) return null
  const clause = clauseOf(view, at)
  const before = wordAt(view, at - 1)
  const nothing = { from: at, end: at }
  if (word === 'whether' || (word === 'if' && ASKING.test(before))) return { clause, main: nothing }
  const opens = OPENERS.has(before)
  const main = opens && wordAt(view, clause.end) === ',' ? mainAfter(view, clause.end) : mainBefore(view, at)
  if ((word === 'until' || word === 'till') && !looksAhead(view, main)) return null
  return { clause, main }
}

/** What each token of a sentence is to its conditions: part of one, or of what hangs on one. */
export interface Conditions {
  first: number
  /** empty where the sentence has no condition */
  roles: Uint8Array
}

const IN_CLAUSE = 1
const IN_MAIN = 2

export function readConditions(view: SentenceView): Conditions {
  const { first, end } = view
  let roles = new Uint8Array()
  for (let at = first; at < end; at++) {
    const condition = conditionAt(view, at)
    if (!condition) continue
    if (roles.length === 0) roles = new Uint8Array(end - first)
    const { clause, main } = condition
    for (let token = main.from; token < main.end; token++) roles[token - first] ||= IN_MAIN
    for (let token = clause.from; token < clause.end; token++) roles[token - first] = IN_CLAUSE
  }
  return { first, roles }
}

/** Whether a token stands in a condition, or in what hangs on one. */
export function roleInCondition({ first, roles }: Conditions, at: number): 'clause' | 'main' | null {
  const role = roles[at - first]
  return role === IN_CLAUSE ? 'clause' : role === IN_MAIN ? 'main' : null
}
