import { bearingOn } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Nothing at hand tells that it was kept, broken or taken back, and it still runs. */
export const pledgeOpen: JudgeRule = {
  id: 'pledge/open',
  version: '1',
  kind: 'pledge',
  status: 'open',
  text: 'Nothing at hand tells that it was kept, broken or taken back, and it still runs.',
  example: { told: 'Vardia pledges to withdraw.', by: ['VDA'], asOf: '2031-06-30', evidence: [] },
  apply(judged) {
    const evidence = bearingOn(judged, 'reaffirms', 'postpones')
    return { evidence, by: [], reason: 'It still runs, and nothing at hand tells what came of it.' }
  },
}
