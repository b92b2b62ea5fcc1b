import { describe, expect, it } from 'vitest'
import { bracketTimes, printLastDay, printMoment, readText } from './read-text.ts'

const WEDNESDAY = '2031-05-14'
const FRIDAY = '2031-05-16'

/** The one time of a sentence that is bracketed in it. */
function readTime(bracketed: string, publishedOn?: string) {
  const text = bracketed.replaceAll(/[[\]]/g, '')
  expect(bracketTimes(text, publishedOn)).toBe(bracketed)
  return readText(text, publishedOn).times[0]!
}

describe('deadlines are the range in which the last day can fall', () => {
  it.each([
    // a named day, a count, the end of a period, this year: one day
    ['They will answer [by Friday].', WEDNESDAY, '2031-05-16'],
    ['They will answer [by Friday].', FRIDAY, '2031-05-16'],
    ['They will answer on [Friday].', WEDNESDAY, '2031-05-16'],
    ['They will leave [by 30 June].', WEDNESDAY, '2031-06-30'],
    ['They will leave [by June 30, 2032].', WEDNESDAY, '2032-06-30'],
    ['They will leave [no later than 30 June].', WEDNESDAY, '2031-06-30'],
    ['They will leave [on or before 30 June].', WEDNESDAY, '2031-06-30'],
    ['They will leave [before 30 June].', WEDNESDAY, '2031-06-29'],
    ['They will hold fire [until 1 June].', WEDNESDAY, '2031-06-01'],
    ['They will hold fire [through Sunday].', WEDNESDAY, '2031-05-18'],
    ['They will decide [tomorrow].', WEDNESDAY, '2031-05-15'],
    ['They will answer [within 30 days].', WEDNESDAY, '2031-06-13'],
    ['They will answer [within about two weeks].', WEDNESDAY, '2031-05-28'],
    ['They will answer [within a week].', WEDNESDAY, '2031-05-21'],
    ['They will answer [within 48 hours].', WEDNESDAY, '2031-05-16'],
    ['They will answer [within three months].', '2031-11-30', '2032-02-29'],
    ['They will answer [within 10 working days].', WEDNESDAY, '2031-05-28'],
    ['They will answer [within two to three weeks].', WEDNESDAY, '2031-05-28..2031-06-04'],
    ['They will answer [within five-six days].', WEDNESDAY, '2031-05-19..2031-05-20'],
    ['They will answer [within twenty-five days].', WEDNESDAY, '2031-06-08'],
    ['They will answer [in 1,000 days].', WEDNESDAY, '2034-02-07'],
    ['They will meet [in two weeks].', WEDNESDAY, '2031-05-28'],
    ["They will meet [in two weeks' time].", WEDNESDAY, '2031-05-28'],
    ['They will meet [three weeks from now].', WEDNESDAY, '2031-06-04'],
    ['They will stop firing [for 30 days].', WEDNESDAY, '2031-06-13'],
    ['They will stop firing [for the next 30 days].', WEDNESDAY, '2031-06-13'],
    ['They will build it [over the next ten years].', WEDNESDAY, '2041-05-14'],
    ['They will leave [by the end of 2032].', WEDNESDAY, '2032-12-31'],
    ['They will leave [by the end of the year].', WEDNESDAY, '2031-12-31'],
    ["They will leave [by year's end].", WEDNESDAY, '2031-12-31'],
    ['They will leave [before the end of the year].', WEDNESDAY, '2031-12-31'],
    ['They will leave [by the end of the month].', WEDNESDAY, '2031-05-31'],
    ['They will leave [by the end of next month].', WEDNESDAY, '2031-06-30'],
    ['They will leave [by the end of June].', WEDNESDAY, '2031-06-30'],
    ['They will leave [by the end of June 2032].', WEDNESDAY, '2032-06-30'],
    ['They will leave [by the end of next week].', WEDNESDAY, '2031-05-25'],
    ['They will leave [by the end of the third quarter].', WEDNESDAY, '2031-09-30'],
    ['They will leave [by the end of the decade].', WEDNESDAY, '2039-12-31'],
    ['They will sign it [this year].', WEDNESDAY, '2031-12-31'],
    ['They will sign it [next month].', WEDNESDAY, '2031-06-30'],
    ['They will sign it in [June].', WEDNESDAY, '2031-06-01..2031-06-30'],
    ['They will sign it in [February].', WEDNESDAY, '2032-02-01..2032-02-29'],
    ['They will sign it in [May].', WEDNESDAY, '2031-05-14..2031-05-31'],
    ['They will sign it [this month].', WEDNESDAY, '2031-05-31'],
    ['They will sign it in [the first half of 2032].', WEDNESDAY, '2032-06-30'],
    ['They will sign it [early next year].', WEDNESDAY, '2032-04-30'],
    ['They will sign it [by Easter].', WEDNESDAY, '2032-03-28'],
    ['They will sign it [by Easter].', '2024-01-01', '2024-03-31'],
    ['They will sign it [by Easter].', '2025-01-01', '2025-04-20'],
    ['They will sign it [by Easter].', '2038-01-01', '2038-04-25'],
    ['They will sign it [by Easter].', '2049-01-01', '2049-04-18'],
    ['They will sign it [later this month].', WEDNESDAY, '2031-05-31'],
    // a period after "by": from its eve to its end
    ['They will leave [by September].', WEDNESDAY, '2031-08-31..2031-09-30'],
    ['They will reach it [by 2040].', WEDNESDAY, '2039-12-31..2040-12-31'],
    ['They will reach it [by mid-2032].', WEDNESDAY, '2032-04-30..2032-08-31'],
    ['They will reach it [by the early 2040s].', WEDNESDAY, '2039-12-31..2043-04-30'],
    ['They will reach it [by next week].', WEDNESDAY, '2031-05-18..2031-05-25'],
    ['They will reach it [by summer].', WEDNESDAY, '2031-05-31..2031-08-31'],
    ['They will reach it [before September].', WEDNESDAY, '2031-08-31'],
    // what has begun cannot end before the day of publication
    ['They will leave [by May].', WEDNESDAY, '2031-05-14..2031-05-31'],
    // a week: its Friday to Sunday
    ['They will meet [next week].', WEDNESDAY, '2031-05-23..2031-05-25'],
    ['They will meet [this week].', WEDNESDAY, '2031-05-16..2031-05-18'],
    ['They will meet at [the weekend].', WEDNESDAY, '2031-05-18'],
    // uncounted days are 1 to 14, uncounted weeks 1 to 8
    ['They will meet [in the coming days].', WEDNESDAY, '2031-05-15..2031-05-28'],
    ['They will meet [in the next few days].', WEDNESDAY, '2031-05-15..2031-05-28'],
    ['They will meet [within days].', WEDNESDAY, '2031-05-15..2031-05-28'],
    ['They will meet [within weeks].', WEDNESDAY, '2031-05-21..2031-07-09'],
    ['They will meet [in the coming weeks].', WEDNESDAY, '2031-05-21..2031-07-09'],
    ['The ice melts [in a matter of weeks, not years].', WEDNESDAY, '2031-05-21..2031-07-09'],
    ['It is [a matter of weeks].', WEDNESDAY, '2031-05-21..2031-07-09'],
    ['We need [days, not weeks].', WEDNESDAY, '2031-05-15..2031-05-28'],
    ['More will come [in the days and weeks ahead].', WEDNESDAY, '2031-05-15..2031-07-09'],
    ['A deal is [days away].', WEDNESDAY, '2031-05-15..2031-05-28'],
    // a count from a day that is not known
    ['They will leave [within 30 days] of the signing.', WEDNESDAY, 'open'],
    // these set none
    ['They will pay [for years to come].', WEDNESDAY, '-'],
    ['They will pay [in the coming years].', WEDNESDAY, '-'],
    ['They will resume after [4 June].', WEDNESDAY, '-'],
    ['They could strike as early as [next week].', WEDNESDAY, '-'],
    ['They met [last week].', WEDNESDAY, '-'],
    ['They have talked since [Friday].', WEDNESDAY, '-'],
    ["They will respond to [Monday]'s attack.", WEDNESDAY, '-'],
    ['They promised it by [2029].', WEDNESDAY, '-'],
    ['It is the first visit [in two years].', WEDNESDAY, '-'],
    ['It was agreed in [2019].', WEDNESDAY, '-'],
  ])('%s (%s): %s', (sentence, publishedOn, expected) => {
    expect(printLastDay(readTime(sentence, publishedOn))).toBe(expected)
  })
})

describe('times look back and ahead', () => {
  const SAME_DAY = '2031-05-16 day implied'
  it.each([
    ['It was on [4 June 2030].', WEDNESDAY, '2030-06-04 day stated', '2030-06-04 day stated'],
    ['It was on [2030-06-04].', WEDNESDAY, '2030-06-04 day stated', '2030-06-04 day stated'],
    ['It was on [Tuesday, June 4].', WEDNESDAY, '2030-06-04 day implied', '2031-06-04 day implied'],
    ['It was on [Sept. 11].', WEDNESDAY, '2030-09-11 day implied', '2031-09-11 day implied'],
    ['It was on [29 February].', WEDNESDAY, '2028-02-29 day implied', '2032-02-29 day implied'],
    ['It was on [4 June last year].', WEDNESDAY, '2030-06-04 day implied', '-'],
    ['It was on [4-6 June].', WEDNESDAY, '2030-06-04..2030-06-06 day implied', '2031-06-04..2031-06-06 day implied'],
    [
      'From [30 April to 2 May 2032].',
      WEDNESDAY,
      '2032-04-30..2032-05-02 day stated',
      '2032-04-30..2032-05-02 day stated',
    ],
    [
      'It was on [30 December – 2 January].',
      WEDNESDAY,
      '2030-12-30..2031-01-02 day implied',
      '2031-12-30..2032-01-02 day implied',
    ],
    ['It was on [Friday].', FRIDAY, SAME_DAY, SAME_DAY],
    ['It was on [Friday].', WEDNESDAY, '2031-05-09 day implied', SAME_DAY],
    ['It was [Thursday].', FRIDAY, '2031-05-15 day implied', '2031-05-22 day implied'],
    ['It was [last Friday].', FRIDAY, '2031-05-09 day implied', '-'],
    ['It is [next Friday].', WEDNESDAY, '-', '2031-05-23 day implied'],
    ['It was [Friday of last week].', WEDNESDAY, '2031-05-09 day implied', '-'],
    [
      'It was in [February].',
      WEDNESDAY,
      '2031-02-01..2031-02-28 month implied',
      '2032-02-01..2032-02-29 month implied',
    ],
    ['It was in [May].', WEDNESDAY, '2031-05-01..2031-05-14 month implied', '2031-05-14..2031-05-31 month implied'],
    ['It was in [June].', WEDNESDAY, '2030-06-01..2030-06-30 month implied', '2031-06-01..2031-06-30 month implied'],
    ['It was in [June of last year].', WEDNESDAY, '2030-06-01..2030-06-30 month implied', '-'],
    [
      'It was in [February 2030].',
      WEDNESDAY,
      '2030-02-01..2030-02-28 month stated',
      '2030-02-01..2030-02-28 month stated',
    ],
    ['It was [last June].', WEDNESDAY, '2030-06-01..2030-06-30 month implied', '-'],
    [
      'It was in [early March].',
      WEDNESDAY,
      '2031-03-01..2031-03-10 month implied',
      '2032-03-01..2032-03-10 month implied',
    ],
    ['It was [last week].', WEDNESDAY, '2031-05-05..2031-05-11 week implied', '-'],
    ['It was [this week].', WEDNESDAY, '2031-05-12..2031-05-14 week implied', '2031-05-14..2031-05-18 week implied'],
    ['It was [earlier this week].', WEDNESDAY, '2031-05-12..2031-05-14 week implied', '-'],
    ['It is [next week].', WEDNESDAY, '-', '2031-05-19..2031-05-25 week implied'],
    ['It was [last year].', WEDNESDAY, '2030-01-01..2030-12-31 year implied', '-'],
    ['It was in [2019].', WEDNESDAY, '2019-01-01..2019-12-31 year stated', '2019-01-01..2019-12-31 year stated'],
    ['It was in [the 1990s].', WEDNESDAY, '1990-01-01..1999-12-31 year stated', '1990-01-01..1999-12-31 year stated'],
    [
      'It fell in [the first quarter of 2030].',
      WEDNESDAY,
      '2030-01-01..2030-03-31 quarter stated',
      '2030-01-01..2030-03-31 quarter stated',
    ],
    [
      'It fell in [the first quarter].',
      WEDNESDAY,
      '2031-01-01..2031-03-31 quarter implied',
      '2032-01-01..2032-03-31 quarter implied',
    ],
    [
      'It fell in [the third quarter].',
      WEDNESDAY,
      '2030-07-01..2030-09-30 quarter implied',
      '2031-07-01..2031-09-30 quarter implied',
    ],
    ['It was [last winter].', WEDNESDAY, '2030-12-01..2031-02-28 quarter implied', '-'],
    ['It was [yesterday].', WEDNESDAY, '2031-05-13 day implied', '-'],
    ['It was [last night].', WEDNESDAY, '2031-05-13 day implied', '-'],
    ['It was [two days ago].', WEDNESDAY, '2031-05-12 day implied', '-'],
    ['It was [two weeks ago].', WEDNESDAY, '2031-04-27..2031-05-03 week implied', '-'],
    ['It was [a year ago].', WEDNESDAY, '2030-01-01..2030-12-31 year implied', '-'],
    ['It was [in recent weeks].', WEDNESDAY, '2031-03-19..2031-05-14 week implied', '-'],
    ['It was [over the past two weeks].', WEDNESDAY, '2031-04-30..2031-05-14 week implied', '-'],
    ['It held [for 30 days].', WEDNESDAY, '2031-04-14..2031-05-14 day implied', '2031-05-14..2031-06-13 day implied'],
    ['They have talked since [February].', WEDNESDAY, '2031-02-01..2031-02-28 month implied', '-'],
    ['It was at [Christmas].', WEDNESDAY, '2030-12-25 day implied', '2031-12-25 day implied'],
    [
      'It was over [the weekend].',
      WEDNESDAY,
      '2031-05-10..2031-05-11 day implied',
      '2031-05-17..2031-05-18 day implied',
    ],
  ])('%s (%s): %s, %s', (sentence, publishedOn, past, future) => {
    const time = readTime(sentence, publishedOn)
    expect([printMoment(time.past), printMoment(time.future)]).toEqual([past, future])
  })
})

describe('a document without a date', () => {
  it.each([
    ['They met on [4 April 2025].', '2025-04-04 day stated', '2025-04-04'],
    ['They will leave [by the end of 2026].', '2026-09-01..2026-12-31 year stated', '2026-12-31'],
    ['They will leave [by Friday].', '-', 'open'],
    ['They will leave [within 30 days].', '-', 'open'],
    ['They met [last week].', '-', '-'],
  ])('%s: %s, %s', (sentence, past, lastDay) => {
    for (const publishedOn of [undefined, '2031-02-30', 'yesterday']) {
      const time = readTime(sentence, publishedOn)
      expect([printMoment(time.past), printLastDay(time)]).toEqual([past, lastDay])
    }
  })
})

describe('mentions', () => {
  it.each([
    ['They met on [Monday] and [Tuesday] and will meet [by the end of the month].'],
    ['The truce of [9 May 2030] ended in [June]; the next begins [next week] in Vard.'],
    ['In [2008] and [2012] they won, from [2014] to [2018] they lost.'],
    ['In [May] Brenn said Vardia would act in [March].'],
    ['TALKS [BY FRIDAY], ENVOYS SAY'],
    ['She left\n[last week].'],
    ['[By Friday] they will know; [within 30 days] they will act.'],
  ])('%s', (bracketed) => {
    expect(bracketTimes(bracketed.replaceAll(/[[\]]/g, ''), WEDNESDAY)).toBe(bracketed)
  })

  it('carry their words', () => {
    expect(readTime('They leave [by the end of June].', WEDNESDAY).future!.text).toBe('by the end of June')
  })
})

describe('what says no time', () => {
  it.each([
    'They may march in second place while the sun sat low.',
    'May Brenn speak? May she not.',
    'March on, they said, and the March on Vard began.',
    'The proposal by May Brenn failed.',
    'April Torvik met June Sund and August Calder.',
    'It rose 2 percent to 5% of output, or 3.5 points.',
    'Now is the hour at 10:30 a.m. and 18:00.',
    'They will act soon, shortly, immediately, eventually, in the near future.',
    'They agreed a 30-day ceasefire and a two-week truce.',
    'They work 24 hours a day, every week of each month.',
    'It cost $2030 and took in 2000 people and 1999 cases.',
    'It lies 2031 km away, in 2000 homes.',
    'A quarter of members and the quarter-final went ahead.',
    'The day, the week and the month had been long.',
    'The end of the day-long siege, the end of the year-long war.',
    'They read the Sunday Times on Black Friday.',
    'Easter Island is far.',
    'The fall of the government and the spring of the trap.',
    'The following week they left; three days later they returned.',
    'The file 2031-05-14-03 and part 12/2031/7.',
    'They met on 31 February 2030.',
    'They left the next week, and the last month of it was hard.',
    'Decades of war and years of talks.',
    'The second minister led the first half.',
    'She read USA Today.',
  ])('%s', (text) => {
    expect(bracketTimes(text, WEDNESDAY)).toBe(text)
  })
})
