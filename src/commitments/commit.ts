import { isBackground } from './background.ts'
import { clauseEnd, clauseStart, regionStart, trimmed } from './clause.ts'
import { type ConditionDraft, conditionAfter, conditionBefore } from './condition.ts'
import { isConjunction } from './conjunction.ts'
import { mentionAt, type Range, type SentenceView, statementAt, wordAt } from './document-view.ts'
import { DETERMINER, isAdverbWord, MODAL, NEGATIVE, NOT_MEANT } from './grammar-words.ts'
import { isHarm } from './harm.ts'
import { boundBy, isOwnSide, namedIn, reportedBy } from './parties.ts'
import type { Draft } from './rule.ts'
import type { Subject } from './subject.ts'
import { isTarget } from './target.ts'

/** What a rule has seen: who, the word that commits, and where the act begins. */
interface Binding {
  at: number
  subject: Subject
  from: number
  kind: Draft['kind']
  strength: Draft['strength']
  hearsay?: boolean
  /** where the act ends, if not with its clause */
  end?: number
  by?: string[]
  toward?: string[]
  /** the words before the subject may say when: "By June, Vardia will ..." */
  looksAhead?: boolean
  /** the act is a thing, and a day after it is the verb's: "signed a treaty on Monday" */
  isThing?: boolean
}

const QUESTION_REACH = 40
const STAYS = /^(?:by|until|till|within|for|from|before|starting|beginning|of|over)\b/i

/** Whether the words are part of a question. */
function isAsked(view: SentenceView, end: number): boolean {
  for (let at = end; at < view.end && at < end + QUESTION_REACH; at++) {
    const word = wordAt(view, at)
    if (word === '?') return true
    if (word === '.' || word === '!' || word === '”') return false
  }
  return false
}

/** Whether the clause is what somebody hopes, expects, asks or assumes: "hopes that Vardia will ...". */
function isNotMeant(view: SentenceView, subject: Subject): boolean {
  let at = subject.inherited ? clauseStart(view, subject.end) - 1 : subject.first - 1
  for (let turn = 0; turn < 3; turn++) {
    const word = wordAt(view, at)
    if (mentionAt(view, at) < 0 && NOT_MEANT.has(word)) return true
    if (/^(?:much|many|long|often|far)$/.test(word) && wordAt(view, at - 1) === 'how') return true
    if (word !== 'that' && !DETERMINER.has(word) && !isAdverbWord(word)) break
    at--
  }
  const cues = statementAt(view, subject.first)?.cue ?? []
  const { text } = view.annotated
  return cues.some(({ start, end }) => NOT_MEANT.has(text.slice(start, end).toLowerCase()))
}

function standingOf(view: SentenceView, binding: Binding): Draft['standing'] {
  const statement = statementAt(view, binding.subject.first)
  if (statement?.act === 'deny' && statement.manner !== 'direct') return 'denied'
  if (binding.hearsay) return 'alleged'
  const isOthers = statement !== undefined && !isOwnSide(view, binding.subject)
  const cue = statement?.cue.map(({ start, end }) => view.annotated.text.slice(start, end)).join(' ') ?? ''
  return isOthers && (statement.act === 'accuse' || /\b(?:claim|alleg)/i.test(cue)) ? 'alleged' : 'made'
}

/** Harm makes a pledge a threat; a number to reach makes a pledge or an agreement a target. */
function kindOf(view: SentenceView, kind: Draft['kind'], action: Range): Draft['kind'] {
  const isRestraint = NEGATIVE.has(wordAt(view, action.first))
  if (kind === 'pledge' && !isRestraint && isHarm(view, action)) return 'threat'
  return (kind === 'pledge' || kind === 'agreement') && isTarget(view, action) ? 'target' : kind
}

function towardOf(
  view: SentenceView,
  action: Range,
  sides: { by: string[]; condition: ConditionDraft | null },
): string[] {
  const named = [...namedIn(view, action, sides.by, 'noun'), ...namedIn(view, action, sides.by)]
  if (named.length > 0) return named.slice(0, 1)
  return sides.condition ? namedIn(view, sides.condition, sides.by).slice(0, 1) : []
}

/** The end of a thing's words before the day of the verb; a deadline or a length of its own stays. */
function beforeDay(view: SentenceView, from: number, end: number): number {
  let stays = -1
  for (let at = from; at < end; at++) {
    if (at > from && /^(?:following|after|during)$/.test(wordAt(view, at))) return at
    const index = view.timeOf[at]!
    if (index < 0 || index === stays) continue
    const { span } = view.annotated.times[index]!
    const isLength = STAYS.test(view.annotated.text.slice(span.start, span.end)) || STAYS.test(wordAt(view, at - 1))
    if (!isLength && !view.tokens[at]!.text.includes('-'))
      return /^(?:on|in|at|late|early)$/.test(wordAt(view, at - 1)) ? at - 1 : at
    stays = index
  }
  return end
}

/** Where words before a subject begin that may say when: not before another clause with "will" or "must", but for a condition of both. */
function aheadOf(view: SentenceView, first: number): number {
  const start = regionStart(view, first)
  let from = Math.max(start, clauseStart(view, first))
  for (let at = start; at < first; at++) {
    if (isConjunction(view, at)) return start
    if (mentionAt(view, at) < 0 && (MODAL.has(wordAt(view, at)) || wordAt(view, at) === ';'))
      from = Math.max(from, at + 1)
  }
  return from
}

const spanning = (...ranges: (Range | null)[]): Range => ({
  first: Math.min(...ranges.flatMap((range) => range?.first ?? [])),
  end: Math.max(...ranges.flatMap((range) => range?.end ?? [])),
})

/** Makes the draft of a binding: where its act ends, its condition, its parties; null where the words bind nobody to anything. */
export function commit(view: SentenceView, binding: Binding): Draft | null {
  const { subject, at, from } = binding
  const clause = binding.end ?? clauseEnd(view, from)
  const end = trimmed(view, from, binding.isThing ? beforeDay(view, from, clause) : clause)
  if (end <= from || (view.tokens[from]!.kind === 'mark' && end === from + 1)) return null
  if (isAsked(view, end) || isNotMeant(view, subject)) return null
  const action = { first: from, end }
  if (binding.kind === 'agreement' && isBackground(view, { at, action, end: clause })) return null
  const condition = conditionAfter(view, end) ?? conditionBefore(view, subject)
  const kind = kindOf(view, binding.kind, action)
  const bound = binding.by ?? boundBy(view, subject)
  const by = bound.length > 0 ? bound : reportedBy(view, at)
  if (kind === 'agreement' && by.length === 0) return null
  const toward = binding.toward ?? (kind === 'agreement' ? [] : towardOf(view, action, { by, condition }))
  const first = subject.inherited || subject.kind === 'none' ? Math.min(at, from) : Math.min(subject.first, at, from)
  return {
    kind,
    standing: standingOf(view, binding),
    strength: binding.strength,
    by,
    toward,
    at,
    action,
    clause: spanning({ first, end }, condition),
    condition,
    times: { first: binding.looksAhead ? aheadOf(view, first) : from, end },
  }
}
