import { indexObservations, judgeTarget, type TargetCase } from '../../../src/judge/targets/judge-target.ts'
import { makeObservation, type Observation, type Thread } from '../../../src/model/index.ts'

export const SHARE = {
  indicator: 'military expenditure',
  unit: '% of GDP',
  source: 'World Survey',
  definition: null,
  vintage: null,
}
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\bof (?:its |their )?(?:GDP|gross domestic product)/i, '% of GDP'],
  [/%|per ?cent/, '%'],
  [/dollars|\$/, 'USD'],
  [/crowns/, 'VDC'],
  [/refugees|soldiers/, 'persons'],
]

type Column = Partial<Omit<Observation, 'id' | 'actor' | 'period' | 'value'>>

/** Figures of one actor, "2030: 1.8, 2031: 2.1", of one data set. */
export const figures = (actor: string, line: string, column: Column = {}): Observation[] =>
  line.split(', ').map((cell) => {
    const [period, value] = cell.split(': ')
    return makeObservation({ ...SHARE, ...column, actor, period: period!, value: Number(value) })
  })

export const VARDIA = { name: 'Vardia', serves: 'VDA' }
export const OSKELIA = { name: 'Oskelia', serves: 'OSK' }
export const PACT = { name: 'Northern Pact Union', serves: 'NPU' }
export const MEMBERS = ['VDA', 'OSK', 'TMR']
export const membersOf = (code: string): readonly string[] => (code === 'NPU' ? MEMBERS : [])

/** A target by its words: the number is the first one in them, or the given one; the last day is that of the last year in them. */
export function target(summary: string, more: Partial<TargetCase['thread']> & { value?: number } = {}) {
  const { value, ...fields } = more
  const [, year] = /\bby (\d{4})/.exec(summary) ?? []
  const unit = UNITS.find(([words]) => words.test(summary))?.[1] ?? 'ships'
  const thread: TargetCase['thread'] = {
    kind: 'target',
    by: [VARDIA],
    toward: [],
    summary,
    first: { ref: 'report', date: '2031-03-06', spans: [{ start: 0, end: 1 }] },
    deadline: year
      ? { text: `by ${year}`, earliest: `${Number(year) - 1}-12-31`, latest: `${year}-12-31`, basis: 'stated' }
      : null,
    quantity: { value: value ?? Number(/\d+(?:\.\d+)?/.exec(summary)?.[0]), unit, of: null },
    ...fields,
  }
  return thread satisfies Pick<Thread, 'kind'>
}

export const DEFENCE = 'raise its defence spending to 3 percent of GDP by 2035'

/** Judges a target by figures on a day of 2032. */
export const judge = (
  thread: TargetCase['thread'],
  observations: Iterable<Observation>,
  asOf = '2032-05-14',
): ReturnType<typeof judgeTarget> =>
  judgeTarget({ thread, observations: indexObservations(observations), asOf, membersOf })
