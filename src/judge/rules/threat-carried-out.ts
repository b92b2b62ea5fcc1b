import { bearingOn, doersOf, inOwnVoice, isOwnClaim, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** What was threatened was done: the outlet tells it, or whoever threatened says so. */
export const threatCarriedOut: JudgeRule = {
  id: 'threat/carried-out',
  version: '1',
  kind: 'threat',
  status: 'carried out',
  text: 'What was threatened was done: the outlet tells it, or whoever threatened says so.',
  example: {
    told: 'Vardia threatened sanctions; it imposes them.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'fulfils', by: ['VDA'] }],
  },
  apply(judged) {
    const done = bearingOn(judged, 'fulfils', 'part-fulfils').filter(
      (each) => inOwnVoice(each) || isOwnClaim(judged, each),
    )
    const [first] = done
    if (!first) return null
    return {
      evidence: done,
      by: doersOf(done),
      reason: `${namesOf(first.by)} carried it out, as told on ${first.date}.`,
    }
  },
}
