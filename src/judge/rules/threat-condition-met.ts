import { bearingOn, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** What it was tied to came about, and it has not been done yet. */
export const threatConditionMet: JudgeRule = {
  id: 'threat/condition-met',
  version: '1',
  kind: 'threat',
  status: 'condition met',
  text: 'What it was tied to came about, and it has not been done yet.',
  example: {
    told: 'Vardia threatened sanctions if Oskelia attacks; Oskelia attacks.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-05-20', bearing: 'condition-met', by: ['OSK'] }],
  },
  apply(judged) {
    const [first, ...others] = bearingOn(judged, 'condition-met')
    if (!first) return null
    return {
      evidence: [first, ...others],
      by: first.by,
      reason: `Its condition came about by what ${namesOf(first.by)} did, as told on ${first.date}.`,
    }
  },
}
