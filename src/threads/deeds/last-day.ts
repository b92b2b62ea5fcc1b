import { lengthDays } from '../commitment-threads/terms.ts'
import { dayOf } from '../days.ts'
import type { Deed } from './deed.ts'
import type { Matter } from './matter.ts'

/** The last day as first set: the day that is named, else so long after it was made as it is to last. */
function lastDayOf({ due, day, thread }: Matter): number | null {
  if (due) return due.last
  const length = thread.quantity && lengthDays(thread.quantity)
  return length && day !== null ? day + length - 1 : null
}

/** The last day that a deed sets for a thread: the one that it names, else so many days after the first one. */
export function untilOf(matter: Matter, { until, addedDays }: Deed): string | null {
  const last = lastDayOf(matter)
  return until ?? (addedDays === null || last === null ? null : dayOf(last + addedDays))
}
