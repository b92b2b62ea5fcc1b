import { describe, expect, it } from 'vitest'
import { calibrate } from '../../../src/attribution/model/calibration.ts'
import { resolveChoices } from '../../../src/attribution/model/resolve.ts'

type Range = [first: number, end: number]
const ranges = (list: Range[]) => list.map(([first, end]) => ({ first, end }))
const choice = (probability: number, roles: { source?: Range[]; cue: Range[]; content: Range[] }) => ({
  probability,
  structure: { source: ranges(roles.source ?? []), cue: ranges(roles.cue), content: ranges(roles.content), behind: 0 },
})

describe('choices that claim the same words', () => {
  it('share a source', () => {
    const first = choice(0.9, { source: [[0, 2]], cue: [[2, 3]], content: [[3, 8]] })
    const second = choice(0.8, { source: [[0, 2]], cue: [[9, 10]], content: [[10, 14]] })
    expect(resolveChoices([second, first], 20).map(({ source }) => source)).toEqual([
      ranges([[0, 2]]),
      ranges([[0, 2]]),
    ])
  })

  it('leave a content to the surer one', () => {
    const sure = choice(0.9, { cue: [[5, 6]], content: [[6, 12]] })
    const unsure = choice(0.5, { cue: [[2, 3]], content: [[3, 9]] })
    expect(resolveChoices([unsure, sure], 20)).toEqual([
      { source: [], cue: ranges([[5, 6]]), content: ranges([[6, 12]]), probability: 0.9 },
    ])
  })

  it('keep what is left of a content if it is half at least', () => {
    const sure = choice(0.9, { cue: [[8, 9]], content: [[9, 12]] })
    const unsure = choice(0.5, { cue: [[2, 3]], content: [[3, 10]] })
    expect(resolveChoices([unsure, sure], 20)[1]!.content).toEqual(ranges([[3, 8]]))
  })
})

describe('calibration', () => {
  const KNOTS = Float64Array.of(0.2, 0.1, 0.6, 0.5, 0.9, 0.95)

  it.each([
    [0, 0.1],
    [0.2, 0.1],
    [0.4, 0.3],
    [0.9, 0.95],
    [1, 0.95],
  ])('makes %f into %f', (probability, share) => {
    expect(calibrate(probability, KNOTS)).toBeCloseTo(share, 9)
  })

  it('changes nothing without knots', () => {
    expect(calibrate(0.37, new Float64Array(0))).toBe(0.37)
  })
})
