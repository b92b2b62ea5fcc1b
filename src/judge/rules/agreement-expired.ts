import { isPast } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Its last day has passed, and nobody told of a breach. */
export const agreementExpired: JudgeRule = {
  id: 'agreement/expired',
  version: '1',
  kind: 'agreement',
  status: 'expired',
  text: 'Its last day has passed, and nobody told of a breach.',
  example: {
    told: 'The truce of three days, from 8 May, is over on 11 May.',
    by: ['VDA', 'OSK'],
    due: '2031-05-10',
    asOf: '2031-05-11',
    evidence: [],
  },
  apply(judged) {
    const { dueBy, asOf } = judged
    return isPast(dueBy, asOf)
      ? { evidence: [], by: [], reason: `Its last day, ${dueBy}, has passed in silence.` }
      : null
  },
}
