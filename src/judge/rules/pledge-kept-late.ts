import { namesOf } from '../case.ts'
import { isLasting, performancesOf } from '../pledge.ts'
import type { JudgeRule } from '../rule.ts'

/** It was done in full, as told first after its last day. */
export const pledgeKeptLate: JudgeRule = {
  id: 'pledge/kept-late',
  version: '1',
  kind: 'pledge',
  status: 'kept late',
  text: 'It was done in full, as told first after its last day.',
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
    if (!first || isLasting(judged) || judged.dueBy === null || first.date === null || first.date <= judged.dueBy)
      return null
    return {
      evidence: done,
      by: first.by,
      reason: `${namesOf(first.by)} did it, as told on ${first.date}, after ${judged.dueBy}.`,
    }
  },
}
