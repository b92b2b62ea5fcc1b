import { breachesOf, isUnknownToParties } from '../agreement.ts'
import { doersOf, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** The outlet itself tells a breach: it says so, or tells an attack by one party on another that plainly breaks the terms; nothing has renewed the agreement since. */
export const agreementViolated: JudgeRule = {
  id: 'agreement/violated',
  version: '1',
  kind: 'agreement',
  status: 'violated',
  text: 'The outlet itself tells a breach: it says so, or tells an attack by one party on another that plainly breaks the terms; nothing has renewed the agreement since, and a party at least has said that there is one.',
  example: {
    told: 'Oskelia shells the Tam valley, which violates the truce, the outlet writes.',
    by: ['VDA', 'OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'violates', turn: 'breaks', by: ['OSK'] }],
  },
  apply(judged) {
    const breaches = breachesOf(judged)
    const [first] = breaches
    if (!first || isUnknownToParties(judged)) return null
    const by = doersOf(breaches)
    return {
      evidence: breaches,
      by,
      reason: `The outlet itself tells of a breach by ${namesOf(by)}, first on ${first.date}.`,
    }
  },
}
