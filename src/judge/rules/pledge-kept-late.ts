import type { Evidence } from '../../model/index.ts'
import { namesOf } from '../case.ts'
import { plusDays } from '../deadline.ts'
import { isLasting, performancesOf } from '../pledge.ts'
import type { JudgeRule } from '../rule.ts'

/** It was done in full, after its last day: on a day that is told, or as told first more than a day later, since papers come a day after. */
export const pledgeKeptLate: JudgeRule = {
  id: 'pledge/kept-late',
  version: '1',
  kind: 'pledge',
  status: 'kept late',
  text: 'It was done in full, after its last day: on a day that is told, or as told first more than a day later, since papers come a day after.',
  example: {
    told: 'Vardia pledged to withdraw by 31 May; it has withdrawn, an outlet tells on 10 June.',
    by: ['VDA'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-10', bearing: 'fulfils', by: ['VDA'] }],
  },
  apply(judged) {
    const done = performancesOf(judged)
    const [first] = done
    const { dueBy } = judged
    if (!first || isLasting(judged) || dueBy === null || !isLate(first, dueBy)) return null
    return {
      evidence: done,
      by: first.by,
      reason: `${namesOf(first.by)} did it, as told on ${first.date}, after ${dueBy}.`,
    }
  },
}

const isLate = ({ happenedOn, date }: Evidence, dueBy: string): boolean =>
  happenedOn === null ? date !== null && date > plusDays(dueBy, 1) : happenedOn > dueBy
