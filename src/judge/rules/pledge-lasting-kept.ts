import { isPast } from '../case.ts'
import { deniersOf, isLasting, performancesOf } from '../pledge.ts'
import type { JudgeRule } from '../rule.ts'

/** A pledge to go on with something, or not to do something, held until its last day: somebody tells that it was kept and nobody that it was not. */
export const pledgeLastingKept: JudgeRule = {
  id: 'pledge/lasting-kept',
  version: '1',
  kind: 'pledge',
  status: 'kept',
  text: 'A pledge to go on with something, or not to do something, held until its last day: somebody tells that it was kept and nobody that it was not.',
  example: {
    told: 'Vardia pledged not to attack until 31 May; an outlet tells that it kept to it.',
    by: ['VDA'],
    summary: 'not attack Oskelia',
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [{ day: '2031-05-30', bearing: 'fulfils', by: ['VDA'] }],
  },
  apply(judged) {
    const done = performancesOf(judged)
    if (done.length === 0 || !isLasting(judged) || !isPast(judged.dueBy, judged.asOf) || deniersOf(judged).length > 0)
      return null
    return { evidence: done, by: [], reason: `It held until its last day, ${judged.dueBy}.` }
  },
}
