import { bearingOn, isOwnClaim, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Only whoever is bound says that it was done. */
export const pledgeOwnWord: JudgeRule = {
  id: 'pledge/own-word',
  version: '1',
  kind: 'pledge',
  status: 'not enough evidence',
  text: 'Only whoever is bound says that it was done.',
  example: {
    told: 'Vardia says that it has withdrawn; nobody else does.',
    by: ['VDA'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'fulfils', by: ['VDA'], claimedBy: ['VDA'] }],
  },
  apply(judged) {
    const claims = bearingOn(judged, 'fulfils').filter((each) => isOwnClaim(judged, each))
    const [first] = claims
    if (!first) return null
    return { evidence: claims, by: [], reason: `Only ${namesOf(first.claimedBy)} says that it was done.` }
  },
}
