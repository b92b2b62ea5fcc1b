import { after, bearingOn, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** The same side says or does the contrary while the pledge still runs. */
export const pledgeContradicted: JudgeRule = {
  id: 'pledge/contradicted',
  version: '1',
  kind: 'pledge',
  status: 'contradicted',
  text: 'The same side says or does the contrary while the pledge still runs.',
  example: {
    told: 'Vardia pledged to withdraw; its minister says that it will stay.',
    by: ['VDA'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'contradicts', by: ['VDA'] }],
  },
  apply(judged) {
    const word = bearingOn(judged, 'contradicts').at(-1)
    if (!word || after(judged, bearingOn(judged, 'reaffirms'), word).length > 0) return null
    return { evidence: [word], by: word.by, reason: `${namesOf(word.by)} said or did the contrary on ${word.date}.` }
  },
}
