import { endOf } from '../agreement.ts'
import { namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** A party leaves, suspends or ends it, and it was not renewed since. */
export const agreementSuspended: JudgeRule = {
  id: 'agreement/suspended',
  version: '1',
  kind: 'agreement',
  status: 'suspended',
  text: 'A party leaves, suspends or ends it, and it was not renewed since.',
  example: {
    told: 'Oskelia suspends the truce on 1 June.',
    by: ['VDA', 'OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'withdraws', turn: 'leaves', by: ['OSK'] }],
  },
  apply(judged) {
    const end = endOf(judged)
    if (!end || end.turn === 'ends') return null
    return { evidence: [end], by: end.by, reason: `${namesOf(end.by)} suspended or left it, as told on ${end.date}.` }
  },
}
