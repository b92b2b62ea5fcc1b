import { bearingOn, inOwnVoice, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Some say that it was done and others that it was not, or somebody says that it was broken and no outlet says so itself. */
export const pledgeDisputed: JudgeRule = {
  id: 'pledge/disputed',
  version: '1',
  kind: 'pledge',
  status: 'disputed',
  text: 'Some say that it was done and others that it was not, or somebody says that it was broken and no outlet says so itself.',
  example: {
    told: 'Vardia pledged not to attack; Oskelia says that it did.',
    by: ['VDA'],
    summary: 'not attack Oskelia',
    asOf: '2031-06-30',
    evidence: [{ day: '2031-05-20', bearing: 'claimed-violation', by: ['VDA'], claimedBy: ['OSK'] }],
  },
  apply(judged) {
    const claims = bearingOn(judged, 'claimed-violation')
    const told = bearingOn(judged, 'violates').filter(inOwnVoice)
    if (claims.length === 0 || told.length > 0) return null
    const accusers = namesOf(claims.flatMap(({ claimedBy }) => claimedBy))
    return {
      evidence: claims,
      by: claims[0]!.by,
      reason: `${accusers} claimed that it was broken; a claim breaks nothing.`,
    }
  },
}
