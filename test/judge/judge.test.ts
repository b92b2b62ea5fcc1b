import { describe, expect, it } from 'vitest'
import { judge } from '../../src/judge/index.ts'
import type { RuleExample } from '../../src/judge/rule.ts'
import { makeReview, type Review, verdictSchema } from '../../src/model/index.ts'
import { toThreadToJudge } from './to-case.ts'

const TRUCE: RuleExample = {
  told: '',
  by: ['VDA', 'OSK'],
  asOf: '2031-06-30',
  evidence: [
    { day: '2031-06-01', bearing: 'claimed-violation', by: ['OSK'], claimedBy: ['VDA'] },
    { day: '2031-06-20', bearing: 'claimed-violation', by: ['VDA'], claimedBy: ['OSK'] },
  ],
}
const truce = toThreadToJudge('agreement', TRUCE)
const [first, second] = truce.evidence

const judgeOn = (asOf: string, reviews: readonly Review[] = []) => judge([truce], { asOf, reviews })[0]

const review = (decision: Review['decision'], fields: Partial<Review> = {}): Review =>
  makeReview({
    decision,
    subjects: ['commitment-1'],
    judged: null,
    by: 'Lena Marsh',
    reason: 'read both reports',
    at: '2031-06-25T00:00:00.000Z',
    ...fields,
  })

const confirmed = (status: string, evidence: string[], asOf = '2031-06-10'): Review =>
  review('confirm', { judged: { status, asOf, evidence } })

describe('a verdict', () => {
  it('names its rule, its evidence and what it rests on', () => {
    const verdict = judgeOn('2031-06-30')!
    expect(verdictSchema.parse(verdict)).toEqual(verdict)
    expect(verdict).toMatchObject({
      status: 'disputed',
      rule: { id: 'agreement/disputed', version: '1' },
      restsOn: [first!.id, second!.id],
      confirmed: false,
      review: null,
      statusBy: [{ serves: 'OSK' }, { serves: 'VDA' }],
    })
    expect(verdict).not.toHaveProperty('members')
  })

  it('counts nothing that was published later', () => {
    expect(judgeOn('2031-06-19')).toMatchObject({ status: 'violation claimed', evidence: [{ id: first!.id }] })
    expect(judgeOn('2031-05-31')).toMatchObject({ status: 'in force', evidence: [] })
    expect(judgeOn('2031-04-30')).toBeUndefined()
  })
})

describe('the word of a person', () => {
  it('stands above the rule and beside it', () => {
    const word = review('correct', {
      judged: { status: 'violated', asOf: '2031-06-30', evidence: [first!.id, second!.id] },
    })
    expect(judgeOn('2031-06-30', [word])).toMatchObject({
      status: 'violated',
      proposed: 'disputed',
      confirmed: true,
      reopenedBy: [],
      review: { by: 'Lena Marsh' },
    })
  })

  it('is reopened by evidence that came up since, and is not changed', () => {
    expect(judgeOn('2031-06-30', [confirmed('violation claimed', [first!.id])])).toMatchObject({
      status: 'violation claimed',
      proposed: 'disputed',
      confirmed: false,
      reopenedBy: [second!.id],
    })
  })

  it('does not count on a day before the one it was about', () => {
    expect(judgeOn('2031-06-09', [confirmed('in force', [first!.id])])).toMatchObject({
      status: 'violation claimed',
      review: null,
    })
  })

  it('is the last one', () => {
    const words = [confirmed('violation claimed', [first!.id]), confirmed('in force', [first!.id])]
    expect(judgeOn('2031-06-15', words)).toMatchObject({ status: 'in force', confirmed: true })
  })

  it('can take out a piece of evidence', () => {
    const word = review('reject', { subjects: [second!.id, 'commitment-1'] })
    expect(judgeOn('2031-06-30', [word])).toMatchObject({ status: 'violation claimed', evidence: [{ id: first!.id }] })
  })

  it('can say that there is no commitment, and take that back', () => {
    const reject = review('reject')
    expect(judgeOn('2031-06-30', [reject])).toBeUndefined()
    expect(judgeOn('2031-06-30', [reject, confirmed('disputed', [first!.id, second!.id])])).toMatchObject({
      status: 'disputed',
    })
  })

  it('about other threads changes nothing', () => {
    const other = review('correct', {
      subjects: ['commitment-2'],
      judged: { status: 'violated', asOf: '2031-06-01', evidence: [] },
    })
    expect(judgeOn('2031-06-30', [other])).toEqual(judgeOn('2031-06-30'))
  })
})
