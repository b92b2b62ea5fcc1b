import { describe, expect, it } from 'vitest'
import type { Observation } from '../../../src/model/index.ts'
import { figures, judge, PACT, target, VARDIA } from './figures.ts'

const STEPS = '2030: 1.8, 2031: 2.1'
const column = (indicator: string, unit: string, source = 'World Survey'): Partial<Observation> => ({
  indicator,
  unit,
  source,
})
const lastValue = (words: string, indicator: string, unit: string, more: Parameters<typeof target>[1] = {}) =>
  judge(target(words, more), figures('VDA', STEPS, column(indicator, unit))).progress[0]!.value

describe('the figures that a target is held against', () => {
  it.each([
    ['raise its defence spending to 3 percent of GDP by 2035', 'military expenditure', '% of GDP'],
    [
      'raise its defence budget from 1 percent to 3 percent of GDP by 2035',
      'military expenditure',
      '% of GDP',
      { value: 3 },
    ],
    ['spending 3 percent of GDP on defence by 2035', 'Military expenditure (World Survey)', '% of GDP'],
    ['raise military spending to 3 percent of gross domestic product', 'Defense expenditure as a share of GDP', '%'],
    ['spend 3 percent of its GDP on core defence and up to 2 percent on roads', 'military expenditure', '% of GDP'],
    ["meet the Oskelian alliance's 3 percent of GDP defence spending target", 'military expenditure', '% of GDP'],
    ['raise spending on the armed forces to 3 percent of GDP', 'total military expenditure (% of GDP)', '%'],
    ['raise Vardian defence spending to 3 percent of GDP', 'military expenditure', '% of GDP'],
    ['cut its deficit to 3 percent of GDP by 2035', 'government deficit', '% of GDP'],
    ['raise GDP growth to 3 percent by 2035', 'GDP growth', '%'],
    ['bring unemployment down to 1 percent', 'unemployment rate', '%'],
    ['raise the share of women in parliament to 40 percent', 'women in parliament', '%'],
    ['raise its grain reserve to 9 percent of the harvest', 'grain reserve', '% of the harvest'],
    ['raise its grain reserve to nine percent of the harvest', 'grain reserve', '% of harvest', { value: 9 }],
    ['cut emissions to 1 ton', 'greenhouse gas emissions', 'tons'],
    ['expand its fleet to 40 ships', 'fleet', 'ships'],
    ['raise grain exports to $9 a year', 'grain exports', 'USD'],
    ['raise grain exports to $2 billion by 2035', 'grain exports', 'USD', { value: 2e9 }],
    ['raise grain exports to 2bn dollars by 2035', 'grain exports', 'USD', { value: 2e9 }],
    ['raise rail spending to twenty-five percent of GDP', 'rail expenditure', '% of GDP', { value: 25 }],
    ['increase its army to 50,000 soldiers', 'soldiers of the army', 'persons', { value: 50_000 }],
  ] as [string, string, string, { value?: number }?][])('of "%s" are "%s" in "%s"', (words, indicator, unit, more) => {
    const counted = /ton/.test(words) ? { quantity: { value: 1, unit: 'tons', of: null } } : {}
    expect(lastValue(words, indicator, unit, { ...counted, ...more })).toBe(2.1)
  })

  it.each([
    ['raise its defence spending to 3 percent of GDP by 2035', 'GDP growth', '% of GDP'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'education expenditure', '% of GDP'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'military expenditure', '%'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'military expenditure', '% of government expenditure'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'military expenditure', 'USD'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'military expenditure (equipment)', '% of GDP'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'military expenditure per capita', '% of GDP'],
    ['raise its defence spending to 3 percent of GDP by 2035', 'expenditure', '% of GDP'],
    ['spend 3 percent of GDP on defence research by 2035', 'military expenditure', '% of GDP'],
    ['spend 3 percent of GDP on military aid to Oskelia by 2035', 'military expenditure', '% of GDP'],
    ['raise Oskelian defence spending to 3 percent of GDP by 2035', 'military expenditure', '% of GDP'],
    ['spend 3 percent of gross national income on aid', 'aid expenditure', '% of GDP'],
    ['spend 3 percent of its budget on defence', 'military expenditure', '%'],
    ['reach 3 percent of GDP by 2035', 'military expenditure', '% of GDP'],
    ['cut youth unemployment to 1 percent', 'unemployment rate', '%'],
    ['cut emissions to 1 ton', 'methane emissions', 'tons'],
    ['raise grain exports to $9 a year', 'grain imports', 'USD'],
    ['raise grain exports to 9 crowns', 'grain exports', 'USD'],
    ['expand its fleet to 40 ships', 'fleet', 'tons'],
  ])('of "%s" are not "%s" in "%s"', (words, indicator, unit) => {
    const unitOfTarget = /ton/.test(words) ? { quantity: { value: 1, unit: 'tons', of: null } } : {}
    expect(lastValue(words, indicator, unit, unitOfTarget)).toBeNull()
  })

  it('takes the whole from the words where they name another than the unit of the quantity', () => {
    const quantity = { value: 3, unit: '% of GDP', of: null }
    const words = 'spend 3 percent of gross national income on aid'
    expect(lastValue(words, 'aid expenditure', '% of GNI', { quantity })).toBe(2.1)
    expect(lastValue(words, 'aid expenditure', '% of GDP', { quantity })).toBeNull()
  })
})

describe('a target that figures of one year cannot show', () => {
  const CHANGE = 'a change by so much is no level'
  it.each([
    ['raise its defence spending by 3 percent of GDP by 2035', CHANGE],
    ['cut 15 percent of its harbour staff by 2035', CHANGE],
    ['cut at least 15 percent of its harbour staff by 2035', CHANGE],
    ['cut over 15 percent of its harbour staff by 2035', CHANGE],
    ['raise grain exports by at least 3 percent', CHANGE],
    ['increase grain exports 3 percent', CHANGE],
    ['increase grain exports more than 3 percent', CHANGE],
    ['increase grain exports at least 3 percent', CHANGE],
    ['reach a rise in grain exports by 3 percent', CHANGE],
    ['achieve an increase of 3 percent in grain exports', CHANGE],
    ['achieve a 3 percent increase in grain exports', CHANGE],
    ['spend 3 percent more on defence', CHANGE],
    ['spend an additional 3 percent of GDP on defence', CHANGE],
    ['cut emissions to 3 percent below 2030 levels', CHANGE],
    ['cut emissions to 60 percent compared with 2030', CHANGE],
    ['cut emissions to 60 percent of 2030 levels', 'a share of an earlier level'],
    ['reduce emissions to 60 percent of their level in 2030', 'a share of an earlier level'],
    ['spend up to 3 percent of GDP on defence', '"up to" sets a limit'],
    ['spend 90 crowns on defence over three years', 'a sum that may be spread over years'],
    ['raise defence spending to the level of Oskelia', 'its words do not show what the number is of'],
    ['reach 2 percent of GDP', 'its words do not say what is measured'],
  ])('is not judged: %s', (summary, reason) => {
    const everything = ['military expenditure', 'grain exports', 'emissions', 'harbour staff'].flatMap((indicator) =>
      ['%', '% of GDP', 'VDC'].flatMap((unit) => figures('VDA', '2030: 1, 2031: 99', { indicator, unit })),
    )
    const judged = judge(target(summary), everything)
    expect(judged).toMatchObject({ status: 'not enough evidence', evidence: [] })
    expect(judged.progress).toMatchObject([{ party: VARDIA, status: 'not enough evidence', value: null }])
    expect(judged.reason).toContain(reason)
  })

  it('is not judged without a number', () => {
    const judged = judge(target('raise its defence spending', { quantity: null }), figures('VDA', STEPS))
    expect(judged.reason).toBe('No figure is held against this target: it names no number.')
  })

  it('is not judged where nobody who is bound has a code or a name with figures', () => {
    const nobody = [{ name: 'the members', serves: null }]
    expect(judge(target('spend 3 percent of GDP on defence', { by: nobody }), figures('VDA', STEPS))).toMatchObject({
      status: 'not enough evidence',
      evidence: [],
    })
    expect(judge(target('spend 3 percent of GDP on defence', { by: [] }), figures('VDA', STEPS))).toMatchObject({
      status: 'not enough evidence',
      progress: [],
    })
  })

  it('is judged of a body by the amounts of a year, not by those of a quarter', () => {
    const exports = { indicator: 'grain exports', unit: 'USD' }
    const thread = target('raise grain exports to 90 dollars by 2035', { by: [PACT] })
    expect(judge(thread, figures('NPU', '2030-Q4: 95, 2031-Q4: 99', exports)).status).toBe('not enough evidence')
  })
})
