import { bearingOn } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** All parties agreed, or it took effect; nothing at hand ended it or says that it was broken. */
export const agreementInForce: JudgeRule = {
  id: 'agreement/in-force',
  version: '1',
  kind: 'agreement',
  status: 'in force',
  text: 'All parties agreed, or it took effect; nothing at hand ended it or says that it was broken.',
  example: { told: 'Vardia and Oskelia sign a truce.', by: ['VDA', 'OSK'], asOf: '2031-06-30', evidence: [] },
  apply(judged) {
    const evidence = bearingOn(judged, 'fulfils', 'part-fulfils', 'reaffirms', 'postpones')
    return { evidence, by: [], reason: 'It was agreed, and nothing at hand ended it or says that it was broken.' }
  },
}
