import { after, bearingOn, namesOf } from '../case.ts'
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
    const met = bearingOn(judged, 'condition-met').at(-1)
    const failed = after(judged, bearingOn(judged, 'condition-failed'), met)
    const [first] = failed
    if (!first) return null
    return {
      evidence: failed,
      by: first.by,
      reason: `Its condition fell away by what ${namesOf(first.by)} did, as told on ${first.date}.`,
    }
  },
}
