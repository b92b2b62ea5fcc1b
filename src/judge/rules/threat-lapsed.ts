import { isPast } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Its day has passed, and nothing at hand tells what came of it. */
export const threatLapsed: JudgeRule = {
  id: 'threat/lapsed',
  version: '1',
  kind: 'threat',
  status: 'lapsed',
  text: 'Its day has passed, and nothing at hand tells what came of it.',
  example: {
    told: 'Vardia threatened sanctions by 31 May; no report tells of any.',
    by: ['VDA'],
    toward: ['OSK'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const { dueBy, asOf } = judged
    return isPast(dueBy, asOf) ? { evidence: [], by: [], reason: `Its day, ${dueBy}, has passed in silence.` } : null
  },
}
