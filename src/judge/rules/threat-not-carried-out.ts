import { bearingOn, isPast } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Its day passed with the condition met, and it was not done. */
export const threatNotCarriedOut: JudgeRule = {
  id: 'threat/not-carried-out',
  version: '1',
  kind: 'threat',
  status: 'not carried out',
  text: 'Its day passed with the condition met, and it was not done.',
  example: {
    told: 'Vardia threatened sanctions by 31 May if Oskelia attacks; Oskelia attacks, and no sanctions come.',
    by: ['VDA'],
    toward: ['OSK'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [{ day: '2031-05-20', bearing: 'condition-met', by: ['OSK'] }],
  },
  apply(judged) {
    const met = bearingOn(judged, 'condition-met')
    const isOver = isPast(judged.dueBy, judged.asOf) && met.length > 0
    return isOver
      ? { evidence: met, by: judged.thread.by, reason: `Its day, ${judged.dueBy}, passed with the condition met.` }
      : null
  },
}
