import type { Deadline } from '../model/index.ts'
import type { Range, SentenceView } from './document-view.ts'
import type { Draft } from './rule.ts'

/** The deadline of the first time in a range of tokens that sets one, outside of a condition. */
function deadlineIn(view: SentenceView, range: Range, condition: Range | null): Deadline | null {
  for (let at = range.first; at < range.end; at++) {
    if (condition && condition.first <= at && at < condition.end) continue
    const time = view.annotated.times[view.timeOf[at]!]
    if (!time?.isDeadline || view.mentionOf[at]! >= 0) continue
    return {
      text: view.annotated.text.slice(time.span.start, time.span.end),
      earliest: time.lastDay?.earliest ?? null,
      latest: time.lastDay?.latest ?? null,
      basis: 'stated',
    }
  }
  return null
}

/**
 * The last day of an act. The days of a condition are its own; a threat without a day takes them over, as implied:
 * "unless it withdraws by Friday".
 */
export function findDeadline(view: SentenceView, { kind, action, times, condition }: Draft): Deadline | null {
  const stated = deadlineIn(view, action, condition) ?? deadlineIn(view, times, condition)
  if (stated || kind !== 'threat' || !condition) return stated
  const implied = deadlineIn(view, condition, null)
  return implied && { ...implied, basis: 'implied' }
}
