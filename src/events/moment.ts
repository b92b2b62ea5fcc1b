import { indexAt, type TimeMention } from '../language/index.ts'
import type { EventStatus, Moment } from '../model/index.ts'
import { mentionAt, type SentenceView, wordAt } from './document-view.ts'
import { RELATIVE, SPEECH, SUBORDINATOR } from './grammar-words.ts'
import type { Draft } from './rule.ts'

/** How many times on either side of an event's word are weighed, and how many tokens away they may stand. */
const NEIGHBOURS = 3
const REACH = 40
const AHEAD: ReadonlySet<EventStatus> = new Set<EventStatus>(['planned', 'conditional'])

/** Whether a clause of its own begins or ends between two tokens. */
function isApart(view: SentenceView, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) {
    if (mentionAt(view, at) >= 0 || view.isTime[at] === 1 || view.isTime[at + 1] === 1) continue
    const word = wordAt(view, at)
    if (SUBORDINATOR.has(word) || RELATIVE.has(word) || SPEECH.has(word) || word === ';' || word === ':') return true
  }
  return false
}

/** How far a time stands from an event's word, inside its clause or beside it; null where it belongs to another clause. */
function distance(view: SentenceView, draft: Draft, time: TimeMention): number | null {
  const at = indexAt(view.tokens, time.span.start)
  if (at < view.first || at >= view.end || mentionAt(view, at) >= 0) return null
  if (view.contentOf[at] !== view.contentOf[draft.at]) return null
  const away = Math.abs(at - draft.at)
  if (at >= draft.clause.from && at < draft.clause.end) return away
  return away > REACH || isApart(view, draft.at, at) ? null : REACH + away
}

/** When an event was, or is to be, by the words nearest to it that say when. */
export function momentOf(view: SentenceView, draft: Draft, status: EventStatus): Moment | null {
  const { times } = view.annotated
  if (times.length === 0) return null
  const next = indexAt(view.timeSpans, view.tokens[draft.at]!.start)
  let best: Moment | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const time of times.slice(Math.max(0, next - NEIGHBOURS), next + NEIGHBOURS)) {
    const moment = AHEAD.has(status) ? time.future : time.past
    const away = moment ? distance(view, draft, time) : null
    if (away === null || away >= nearest) continue
    nearest = away
    best = moment
  }
  return best
}
