import type { TimeMention } from '../language/index.ts'
import type { Deadline } from '../model/index.ts'
import { daysBetween } from './background.ts'
import { type Range, type SentenceView, wordAt } from './document-view.ts'
import type { Draft } from './rule.ts'
import { triggerOf } from './trigger-words.ts'
import { verbGroupAt } from './verb-group.ts'

/** A day without its year that lies no further back than this is the one meant in a clause about the past. */
const RECENT_DAYS = 60
/** How far the two readings of such a day lie apart. */
const YEAR_DAYS = { least: 330, most: 400 }

/** Whether the verb that commits is in the past: "declared", "had agreed"; not "is committed". */
function isPast(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  const group = verbGroupAt(view, at)
  return (triggerOf(word)?.forms.has('past') || /[^e]ed$/.test(word)) && !group.be && !group.infinitive
}

/** The last day that a time sets; in a clause about the past "for 8 to 10 May" of a report from 11 May is over, and not a year ahead. */
function lastDayOf(view: SentenceView, time: TimeMention, past: boolean): TimeMention['lastDay'] {
  const { lastDay, past: behind } = time
  const { publishedOn } = view.annotated.document
  if (!past || !lastDay || !behind || !publishedOn) return lastDay
  const ago = daysBetween(behind.to, publishedOn)
  const apart = daysBetween(behind.to, lastDay.latest)
  if (ago <= 0 || ago > RECENT_DAYS || apart < YEAR_DAYS.least || apart > YEAR_DAYS.most) return lastDay
  return { earliest: lastDay.earliest === lastDay.latest ? behind.to : behind.from, latest: behind.to }
}

/** The deadline of the first time in a range of tokens that sets one, outside of a condition. */
function deadlineIn(view: SentenceView, range: Range, { but, past }: Around): Deadline | null {
  for (let at = range.first; at < range.end; at++) {
    if (but.some(({ first, end }) => first <= at && at < end)) continue
    const time = view.annotated.times[view.timeOf[at]!]
    if (!time?.isDeadline || view.mentionOf[at]! >= 0) continue
    const lastDay = lastDayOf(view, time, past)
    return {
      text: view.annotated.text.slice(time.span.start, time.span.end),
      earliest: lastDay?.earliest ?? null,
      latest: lastDay?.latest ?? null,
      basis: 'stated',
    }
  }
  return null
}

interface Around {
  /** words whose days are their own */
  but: readonly Range[]
  past: boolean
}

/**
 * The last day of an act. The days of a condition, and of the commitments within the act, are their own; a threat without a day takes them over, as implied:
 * "unless it withdraws by Friday".
 */
export function findDeadline(
  view: SentenceView,
  { at, kind, action, times, condition }: Draft,
  within: readonly Range[],
): Deadline | null {
  const past = isPast(view, at)
  const but = condition ? [condition, ...within] : within
  const stated = deadlineIn(view, action, { but, past }) ?? deadlineIn(view, times, { but, past })
  if (stated || kind !== 'threat' || !condition) return stated
  const implied = deadlineIn(view, condition, { but: [], past })
  return implied && { ...implied, basis: 'implied' }
}
