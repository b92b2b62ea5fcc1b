import { describe, expect, it } from 'vitest'
import { type Judgement, scoreJudgements } from '../../bench/quality/labels.ts'
import type { Act, Span } from '../../src/model/index.ts'

const text = 'Ada Brenn told reporters in Vard on Monday that the talks had failed.'

const spanOf = (words: string): Span[] => {
  const start = text.indexOf(words)
  return words === '' ? [] : [{ start, end: start + words.length }]
}

const judged = (act: Act, addressee = '', saidOn = ''): Judgement => ({
  act,
  addressee: spanOf(addressee),
  via: [],
  saidOn: spanOf(saidOn),
})

const score = (pairs: [gold: Judgement, predicted: Judgement][]) =>
  scoreJudgements(pairs.map(([gold, predicted]) => ({ text, gold, predicted })))

describe('two judgements of a statement', () => {
  it('agree on an act or not, whatever chance gives', () => {
    const same = score([
      [judged('assert'), judged('assert')],
      [judged('demand'), judged('demand')],
    ])
    expect([same.act!.value, same['act.kappa']!.value]).toEqual([1, 1])
    const chance = score([
      [judged('assert'), judged('assert')],
      [judged('demand'), judged('assert')],
    ])
    expect([chance.act!.value, chance['act.kappa']!.value]).toEqual([0.5, 0])
  })

  it('count each act by itself', () => {
    const measures = score([
      [judged('assert'), judged('assert')],
      [judged('demand'), judged('assert')],
    ])
    expect(measures['act.assert']!.counts).toEqual({ tp: 1, fp: 1, fn: 0 })
    expect(measures['act.demand']!.counts).toEqual({ tp: 0, fp: 0, fn: 1 })
  })

  it.each([
    ['reporters', 'reporters', 1, 1],
    ['reporters', 'told reporters', 0, 1],
    ['reporters', 'Vard', 0, 0],
    ['reporters', '', 0, 0],
  ])('with hearer “%s” and “%s” are the same for %d, share a word for %d', (gold, predicted, exact, overlap) => {
    const measures = score([[judged('assert', gold), judged('assert', predicted)]])
    expect([measures['exact.addressee']!.value, measures['overlap.addressee']!.value]).toEqual([exact, overlap])
  })

  it('do not count what neither names', () => {
    expect(score([[judged('assert'), judged('assert')]])['exact.saidOn']!.counts).toEqual({ tp: 0, fp: 0, fn: 0 })
  })
})
