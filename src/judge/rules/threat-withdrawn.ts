import { bearingOn, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Whoever threatened takes it back and gets nothing for it that a report tells. */
export const threatWithdrawn: JudgeRule = {
  id: 'threat/withdrawn',
  version: '1',
  kind: 'threat',
  status: 'withdrawn',
  text: 'Whoever threatened takes it back and gets nothing for it that a report tells.',
  example: {
    told: 'Vardia drops its threat of sanctions.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'withdraws', by: ['VDA'] }],
  },
  apply(judged) {
    const word = bearingOn(judged, 'withdraws').at(-1)
    if (!word || bearingOn(judged, 'condition-failed').length > 0) return null
    return { evidence: [word], by: word.by, reason: `${namesOf(word.by)} took it back on ${word.date}.` }
  },
}
