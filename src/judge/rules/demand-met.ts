import { bearingOn, doersOf, isOwnClaim, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Those who were asked did it in full: the outlet tells it, or somebody other than they. */
export const demandMet: JudgeRule = {
  id: 'demand/met',
  version: '1',
  kind: 'demand',
  status: 'met',
  text: 'Those who were asked did it in full: the outlet tells it, or somebody other than they.',
  example: {
    told: 'Vardia demands that Oskelia withdraw; Oskelia withdraws.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'fulfils', by: ['OSK'] }],
  },
  apply(judged) {
    const done = bearingOn(judged, 'fulfils').filter((each) => !isOwnClaim(judged, each))
    const [first] = done
    if (!first) return null
    return {
      evidence: done,
      by: doersOf(done),
      reason: `${namesOf(first.by)} did what was asked, as told on ${first.date}.`,
    }
  },
}
