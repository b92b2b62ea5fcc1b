import { bearingOn, doersOf, isOwnClaim, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Those who were asked did a part of it. */
export const demandPartlyMet: JudgeRule = {
  id: 'demand/partly-met',
  version: '1',
  kind: 'demand',
  status: 'partly met',
  text: 'Those who were asked did a part of it.',
  example: {
    told: 'Vardia demands the release of all prisoners; Oskelia releases three.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'part-fulfils', by: ['OSK'] }],
  },
  apply(judged) {
    const done = bearingOn(judged, 'part-fulfils').filter((each) => !isOwnClaim(judged, each))
    const [first] = done
    if (!first) return null
    return {
      evidence: done,
      by: doersOf(done),
      reason: `${namesOf(first.by)} did a part of what was asked, as told on ${first.date}.`,
    }
  },
}
