import type { JudgeRule } from '../rule.ts'

/** The last day by which it is to show has not come, or none was set. */
export const forecastWindowOpen: JudgeRule = {
  id: 'forecast/window-open',
  version: '1',
  kind: 'forecast',
  status: 'window open',
  text: 'The last day by which it is to show has not come, or none was set.',
  example: {
    told: 'It will be clear within weeks whether Oskelia is serious, a minister says.',
    by: ['VDA'],
    due: '2031-07-31',
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const { dueBy, evidence } = judged
    return { evidence, by: [], reason: dueBy === null ? 'No day was set.' : `Its window is open until ${dueBy}.` }
  },
}
