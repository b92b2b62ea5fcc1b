import { bearingOn, doersOf, namesOf, sharesParty } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Those who were asked refuse it, or do the contrary. */
export const demandRefused: JudgeRule = {
  id: 'demand/refused',
  version: '1',
  kind: 'demand',
  status: 'refused',
  text: 'Those who were asked refuse it, or do the contrary.',
  example: {
    told: 'Vardia demands that Oskelia withdraw; Oskelia rejects it.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'contradicts', by: ['OSK'] }],
  },
  apply(judged) {
    const refusals = bearingOn(judged, 'contradicts').filter(({ by }) => sharesParty(by, judged.thread.toward))
    const [first] = refusals
    if (!first) return null
    return {
      evidence: refusals,
      by: doersOf(refusals),
      reason: `${namesOf(first.by)} refused it or did the contrary, as told on ${first.date}.`,
    }
  },
}
