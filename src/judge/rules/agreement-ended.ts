import { endOf } from '../agreement.ts'
import type { JudgeRule } from '../rule.ts'

/** A report says that it ended or expired, and it was not renewed since. */
export const agreementEnded: JudgeRule = {
  id: 'agreement/ended',
  version: '1',
  kind: 'agreement',
  status: 'expired',
  text: 'A report says that it ended or expired, and it was not renewed since.',
  example: {
    told: 'The truce expires on 1 June.',
    by: ['VDA', 'OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'withdraws', turn: 'ends' }],
  },
  apply(judged) {
    const end = endOf(judged)
    return end?.turn === 'ends' ? { evidence: [end], by: [], reason: `It ended, as told on ${end.date}.` } : null
  },
}
