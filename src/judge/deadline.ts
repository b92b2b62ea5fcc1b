import type { Evidence, Thread } from '../model/index.ts'

const MS_PER_DAY = 86_400_000
const LENGTHS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }

/** The day so many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)

/** What lasts: an agreement, or a truce that one side declares. */
const LASTS = /^(?:an?|the|its|their)\b[^.]*\b(?:cease-?fire|truce|moratorium)\b/i

/** The length of what was agreed or declared in days, where that is its amount: "a 30-day truce", not "seek a 30-day truce". */
function lengthOf({ kind, summary, quantity }: Thread): number | null {
  if (kind !== 'agreement' && !(kind === 'pledge' && LASTS.test(summary))) return null
  const days = quantity && LENGTHS[quantity.unit.toLowerCase().replace(/s$/, '')]
  return days ? days * quantity.value : null
}

/** The last day as first set: the day that is named, else so long after it was made or began. */
function firstSet(thread: Thread, evidence: readonly Evidence[]): string | null {
  if (thread.deadline) return thread.deadline.latest
  const length = lengthOf(thread)
  const began = evidence.find(({ turn }) => turn === 'starts')?.date ?? thread.first.date
  return length === null || began === null ? null : plusDays(began, length - 1)
}

/** The last day in force: as first set, or as whoever is bound or an extension moved it; none where it was moved to a day that is not told. */
export function dueByOf(thread: Thread, evidence: readonly Evidence[]): string | null {
  const moved = evidence.findLast(({ bearing, claimedBy }) => bearing === 'postpones' && claimedBy.length === 0)
  return moved ? moved.until : firstSet(thread, evidence)
}
