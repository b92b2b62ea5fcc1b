import { bearingOn, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Its condition fell away: what it was to prevent did not come, or what it asked for was done. */
export const threatAverted: JudgeRule = {
  id: 'threat/averted',
  version: '1',
  kind: 'threat',
  status: 'averted',
  text: 'Its condition fell away: what it was to prevent did not come, or what it asked for was done.',
  example: {
    told: 'Vardia threatened sanctions unless Oskelia withdraws; Oskelia withdraws.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'condition-failed', by: ['OSK'] }],
  },
  apply(judged) {
    const last = bearingOn(judged, 'condition-met', 'condition-failed').at(-1)
    if (last?.bearing !== 'condition-failed') return null
    return {
      evidence: [last],
      by: last.by,
      reason: `Its condition fell away by what ${namesOf(last.by)} did, as told on ${last.date}.`,
    }
  },
}
