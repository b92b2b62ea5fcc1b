import type { Due, Verdict, VerdictStatus } from '../model/index.ts'

/** Statuses after which nothing more falls due. */
const SETTLED: ReadonlySet<VerdictStatus> = new Set([
  ...['kept', 'kept late', 'broken', 'lapsed', 'withdrawn', 'violated', 'expired', 'replaced', 'averted'],
  ...['carried out', 'not carried out', 'met', 'missed', 'refused', 'window closed'],
])

/** Statuses that say that the last day passed, and nothing else. */
const PASSED: ReadonlySet<VerdictStatus> = new Set(['lapsed', 'window closed'])

const DAYS_BACK = 30
const MS_PER_DAY = 86_400_000

/** Whether something may still come of a thread. */
export const isOpen = ({ status }: Pick<Verdict, 'status'>): boolean => !SETTLED.has(status)

/** Days from one day to another; below 0 where the other is the earlier. */
export const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / MS_PER_DAY

/** What falls due, and apart from it what fell due of late with nothing to show for it. */
export interface DueThreads {
  due: Due[]
  overdue: Due[]
}

const isOverdue = (verdict: Verdict): boolean => isOpen(verdict) || PASSED.has(verdict.status)

const byLastDay = (one: Due, other: Due): number => one.daysLeft - other.daysLeft

/**
 * Finds the threads that fall due within some days from a day on, and those of the 30 days before it that ended without evidence.
 * Example: `findDue(verdicts, { asOf: '2031-06-18', withinDays: 90 }).due[0].daysLeft` is 12 for a pledge to be kept by 30 June.
 *
 * Shape: the nearest last day first, overdue ones the latest first; what falls due on `asOf` itself is still due
 */
export function findDue(
  verdicts: Iterable<Verdict>,
  { asOf, withinDays }: { asOf: string; withinDays: number },
): DueThreads {
  const due: Due[] = []
  const overdue: Due[] = []
  for (const verdict of verdicts) {
    if (verdict.dueBy === null) continue
    const daysLeft = daysFrom(asOf, verdict.dueBy)
    if (daysLeft >= 0 && daysLeft <= withinDays && isOpen(verdict)) due.push({ ...verdict, daysLeft })
    if (daysLeft < 0 && daysLeft >= -DAYS_BACK && isOverdue(verdict)) overdue.push({ ...verdict, daysLeft })
  }
  return { due: due.sort(byLastDay), overdue: overdue.sort((one, other) => byLastDay(other, one)) }
}
