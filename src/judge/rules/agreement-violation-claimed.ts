import { accusationsOf } from '../agreement.ts'
import { doersOf, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Somebody says that a party broke it, and the accused side says nothing of the kind of its accuser. */
export const agreementViolationClaimed: JudgeRule = {
  id: 'agreement/violation-claimed',
  version: '1',
  kind: 'agreement',
  status: 'violation claimed',
  text: 'Somebody says that a party broke it, and the accused side says nothing of the kind of its accuser.',
  example: {
    told: 'Vardia accuses Oskelia of breaking the truce.',
    by: ['VDA', 'OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'claimed-violation', by: ['OSK'], claimedBy: ['VDA'] }],
  },
  apply(judged) {
    const accusations = accusationsOf(judged)
    if (accusations.length === 0) return null
    const by = doersOf(accusations)
    const accusers = namesOf(accusations.flatMap(({ claimedBy }) => claimedBy))
    return {
      evidence: accusations,
      by,
      reason: `${accusers} claimed that ${namesOf(by)} broke it; a claim breaks nothing.`,
    }
  },
}
