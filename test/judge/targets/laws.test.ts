import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeObservation, type Observation, type ThreadParty } from '../../../src/model/index.ts'
import { judge, MEMBERS, OSKELIA, PACT, SHARE, target, VARDIA } from './figures.ts'

const AS_OF = '2032-05-14'
const VINTAGES = [null, '2031-04-01', '2032-04-01', 'edition with estimates to 2032', 'spring edition']
const WORDS = [
  'raise its defence spending to 3 percent of GDP by 2035',
  'cut its defence spending to 2 percent of GDP by 2031',
  'spend 2 percent of GDP on defence by 2032',
  'move its defence spending to 2 percent of GDP',
]

const figure = fc
  .record({
    actor: fc.constantFrom(...MEMBERS),
    year: fc.integer({ min: 2027, max: 2032 }),
    value: fc.integer({ min: 5, max: 45 }).map((tenths) => tenths / 10),
    vintage: fc.constantFrom(...VINTAGES),
    definition: fc.constantFrom(null, 'with pensions', 'an estimate'),
    source: fc.constantFrom('World Survey', 'Almanac'),
  })
  .map(({ year, ...fields }) => makeObservation({ ...SHARE, ...fields, period: String(year) }))
const gdp = fc
  .record({ actor: fc.constantFrom(...MEMBERS), value: fc.integer({ min: 1, max: 900 }) })
  .map((fields) => makeObservation({ ...SHARE, ...fields, indicator: 'GDP', unit: 'USD', period: '2031' }))
const rows = fc.array(fc.oneof({ weight: 6, arbitrary: figure }, { weight: 1, arbitrary: gdp }), { maxLength: 40 })
const later = fc
  .record({
    actor: fc.constantFrom(...MEMBERS),
    value: fc.integer({ min: 1, max: 9 }),
    when: fc.constantFrom(
      { period: '2033', vintage: null },
      { period: '2033', vintage: 'edition with estimates to 2032' },
      { period: '2034', vintage: '2032-04-01' },
      { period: '2031', vintage: '2032-05-15' },
      { period: '2030', vintage: '2032-05' },
      { period: '2032', vintage: '2033' },
    ),
    source: fc.constantFrom('World Survey', 'Almanac'),
  })
  .map(({ when, ...fields }) => makeObservation({ ...SHARE, ...fields, ...when }))
const bound = fc.constantFrom<ThreadParty[]>([VARDIA], [OSKELIA], [PACT], [VARDIA, OSKELIA])
const words = fc.constantFrom(...WORDS)

/** The same with Vardia and Oskelia in each other's place. */
const swapped = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value).replace(
      /VDA|OSK|Vardia|Oskelia/g,
      (name) => ({ VDA: 'OSK', OSK: 'VDA', Vardia: 'Oskelia', Oskelia: 'Vardia' })[name]!,
    ),
  )
/** Without ids, which are hashes of names, and in an order that names do not make. */
const bare = ({ evidence, progress, ...rest }: ReturnType<typeof judge>) => ({
  ...rest,
  progress: progress.map((each) => JSON.stringify(each)).sort(),
  evidence: evidence
    .map(({ record, observation, ...each }) => JSON.stringify({ ...each, observation: { ...observation, id: '' } }))
    .sort(),
})
const swapActors = (figures: readonly Observation[]): Observation[] =>
  figures.map(({ id, ...fields }) => makeObservation(swapped(fields)))

describe('the judge of targets', () => {
  it('treats two parties alike: swapped codes swap their results and nothing else', () => {
    fc.assert(
      fc.property(rows, bound, words, (figures, by, summary) => {
        const one = judge(target(summary, { by }), figures, AS_OF)
        const other = judge(target(summary, { by: swapped(by) }), swapActors(figures), AS_OF)
        const names = (reason: string) => reason.replace(/no usable figure of [^(]*/, '')
        expect({ ...bare(other), reason: names(other.reason) }).toEqual({
          ...bare(swapped(one)),
          reason: names(swapped(one).reason),
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is not moved by what was published, or what began, after the day', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(later, { minLength: 1, maxLength: 12 }),
        bound,
        words,
        (figures, more, by, summary) => {
          const thread = target(summary, { by })
          expect(judge(thread, [...figures, ...more], AS_OF)).toEqual(judge(thread, figures, AS_OF))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of the figures', () => {
    fc.assert(
      fc.property(rows, bound, words, (figures, by, summary) => {
        const thread = target(summary, { by })
        const sorted = (judged: ReturnType<typeof judge>) => JSON.stringify(bare(judged))
        expect(sorted(judge(thread, figures.toReversed(), AS_OF))).toBe(sorted(judge(thread, figures, AS_OF)))
      }),
      { numRuns: 500 },
    )
  })

  it('rests on one edition of one data set', () => {
    fc.assert(
      fc.property(rows, bound, words, (figures, by, summary) => {
        const editions = judge(target(summary, { by }), figures, AS_OF).evidence.map(({ observation }) => {
          const { indicator, unit, source, definition, vintage } = observation!
          return JSON.stringify([indicator, unit, source, definition, vintage])
        })
        expect(new Set(editions).size).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('reads any words without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true }), (summary, value) => {
        const quantity = { value, unit: '% of GDP', of: null }
        expect(judge(target(`raise ${summary} ${value} %`, { quantity }), []).status).toBe('not enough evidence')
      }),
    )
  })
})
