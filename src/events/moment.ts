import { indexAt, type TimeMention } from '../language/index.ts'
import type { EventStatus, Moment } from '../model/index.ts'
import { type Announcement, announcementOf } from './announcement.ts'
import { mentionAt, type SentenceView, statementAt, wordAt } from './document-view.ts'
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

/** Words that open a clause with a verb of its own, which a comma ends. */
const OPENING = new Set(['if', 'unless', 'when', 'once', 'while', 'although', 'though', 'because'])

/** Whether a time stands in a clause that opens the sentence before an event's own: "If it attacks on Monday, Vardia will …". */
function isInOpeningClause(view: SentenceView, time: number, event: number): boolean {
  let comma = time + 1
  while (comma < event && !(wordAt(view, comma) === ',' && mentionAt(view, comma) < 0)) comma++
  if (comma >= event) return false
  for (let at = time - 1; at >= view.first && time - at < REACH; at--) {
    if (mentionAt(view, at) >= 0) continue
    const word = wordAt(view, at)
    if (OPENING.has(word)) return true
    if (/^[,;:“”"]$/.test(word)) return false
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
  const isElsewhere = away > REACH || isApart(view, draft.at, at) || isInOpeningClause(view, at, draft.at)
  return isElsewhere ? null : REACH + away
}

/** The moment of the nearest time that `pick` takes. */
function nearest(view: SentenceView, draft: Draft, pick: (time: TimeMention) => Moment | null): Moment | null {
  const next = indexAt(view.timeSpans, view.tokens[draft.at]!.start)
  let best: Moment | null = null
  let least = Number.POSITIVE_INFINITY
  for (const time of view.annotated.times.slice(Math.max(0, next - NEIGHBOURS), next + NEIGHBOURS)) {
    const moment = pick(time)
    const away = moment ? distance(view, draft, time) : null
    if (away === null || away >= least) continue
    least = away
    best = moment
  }
  return best
}

const LAST_DAY =
  /^(?:by|within|until|till|up until|up to|(?:no|not) later than|on or before|before|prior to|ahead of)\b/i
/** After a deed's name these bring in its own days: "a ceasefire from Friday". */
const OF_DEED = /^(?:for|from|starting|beginning|between|effective)$/

const isLastDay = ({ isDeadline, span }: TimeMention, text: string): boolean =>
  isDeadline && LAST_DAY.test(text.slice(span.start, span.end))

/** Whether a time stands with the name of a deed, not with the verb before it. */
function isOfDeed(view: SentenceView, time: TimeMention): boolean {
  const before = indexAt(view.tokens, time.span.start) - 1
  const word = wordAt(view, before) === 'the' ? before - 1 : before
  const opening = wordAt(view, word) === 'on' ? word - 1 : word
  return time.past === null || isLastDay(time, view.annotated.text) || OF_DEED.test(wordAt(view, opening))
}

/** Whose a time is, of an act and the deed that it announces. */
function ownerOf(view: SentenceView, { act, deed, isNoun }: Announcement, time: TimeMention): 'act' | 'deed' {
  if (act < 0) return 'deed'
  if (indexAt(view.tokens, time.span.start) < deed) return 'act'
  return isNoun && !isOfDeed(view, time) ? 'act' : 'deed'
}

/** The last day that words set, else the days that they name. */
function futureOf(view: SentenceView, time: TimeMention): Moment | null {
  const { future, lastDay } = time
  if (!future || !lastDay || !isLastDay(time, view.annotated.text)) return future
  const { earliest: from, latest: to } = lastDay
  return { ...future, from, to, precision: from === to ? 'day' : future.precision }
}

/** What happened has no day in words that set a last one. */
const pastOf = (view: SentenceView, time: TimeMention): Moment | null =>
  isLastDay(time, view.annotated.text) ? null : time.past

/** When a deed is to be: of the days that its words can mean, the first that follow the act which announced it. */
function plannedMoment(view: SentenceView, draft: Draft, announcement: Announcement): Moment | null {
  const isActs = (time: TimeMention) => ownerOf(view, announcement, time) === 'act'
  const act = announcement.act < 0 ? null : nearest(view, draft, (time) => (isActs(time) ? pastOf(view, time) : null))
  return nearest(view, { ...draft, at: announcement.deed }, (time) => {
    if (isActs(time)) return null
    return act && time.past && time.past.from > act.from ? time.past : futureOf(view, time)
  })
}

/** When an event was, or is to be, by the words nearest to it that say when; an act of saying is of the day on which it was said. */
export function momentOf(view: SentenceView, draft: Draft, status: EventStatus): Moment | null {
  if (view.annotated.times.length === 0) return null
  const isAhead = AHEAD.has(status) || draft.modality.planned
  const announcement = announcementOf(view, draft, isAhead)
  if (isAhead) return plannedMoment(view, draft, announcement!)
  if (announcement?.act === -1) return statementAt(view, draft.at)?.saidOn ?? null
  return nearest(view, draft, (time) =>
    announcement && ownerOf(view, announcement, time) === 'deed' ? null : pastOf(view, time),
  )
}
