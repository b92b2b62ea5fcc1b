import { bearingOn, isPast } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Its day has passed in silence, or whoever made it dropped it. */
export const demandLapsed: JudgeRule = {
  id: 'demand/lapsed',
  version: '1',
  kind: 'demand',
  status: 'lapsed',
  text: 'Its day has passed in silence, or whoever made it dropped it.',
  example: {
    told: 'Vardia demands an answer by 31 May; no report tells of one.',
    by: ['VDA'],
    toward: ['OSK'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const { dueBy, asOf } = judged
    const dropped = bearingOn(judged, 'withdraws')
    if (dropped.length > 0)
      return { evidence: dropped, by: dropped[0]!.by, reason: `It was dropped on ${dropped[0]!.date}.` }
    return isPast(dueBy, asOf) ? { evidence: [], by: [], reason: `Its day, ${dueBy}, has passed in silence.` } : null
  },
}
