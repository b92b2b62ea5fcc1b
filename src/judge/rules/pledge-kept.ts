import { namesOf } from '../case.ts'
import { deniersOf, isLasting, performancesOf } from '../pledge.ts'
import type { JudgeRule } from '../rule.ts'

/** It was done in full: the outlet tells it, or somebody other than who is bound. */
export const pledgeKept: JudgeRule = {
  id: 'pledge/kept',
  version: '1',
  kind: 'pledge',
  status: 'kept',
  text: 'It was done in full: the outlet tells it, or somebody other than who is bound.',
  example: {
    told: 'Vardia pledged to withdraw by 31 May; it has withdrawn, an outlet tells on 20 May.',
    by: ['VDA'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [{ day: '2031-05-20', bearing: 'fulfils', by: ['VDA'] }],
  },
  apply(judged) {
    const done = performancesOf(judged)
    const [first] = done
    if (!first || isLasting(judged) || deniersOf(judged).length > 0) return null
    return { evidence: done, by: first.by, reason: `${namesOf(first.by)} did it, as told on ${first.date}.` }
  },
}
