import { after, bearingOn, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Whoever pledged takes it back, and does not pledge it anew. */
export const pledgeWithdrawn: JudgeRule = {
  id: 'pledge/withdrawn',
  version: '1',
  kind: 'pledge',
  status: 'withdrawn',
  text: 'Whoever pledged takes it back, and does not pledge it anew.',
  example: {
    told: 'Vardia says that it no longer intends to withdraw.',
    by: ['VDA'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'withdraws', by: ['VDA'] }],
  },
  apply(judged) {
    const word = bearingOn(judged, 'withdraws').at(-1)
    if (!word || after(judged, bearingOn(judged, 'reaffirms', 'fulfils'), word).length > 0) return null
    return { evidence: [word], by: word.by, reason: `${namesOf(word.by)} took it back on ${word.date}.` }
  },
}
