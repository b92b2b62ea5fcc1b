import { bearingOn } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** It stands, and nothing at hand tells what came of it. */
export const threatOpen: JudgeRule = {
  id: 'threat/open',
  version: '1',
  kind: 'threat',
  status: 'open',
  text: 'It stands, and nothing at hand tells what came of it.',
  example: { told: 'Vardia threatens sanctions.', by: ['VDA'], toward: ['OSK'], asOf: '2031-06-30', evidence: [] },
  apply(judged) {
    const evidence = bearingOn(judged, 'reaffirms', 'postpones')
    return { evidence, by: [], reason: 'It stands, and nothing at hand tells what came of it.' }
  },
}
