import { describe, expect, it } from 'vitest'
import { findThreads } from '../../../src/threads/index.ts'
import { inventedReader } from '../../invented-reader.ts'

/** The threads of reports that the reader reads: summary, then day and role of each member. */
function threadsOf(reports: readonly (readonly [day: string, text: string])[]): Record<string, string[]> {
  const documents = reports.map(([publishedOn, text]) => ({ ...inventedReader().read(text, { publishedOn }), text }))
  return Object.fromEntries(
    findThreads(documents).map(({ summary, members }) => [summary, members.map(({ date, role }) => `${date} ${role}`)]),
  )
}

describe('threads of reports as the reader reads them', () => {
  it('follow a withdrawal from the pledge to the day it is scrapped', () => {
    const threads = threadsOf([
      [
        '2031-05-14',
        'Vardia will withdraw its troops from the Tam valley by the end of June, Foreign Minister Ada Brenn said on Wednesday.',
      ],
      [
        '2031-05-15',
        'Ada Brenn, the Vardian foreign minister, said that Vardia would pull its soldiers out of the Tam valley by the end of June.',
      ],
      [
        '2031-05-22',
        '"We will withdraw our troops from the Tam valley by the end of June," Vardian Foreign Minister Ada Brenn told reporters again.',
      ],
      ['2031-06-20', 'Vardia scrapped its plan to withdraw its troops from the Tam valley, Ada Brenn said.'],
    ])
    expect(threads).toEqual({
      'withdraw its troops from the Tam valley by the end of June': [
        '2031-05-14 first',
        '2031-05-15 restates',
        '2031-05-22 reaffirms',
        '2031-06-20 withdraws',
      ],
    })
  })

  it.each([
    'Vardia threatened in May to impose sanctions on Oskelia.',
    'In May, Vardia threatened to impose sanctions on Oskelia.',
    'Vardia threatened three months ago to impose sanctions on Oskelia.',
  ])('take what is told again months later for no new word: %s', (again) => {
    const first = 'Vardia threatened on Wednesday to impose sanctions on Oskelia.'
    expect(
      threadsOf([
        ['2031-05-14', first],
        ['2031-08-20', again],
      ]),
    ).toEqual({ 'impose sanctions on Oskelia': ['2031-05-14 first', '2031-08-20 restates'] })
  })

  it('take what is threatened anew for a new word', () => {
    expect(
      threadsOf([
        ['2031-05-14', 'Vardia threatened on Wednesday to impose sanctions on Oskelia.'],
        ['2031-08-20', 'Vardia threatened on Wednesday to impose sanctions on Oskelia in June.'],
      ]),
    ).toEqual({ 'impose sanctions on Oskelia': ['2031-05-14 first', '2031-08-20 reaffirms'] })
  })

  it('keep talks about a truce apart from the truce', () => {
    const threads = threadsOf([
      ['2031-05-28', 'Vardia and Oskelia agreed to negotiate a ceasefire.'],
      ['2031-06-02', 'Vardia and Oskelia agreed to a 30-day ceasefire.'],
      ['2031-06-09', 'Oskelia said it would observe the 30-day ceasefire.'],
    ])
    expect(threads).toEqual({
      'negotiate a ceasefire': ['2031-05-28 first'],
      'a 30-day ceasefire': ['2031-06-02 first', '2031-06-09 reaffirms'],
    })
  })

  it('set a government against itself, also where the minister is named without her state', () => {
    const threads = threadsOf([
      ['2031-06-30', 'Vardian Foreign Minister Ada Brenn arrived in Tam.'],
      ['2031-07-01', '"We are going to stay in the Northern Pact," Ada Brenn said.'],
      ['2031-08-01', 'Vardia will leave the Northern Pact, Ada Brenn said.'],
    ])
    expect(threads).toEqual({ 'stay in the Northern Pact': ['2031-07-01 first', '2031-08-01 contradicts'] })
  })

  it('keep targets of two numbers apart', () => {
    const threads = threadsOf([
      ['2031-09-01', 'Tamrin will spend 5% of GDP on defence by 2035, President Jan Kosta said.'],
      ['2031-10-01', 'Tamrin will spend 2% of GDP on defence by 2035, President Jan Kosta said.'],
      ['2031-11-01', 'Tamrin reaffirmed its pledge to spend 5% of GDP on defence by 2035.'],
    ])
    expect(threads).toEqual({
      'spend 5% of GDP on defence by 2035': ['2031-09-01 first', '2031-11-01 reaffirms'],
      'spend 2% of GDP on defence by 2035': ['2031-10-01 first'],
    })
  })

  it('join a copy whose words a machine exchanged, by the quotation that both have', () => {
    const said =
      '"We will open the northern harbour to grain ships before the winter, whatever it costs," Vardian Foreign Minister Ada Brenn said.'
    const mangled =
      '"We will unlock the northern seaport to cereal vessels before the winter, no matter what it costs," Ada Brenn stated.'
    const documents = [said, mangled].map((text) => ({
      ...inventedReader().read(text, { publishedOn: '2031-05-14' }),
      text,
    }))
    expect(findThreads(documents, { quotations: [] })).toHaveLength(2)
    const [thread, ...others] = findThreads(documents)
    expect(others).toEqual([])
    expect(thread!.members.map(({ role, join }) => [role, join?.rule ?? null])).toEqual([
      ['first', null],
      ['restates', 'threads/same-words@1'],
    ])
  })
})
