import { isOneSided, unconfirmedIn } from '../agreement.ts'
import { bearingOn, namesOf } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** Only some of the parties, or only mediators, say that it was made, and no report tells that it took effect. */
export const agreementAnnounced: JudgeRule = {
  id: 'agreement/announced',
  version: '1',
  kind: 'agreement',
  status: 'announced',
  text: 'Only some of the parties, or only mediators, say that it was made, and no report tells that it took effect.',
  example: {
    told: 'A mediator announces a truce of Vardia and Oskelia.',
    by: ['VDA', 'OSK'],
    announcedBy: ['TMR'],
    asOf: '2031-06-30',
    evidence: [],
  },
  apply(judged) {
    const missing = unconfirmedIn(judged)
    const words = bearingOn(judged, 'reaffirms')
    if (missing.length > 0)
      return { evidence: words, by: [], reason: `${namesOf(missing)} has not confirmed it in any report at hand.` }
    const isStarted = judged.evidence.some(({ bearing }) => bearing === 'fulfils' || bearing === 'part-fulfils')
    if (!isOneSided(judged) || isStarted) return null
    return { evidence: words, by: [], reason: 'Only one side is named that agreed.' }
  },
}
