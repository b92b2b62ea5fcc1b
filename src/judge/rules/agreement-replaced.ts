import { endOf } from '../agreement.ts'
import type { JudgeRule } from '../rule.ts'

/** A later report says that another agreement replaces it. */
export const agreementReplaced: JudgeRule = {
  id: 'agreement/replaced',
  version: '1',
  kind: 'agreement',
  status: 'replaced',
  text: 'A later report says that another agreement replaces it.',
  example: {
    told: 'Vardia and Oskelia sign a truce on 1 May; on 1 June a treaty replaces the truce.',
    by: ['VDA', 'OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'withdraws', turn: 'replaces' }],
  },
  apply(judged) {
    const end = endOf(judged)
    return end?.turn === 'replaces'
      ? { evidence: [end], by: [], reason: `Another agreement replaced it, as told on ${end.date}.` }
      : null
  },
}
