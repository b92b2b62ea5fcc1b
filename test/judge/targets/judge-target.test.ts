import { describe, expect, it } from 'vitest'
import { evidenceSchema, makeEvidence, progressSchema } from '../../../src/model/index.ts'
import { DEFENCE, figures, judge, OSKELIA, PACT, target, VARDIA } from './figures.ts'

const statusOf = (words: string, line: string, asOf?: string): string =>
  judge(target(words), figures('VDA', line), asOf).status

describe('a target of one state', () => {
  it.each([
    [DEFENCE, '2030: 1.8, 2031: 2.1', 'on track'],
    [DEFENCE, '2030: 1.8, 2031: 2', 'behind'],
    [DEFENCE, '2030: 2, 2031: 1.9', 'behind'],
    [DEFENCE, '2030: 2.9, 2031: 3', 'met'],
    [DEFENCE, '2030: 3.4, 2031: 3.2', 'met'],
    [DEFENCE, '2031: 2.1', 'not enough evidence'],
    [DEFENCE, '2029: 1.8, 2031: 2.1', 'not enough evidence'],
    [DEFENCE, '2024: 1.5, 2025: 2.5', 'not enough evidence'],
    ['raise its defence spending to 2.5 percent of GDP by 2036', '2030: 1.9, 2031: 2', 'on track'],
    ['raise its defence spending to more than 3 percent of GDP by 2035', '2030: 3, 2031: 3', 'behind'],
    ['raise its defence spending to more than 3 percent of GDP by 2035', '2030: 3, 2031: 3.1', 'met'],
    ['spend 3 percent of GDP on defence by 2035', '2030: 1.8, 2031: 2.1', 'on track'],
    ['spend at least 3 percent of its gross domestic product on the military by 2035', '2030: 3, 2031: 3', 'met'],
  ])('%s | %s | is %s', (words, line, expected) => {
    expect(statusOf(words, line)).toBe(expected)
  })

  it.each([
    ['cut its defence spending to 2 percent of GDP by 2035', '2030: 3, 2031: 2.7', 'on track'],
    ['cut its defence spending to 2 percent of GDP by 2035', '2030: 3, 2031: 2.9', 'behind'],
    ['cut its defence spending to 2 percent of GDP by 2035', '2030: 2.5, 2031: 2.7', 'behind'],
    ['cut its defence spending to 2 percent of GDP by 2035', '2030: 2.5, 2031: 1.7', 'met'],
    ['get its defence spending below 2 percent of GDP by 2035', '2030: 3, 2031: 2', 'on track'],
    ['get its defence spending below 2 percent of GDP by 2035', '2030: 3, 2031: 1.9', 'met'],
    ['bring its defence spending down to 2 percent of GDP by 2035', '2030: 1.9, 2031: 1.8', 'met'],
    ['move its defence spending to 2 percent of GDP by 2035', '2030: 3, 2031: 2.7', 'on track'],
    ['move its defence spending to 2 percent of GDP by 2035', '2030: 1.2, 2031: 1.5', 'on track'],
  ])('turns the other way where the number is to fall: %s | %s | is %s', (words, line, expected) => {
    expect(statusOf(words, line)).toBe(expected)
  })

  it.each([
    ['2030: 1.8, 2031: 2.1', '2036-01-01', 'not enough evidence'],
    ['2034: 2.7, 2035: 2.9', '2035-12-31', 'on track'],
    ['2034: 2.7, 2035: 2.9', '2036-01-01', 'missed'],
    ['2034: 2.7, 2035: 3', '2036-01-01', 'met'],
    ['2033: 2.9, 2034: 3.1', '2036-01-01', 'met'],
    ['2034: 2.7, 2036: 3.1', '2037-01-01', 'not enough evidence'],
    ['2034: 2.7, 2035: 2.9, 2036: 3.1', '2037-01-01', 'missed'],
    ['2034: 2.7, 2035: 3, 2036: 2.1', '2037-01-01', 'met'],
  ])('is judged by the figure for its last day once that is over: %s on %s is %s', (line, asOf, expected) => {
    expect(statusOf(DEFENCE, line, asOf)).toBe(expected)
  })

  it.each([
    ['2030: 1.8, 2031: 1.9', 'on track'],
    ['2030: 1.9, 2031: 1.9', 'behind'],
    ['2030: 1.9, 2031: 1.8', 'behind'],
    ['2030: 1.9, 2031: 3', 'met'],
  ])('without a last day is on track as long as it comes nearer: %s is %s', (line, expected) => {
    expect(statusOf('raise its defence spending to 3 percent of GDP', line)).toBe(expected)
  })

  it('needs the year of the last day to say whether a step is enough', () => {
    const deadline = { text: 'within four years', earliest: null, latest: null, basis: 'stated' as const }
    const judged = judge(target(DEFENCE, { deadline }), figures('VDA', '2030: 1.8, 2031: 2.1'))
    expect(judged.status).toBe('not enough evidence')
    expect(judged.reason).toContain('the year of its last day is not known')
  })

  it('tells the figure, the step, the step still needed and the data set', () => {
    const { reason, progress, evidence } = judge(target(DEFENCE), figures('VDA', '2030: 1.8, 2031: 2.1'))
    expect(reason).toBe(
      'Vardia: 2.1 % of GDP in 2031, against 3: the last year brought 0.3, and 0.225 a year are needed by 2035 ' +
        '(military expenditure, World Survey).',
    )
    expect(progress).toEqual([
      {
        party: VARDIA,
        status: 'on track',
        indicator: 'military expenditure',
        period: '2031',
        value: 2.1,
        lastStep: 0.3,
        neededStep: 0.225,
        cost: null,
      },
    ])
    expect(evidence.map(({ observation, by }) => [by[0]!.name, observation!.period])).toEqual([
      ['Vardia', '2031'],
      ['Vardia', '2030'],
    ])
  })

  it('counts a minister and the state that he binds once', () => {
    const by = [{ name: 'Ada Brenn', serves: 'VDA' }, VARDIA]
    const { progress } = judge(target(DEFENCE, { by }), figures('VDA', '2030: 1.8, 2031: 2.1'))
    expect(progress.map(({ party }) => party)).toEqual([VARDIA])
  })

  it('keeps the schemas of evidence and progress', () => {
    const { evidence, progress } = judge(target(DEFENCE), figures('VDA', '2030: 1, 2031: 2', { vintage: '2032-04' }))
    expect(evidence).toHaveLength(2)
    expect(evidence[0]).toMatchObject({ ref: 'World Survey', date: '2032-04-30', bearing: 'observation' })
    for (const each of evidence) expect(evidenceSchema.safeParse(makeEvidence(each)).error).toBeUndefined()
    for (const each of progress) expect(progressSchema.safeParse(each).error).toBeUndefined()
  })
})

describe('the cost of the step still needed', () => {
  const GDP = { indicator: 'GDP (official exchange rate)', unit: 'USD', source: 'World Survey' }
  const spending = figures('VDA', '2030: 1.8, 2031: 2.1')

  it('is the step as money by the last GDP', () => {
    const gdp = figures('VDA', '2029: 300000000000, 2030: 400000000000', GDP)
    expect(judge(target(DEFENCE), [...spending, ...gdp]).progress[0]!.cost).toEqual({
      value: 900_000_000,
      unit: 'USD',
      period: '2030',
      source: 'World Survey',
    })
  })

  it.each([
    ['GDP per capita', 'USD', 'VDA', '2031'],
    ['GDP', 'EUR', 'VDA', '2031'],
    ['GDP', 'USD', 'OSK', '2031'],
    ['GDP, purchasing power parity', 'USD', 'VDA', '2031'],
    ['government debt', 'USD', 'VDA', '2031'],
    ['GDP', 'USD', 'VDA', '2033'],
  ])('is not told by %s in %s of %s in %s', (indicator, unit, actor, period) => {
    const gdp = figures(actor, `${period}: 400000000000`, { indicator, unit })
    expect(judge(target(DEFENCE), [...spending, ...gdp]).progress[0]!.cost).toBeNull()
  })

  it('is not told of a target that is met', () => {
    const gdp = figures('VDA', '2031: 400000000000', GDP)
    const [progress] = judge(target(DEFENCE), [...figures('VDA', '2031: 3'), ...gdp]).progress
    expect(progress).toMatchObject({ status: 'met', neededStep: 0, cost: null })
  })

  it('is not told of a share of something else', () => {
    const gdp = figures('VDA', '2031: 400000000000', GDP)
    const reserve = figures('VDA', '2030: 5, 2031: 6', { indicator: 'grain reserve', unit: '% of the harvest' })
    const words = target('raise its grain reserve to 9 percent of the harvest by 2035')
    expect(judge(words, [...reserve, ...gdp]).progress[0]).toMatchObject({ status: 'on track', cost: null })
  })
})

describe('a target of a body', () => {
  const allies = (...lines: readonly (readonly [string, string])[]) =>
    judge(
      target('spend 3 percent of GDP on defence by 2035', { by: [PACT] }),
      lines.flatMap(([actor, line]) => figures(actor, line)),
    )

  it.each([
    [
      [
        ['VDA', '2030: 3, 2031: 3'],
        ['OSK', '2030: 3, 2031: 4'],
        ['TMR', '2031: 3'],
      ],
      'met',
    ],
    [
      [
        ['VDA', '2030: 3, 2031: 3'],
        ['OSK', '2030: 2, 2031: 2.5'],
        ['TMR', '2031: 3'],
      ],
      'on track',
    ],
    [
      [
        ['VDA', '2030: 3, 2031: 3'],
        ['OSK', '2030: 2, 2031: 2.5'],
        ['TMR', '2030: 1, 2031: 1.1'],
      ],
      'behind',
    ],
    [
      [
        ['VDA', '2030: 3, 2031: 3'],
        ['OSK', '2031: 2.5'],
        ['TMR', '2031: 3'],
      ],
      'not enough evidence',
    ],
    [
      [
        ['VDA', '2030: 3, 2031: 3'],
        ['OSK', '2030: 3, 2031: 3'],
      ],
      'met',
    ],
    [[['VDA', '2030: 3, 2031: 3']], 'not enough evidence'],
    [[['VDA', '2030: 1, 2031: 1.1']], 'behind'],
    [[['NPU', '2030: 3, 2031: 3']], 'not enough evidence'],
  ] as const)('is what the worst of its members is: %j is %s', (lines, expected) => {
    expect(allies(...lines).status).toBe(expected)
  })

  it('counts its members in the reason, and names those without figures', () => {
    const judged = allies(['VDA', '2030: 3, 2031: 3'], ['OSK', '2030: 2, 2031: 2.1'])
    expect(judged.reason).toBe(
      '2 of 3 members of NPU have figures: 1 met, 1 behind; no usable figure of TMR (military expenditure, World Survey).',
    )
    expect(judged.progress.map(({ party, status }) => [party.serves, status])).toEqual([
      ['VDA', 'met'],
      ['OSK', 'behind'],
    ])
    expect(judged.evidence.map(({ by, observation }) => [by[0]!.serves, observation!.period])).toEqual([
      ['VDA', '2031'],
      ['OSK', '2031'],
      ['OSK', '2030'],
    ])
  })

  it('judges two states that are bound together each by its own figures', () => {
    const figuresOfBoth = [...figures('VDA', '2030: 3, 2031: 3'), ...figures('OSK', '2030: 2, 2031: 2.1')]
    const judged = judge(target(DEFENCE, { by: [VARDIA, OSKELIA] }), figuresOfBoth)
    expect(judged.progress.map(({ status }) => status)).toEqual(['met', 'behind'])
    expect(judged.reason).toContain('2 of 2 parties have figures: 1 met, 1 behind')
  })

  it('is judged as a whole where it names an amount, which no member reaches alone', () => {
    const column = { indicator: 'grain exports', unit: 'USD' }
    const thread = target('raise grain exports to 90 dollars by 2035', { by: [PACT] })
    const members = ['VDA', 'OSK', 'TMR'].flatMap((code) => figures(code, '2030: 10, 2031: 20', column))
    expect(judge(thread, members).status).toBe('not enough evidence')
    const whole = judge(thread, [...members, ...figures('NPU', '2030: 40, 2031: 60', column)])
    expect(whole).toMatchObject({ status: 'on track', progress: [{ party: PACT, value: 60 }] })
  })

  it('does not guess how two states share an amount', () => {
    const column = { indicator: 'grain exports', unit: 'USD' }
    const thread = target('raise grain exports to 90 dollars by 2035', { by: [VARDIA, OSKELIA] })
    const both = ['VDA', 'OSK'].flatMap((code) => figures(code, '2030: 90, 2031: 95', column))
    expect(judge(thread, both)).toMatchObject({ status: 'not enough evidence', evidence: [] })
  })
})
