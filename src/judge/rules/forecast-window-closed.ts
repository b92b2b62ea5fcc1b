import { isPast } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** The last day by which it was to show has passed; what showed is for a person to say. */
export const forecastWindowClosed: JudgeRule = {
  id: 'forecast/window-closed',
  version: '1',
  kind: 'forecast',
  status: 'window closed',
  text: 'The last day by which it was to show has passed; what showed is for a person to say.',
  example: {
    told: 'It will be clear within weeks whether Oskelia is serious, a minister says.',
    by: ['VDA'],
    due: '2031-05-31',
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const { dueBy, asOf, evidence } = judged
    return isPast(dueBy, asOf)
      ? { evidence, by: [], reason: `Its window closed on ${dueBy}; what it showed is for a person to judge.` }
      : null
  },
}
