import { describe, expect, it } from 'vitest'
import { DEFENCE, figures, judge, PACT, target } from './figures.ts'

const judged = (rows: ReturnType<typeof figures>, asOf?: string) => judge(target(DEFENCE), rows, asOf)

describe('one definition and one vintage', () => {
  it.each([
    ['vintages', { vintage: '2031-04-01' }, { vintage: '2032-04-01' }],
    ['named vintages', { vintage: 'first edition' }, { vintage: 'second edition' }],
    ['definitions', { definition: 'with pensions' }, { definition: 'without pensions' }],
    ['publishers', { source: 'World Survey' }, { source: 'Northern Pact' }],
    ['indicators', { indicator: 'military expenditure' }, { indicator: 'defence budget' }],
  ])('makes no step of two %s', (_, one, other) => {
    const mixed = judged([...figures('VDA', '2030: 1.8', one), ...figures('VDA', '2031: 2.1', other)])
    expect(mixed.status).toBe('not enough evidence')
    expect(mixed.progress[0]).toMatchObject({ value: 2.1, lastStep: null, neededStep: 0.225 })
  })

  it('makes no step of a year and a quarter', () => {
    expect(judged(figures('VDA', '2030-Q4: 1.8, 2031: 2.1')).status).toBe('not enough evidence')
    expect(judged(figures('VDA', '2030-Q4: 1.8, 2031-Q4: 2.1'), '2032-05-14').status).toBe('on track')
    expect(judged(figures('VDA', '2031-Q3: 1.8, 2031-Q4: 2.1'), '2032-05-14').status).toBe('not enough evidence')
  })

  it('judges by the years of an edition that has quarters too', () => {
    const { progress } = judged(figures('VDA', '2030: 1.8, 2031: 2.1, 2031-Q3: 1.2, 2031-Q4: 1.1'))
    expect(progress[0]).toMatchObject({ status: 'on track', period: '2031' })
  })

  it('judges all members by the same edition, also where another has more of one of them', () => {
    const column = { vintage: '2032-04-01' }
    const rows = [
      ...figures('VDA', '2030: 2.9, 2031: 2.95', column),
      ...figures('OSK', '2030: 2.7, 2031: 2.9', column),
      ...figures('OSK', '2030: 1, 2031: 1.2, 2032: 3', { definition: 'with pensions', vintage: 'estimates of 2032' }),
    ]
    const { progress } = judge(target('spend 3 percent of GDP on defence by 2035', { by: [PACT] }), rows)
    expect(progress.map(({ value }) => value)).toEqual([2.95, 2.9])
  })

  it('does not judge by an edition that has one period twice', () => {
    const twice = judged(figures('VDA', '2030: 1.8, 2031: 2.1, 2031: 2.2'))
    expect(twice.status).toBe('not enough evidence')
    expect(twice.reason).toContain('two figures of one edition differ for 2031')
    expect(judged(figures('VDA', '2030: 1.8, 2030: 1.9, 2031: 2.1')).progress[0]!.lastStep).toBeNull()
    expect(judged(figures('VDA', '2030: 1.8, 2031: 2.1, 2031: 2.1')).status).toBe('on track')
  })
})

describe('which edition counts', () => {
  const OLD = figures('VDA', '2029: 1.5, 2030: 2', { vintage: '2031-04-01' })
  const NEW = figures('VDA', '2029: 1.7, 2030: 1.8, 2031: 1.85', { vintage: '2032-04-01' })

  it.each([
    ['2031-03-31', 'not enough evidence', null],
    ['2031-04-01', 'on track', 2],
    ['2032-03-31', 'on track', 2],
    ['2032-04-01', 'behind', 1.85],
  ])('is the newest that was out: on %s the target is %s', (asOf, status, value) => {
    expect(judged([...NEW, ...OLD], asOf)).toMatchObject({ status, progress: [{ value }] })
    expect(judged([...OLD, ...NEW], asOf)).toMatchObject({ status, progress: [{ value }] })
  })

  it.each([
    ['2032', '2032-12-30', null],
    ['2032', '2032-12-31', 2.1],
    ['2032-02', '2032-02-28', null],
    ['2032-02', '2032-02-29', 2.1],
    ['2032-02-10', '2032-02-09', null],
    ['2032-02-10', '2032-02-10', 2.1],
  ])('takes the last day of a vintage: %s on %s', (vintage, asOf, value) => {
    expect(judged(figures('VDA', '2030: 1.8, 2031: 2.1', { vintage }), asOf).progress[0]!.value).toBe(value)
  })

  it('prefers an edition with a day to one that has but a name', () => {
    const named = figures('VDA', '2030: 1, 2031: 1.1', { vintage: 'spring edition' })
    const dated = figures('VDA', '2030: 1.8, 2031: 2.1', { vintage: '2032-01-10' })
    expect(judged([...named, ...dated]).progress[0]!.value).toBe(2.1)
    expect(judged([...dated, ...named]).progress[0]!.value).toBe(2.1)
  })

  it('takes the data set that reaches furthest', () => {
    const short = figures('VDA', '2029: 2.5, 2030: 2.9', { source: 'Almanac', vintage: '2032-05-01' })
    const long = figures('VDA', '2030: 1.8, 2031: 2.1', { vintage: '2032-01-10' })
    expect(judged([...short, ...long]).progress[0]!.value).toBe(2.1)
    expect(judged([...long, ...short]).progress[0]!.value).toBe(2.1)
  })

  it('prefers a newest edition with most of the members to an old one with all, but not one with hardly any', () => {
    const lines = (actors: string, line: string, vintage: string) =>
      actors.split(' ').flatMap((actor) => figures(actor, line, { vintage }))
    const old = lines('VDA OSK TMR', '2029: 1, 2030: 1.1', '2031-04-01')
    const thread = target('spend 3 percent of GDP on defence by 2035', { by: [PACT] })
    const values = (rows: typeof old) => judge(thread, rows).progress.map(({ value }) => value)
    expect(values([...old, ...lines('VDA OSK', '2030: 2, 2031: 2.1', '2032-04-01')])).toEqual([2.1, 2.1])
    expect(values([...old, ...lines('VDA', '2030: 2, 2031: 2.1', '2032-04-01')])).toEqual([1.1, 1.1, 1.1])
  })
})

describe('a figure for a period that is not over', () => {
  const line = '2030: 1.8, 2031: 2.1, 2032: 3'
  it.each([
    ['no word of its being an estimate', {}, '2032-05-14', 2.1],
    ['a definition that calls it an estimate', { definition: 'an estimate of the Survey' }, '2032-05-14', 3],
    ['a vintage that calls it an estimate', { vintage: 'edition with estimates to 2032' }, '2032-05-14', 3],
    ['a vintage that calls it "2032e"', { vintage: 'tables with 2032e' }, '2032-05-14', 3],
    ['an edition from before the end of the period', { vintage: '2032-04-01' }, '2032-05-14', 3],
    ['a period that has not begun', { vintage: 'edition with estimates to 2032' }, '2031-12-31', 2.1],
    ['a period that is over', {}, '2032-12-31', 3],
  ])('with %s', (_, column, asOf, value) => {
    const { progress, reason } = judged(figures('VDA', line, column), asOf)
    expect(progress[0]!.value).toBe(value)
    expect(reason.includes('(an estimate)')).toBe(value === 3 && asOf === '2032-05-14')
  })

  it('leaves one year for the step where it is of the last year itself', () => {
    const estimate = figures('VDA', '2034: 2.5, 2035: 2.8', { vintage: '2035-04-01' })
    expect(judged(estimate, '2035-05-01').progress[0]).toMatchObject({ status: 'on track', neededStep: 0.2 })
  })

  it('does not show what came of a target whose day is over, where it was published before', () => {
    const foreseen = figures('VDA', '2034: 2.7, 2035: 3.1', { vintage: '2035-04-01' })
    expect(judged(foreseen, '2035-05-01').status).toBe('met')
    expect(judged(foreseen, '2036-01-01')).toMatchObject({
      status: 'not enough evidence',
      progress: [{ period: '2034', value: 2.7 }],
    })
    expect(judged(figures('VDA', '2034: 2.7, 2035: 2.9', { vintage: '2036-04-01' }), '2036-05-01').status).toBe(
      'missed',
    )
  })
})
