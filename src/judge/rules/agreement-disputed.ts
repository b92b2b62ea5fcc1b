import { accusationsOf, accuseEachOther } from '../agreement.ts'
import { doersOf, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Each of two parties says that the other broke it, and no outlet says so itself. */
export const agreementDisputed: JudgeRule = {
  id: 'agreement/disputed',
  version: '1',
  kind: 'agreement',
  status: 'disputed',
  text: 'Each of two parties says that the other broke it, and no outlet says so itself.',
  example: {
    told: 'Vardia accuses Oskelia of breaking the truce, Oskelia accuses Vardia.',
    by: ['VDA', 'OSK'],
    asOf: '2031-06-30',
    evidence: [
      { day: '2031-06-01', bearing: 'claimed-violation', by: ['OSK'], claimedBy: ['VDA'] },
      { day: '2031-06-02', bearing: 'claimed-violation', by: ['VDA'], claimedBy: ['OSK'] },
    ],
  },
  apply(judged) {
    const accusations = accusationsOf(judged)
    if (!accuseEachOther(accusations)) return null
    const by = doersOf(accusations)
    return { evidence: accusations, by, reason: `${namesOf(by)} accuse each other of breaking it.` }
  },
}
