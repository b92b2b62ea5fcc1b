import { bearingOn, doersOf, namesOf, sharesParty } from '../case.ts'
import type { JudgeRule } from '../rule.ts'

/** A party denies that it agreed, or rejects what was announced. */
export const agreementNotConfirmed: JudgeRule = {
  id: 'agreement/not-confirmed',
  version: '1',
  kind: 'agreement',
  status: 'not confirmed',
  text: 'A party denies that it agreed, or rejects what was announced.',
  example: {
    told: 'A mediator announces a truce; Oskelia denies that it agreed.',
    by: ['VDA', 'OSK'],
    announcedBy: ['TMR'],
    asOf: '2031-06-30',
    evidence: [{ day: '2031-06-01', bearing: 'contradicts', turn: 'denies', by: ['OSK'] }],
  },
  apply(judged) {
    const denials = bearingOn(judged, 'contradicts').filter(
      ({ by, turn }) => turn === null || (turn === 'denies' && (by.length === 0 || sharesParty(by, judged.thread.by))),
    )
    const [first] = denials
    if (!first) return null
    return {
      evidence: denials,
      by: doersOf(denials),
      reason: `${namesOf(first.by)} denied or rejected it on ${first.date}.`,
    }
  },
}
