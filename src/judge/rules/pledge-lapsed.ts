import { bearingOn, isPast } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Its last day has passed, and nothing at hand tells whether it was kept. */
export const pledgeLapsed: JudgeRule = {
  id: 'pledge/lapsed',
  version: '1',
  kind: 'pledge',
  status: 'lapsed',
  text: 'Its last day has passed, and nothing at hand tells whether it was kept.',
  example: {
    told: 'Vardia pledged to withdraw by 31 May; no report tells of it.',
    by: ['VDA'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const { dueBy, asOf } = judged
    if (!isPast(dueBy, asOf) || bearingOn(judged, 'fulfils').length > 0) return null
    return {
      evidence: bearingOn(judged, 'part-fulfils'),
      by: [],
      reason: `Its last day, ${dueBy}, has passed in silence.`,
    }
  },
}
