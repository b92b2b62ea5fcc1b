import { bearingOn } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** It stands, and nothing at hand tells an answer. */
export const demandOpen: JudgeRule = {
  id: 'demand/open',
  version: '1',
  kind: 'demand',
  status: 'open',
  text: 'It stands, and nothing at hand tells an answer.',
  example: {
    told: 'Vardia demands that Oskelia withdraw.',
    by: ['VDA'],
    toward: ['OSK'],
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const evidence = bearingOn(judged, 'reaffirms', 'postpones')
    return { evidence, by: [], reason: 'It stands, and nothing at hand tells an answer.' }
  },
}
