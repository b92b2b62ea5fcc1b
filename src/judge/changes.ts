import type { Change, Verdict } from '../model/index.ts'
import { plusDays } from './deadline.ts'
import { type JudgeOptions, judge, type ThreadToJudge } from './judge.ts'

/** The days on which the verdict of a thread can become another: when something was published, and after a last day. */
function daysOf({ thread, evidence }: ThreadToJudge, { dueBy }: Verdict): string[] {
  const published = [thread.first.date, ...thread.members.map(({ date }) => date), ...evidence.map(({ date }) => date)]
  const lastDays = [thread.deadline?.latest ?? null, dueBy].flatMap((day) => (day === null ? [] : [plusDays(day, 1)]))
  return [...published.flatMap((day) => day ?? []), ...lastDays]
}

/**
 * Finds on which days verdicts became others, until a day: each thread judged on each day on which something of it was published
 * or ran out, by what is known of it now.
 * Example: `findChanges(threads, { asOf: '2031-06-30' })[0]` is `{ changedOn: '2031-06-20', before: 'open', verdict: … }`.
 *
 * Shape: the latest first; a person's decision counts from the moment of its recording
 */
export function findChanges(threads: readonly ThreadToJudge[], options: JudgeOptions): Change[] {
  const byThread = new Map(threads.map((each) => [each.thread.thread, each]))
  const byDay = new Map<string, ThreadToJudge[]>()
  for (const verdict of judge(threads, options)) {
    const given = byThread.get(verdict.thread)!
    for (const day of new Set(daysOf(given, verdict))) {
      if (day > options.asOf) continue
      const others = byDay.get(day)
      if (others) others.push(given)
      else byDay.set(day, [given])
    }
  }
  const before = new Map<string, Verdict>()
  const changes: Change[] = []
  for (const day of [...byDay.keys()].sort()) {
    for (const verdict of judge(byDay.get(day)!, { ...options, asOf: day })) {
      const earlier = before.get(verdict.thread)
      before.set(verdict.thread, verdict)
      if (earlier?.status !== verdict.status) changes.push({ changedOn: day, before: earlier?.status ?? null, verdict })
    }
  }
  return changes.reverse()
}
