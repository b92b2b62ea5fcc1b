import { bearingOn, isOwnClaim, isPast, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** A part of it was done, or it is a pledge to go on that is being kept; its last day has not passed. */
export const pledgeInProgress: JudgeRule = {
  id: 'pledge/in-progress',
  version: '1',
  kind: 'pledge',
  status: 'in progress',
  text: 'A part of it was done, or it is a pledge to go on that is being kept; its last day has not passed.',
  example: {
    told: 'Vardia pledged to withdraw; the first of its troops have left.',
    by: ['VDA'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'part-fulfils', by: ['VDA'] }],
  },
  apply(judged) {
    if (isPast(judged.dueBy, judged.asOf)) return null
    const steps = bearingOn(judged, 'part-fulfils', 'fulfils').filter((each) => !isOwnClaim(judged, each))
    const [first] = steps
    if (!first) return null
    return {
      evidence: steps,
      by: first.by,
      reason: `${namesOf(first.by)} did a part of it or goes on with it, as told first on ${first.date}.`,
    }
  },
}
