import { bearingOn, inOwnVoice, isPast, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** The outlet tells that it was broken: the opposite was done, or, its last day past, it was not done. */
export const pledgeBroken: JudgeRule = {
  id: 'pledge/broken',
  version: '1',
  kind: 'pledge',
  status: 'broken',
  text: 'The outlet tells that it was broken: the opposite was done, or, its last day past, it was not done.',
  example: {
    told: 'Vardia pledged not to attack; an outlet tells of its attack.',
    by: ['VDA'],
    summary: 'not attack Oskelia',
    asOf: '2031-06-30',
    evidence: [{ day: '2031-05-20', bearing: 'violates', by: ['VDA'] }],
  },
  apply(judged) {
    const { dueBy, asOf } = judged
    const breaches = bearingOn(judged, 'violates').filter(inOwnVoice)
    const failures = isPast(dueBy, asOf) ? bearingOn(judged, 'contradicts').filter(inOwnVoice) : []
    const [first] = [...breaches, ...failures]
    if (!first) return null
    return {
      evidence: [...breaches, ...failures],
      by: first.by,
      reason: `${namesOf(first.by)} did the opposite or did not do it, as told on ${first.date}.`,
    }
  },
}
