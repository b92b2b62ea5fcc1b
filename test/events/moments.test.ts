import { describe, expect, test } from 'vitest'
import { readEvents } from './read-events.ts'

/** The days of the events of a text of 14 May 2031, a Wednesday: "AGREE 2031-05-12", "RETREAT none". */
const daysOf = (text: string): string[] =>
  readEvents(text).events.map(({ type, happenedOn: on }) => {
    const days = on && (on.from === on.to ? on.from : `${on.from}..${on.to}`)
    return `${type} ${days ?? 'none'}`
  })

describe('an act that announces a deed does not take the day of the deed', () => {
  test.each<[string, ...string[]]>([
    ['Vardia will withdraw by the end of June.', 'AGREE none', 'RETREAT 2031-06-30'],
    ['Vardia will close the border on 20 May.', 'THREATEN none', 'COERCE 2031-05-20'],
    ['On Friday Vardia will send tanks to Oskelia.', 'AGREE none', 'AID 2031-05-16'],
    ['Vardia is ready to send tanks to Oskelia on Friday.', 'AGREE none', 'AID 2031-05-16'],
    ['Vardia warned that it would close the border within 30 days.', 'THREATEN none', 'COERCE 2031-06-13'],
    ['Vardia threatened to bomb Oskelia on Friday.', 'THREATEN none', 'ASSAULT 2031-05-16'],
    ['Vardia will not withdraw by Friday.', 'REJECT none', 'RETREAT 2031-05-16'],
    ['Vardia refused to reopen the bridge to Oskelia on 20 May.', 'REJECT none'],
  ])('%s', (text, ...days) => expect(daysOf(text)).toEqual(days))
})

describe('a planned deed does not take the day of the act', () => {
  test.each<[string, ...string[]]>([
    ['Vardia agreed on Tuesday to a ceasefire.', 'CONCEDE 2031-05-13', 'RETREAT none'],
    ['Vardia threatened on Monday to bomb Oskelia.', 'THREATEN 2031-05-12', 'ASSAULT none'],
    ['In April Vardia declared a ceasefire with Oskelia.', 'CONCEDE 2031-04-01..2031-04-30', 'RETREAT none'],
    ['Vardia agreed on Tuesday to send tanks to Oskelia.', 'AGREE 2031-05-13', 'AID none'],
  ])('%s', (text, ...days) => expect(daysOf(text)).toEqual(days))
})

describe('each of the two has its own day', () => {
  test.each<[string, ...string[]]>([
    ['On Monday Vardia agreed to send tanks to Oskelia on Friday.', 'AGREE 2031-05-12', 'AID 2031-05-16'],
    ['Vardia pledged on Monday to withdraw by the end of the year.', 'AGREE 2031-05-12', 'RETREAT 2031-12-31'],
    ['Vardia agreed on Tuesday to a ceasefire with Oskelia from Friday.', 'CONCEDE 2031-05-13', 'RETREAT 2031-05-16'],
    ['Vardia said on Tuesday that it would send tanks to Oskelia.', 'AGREE 2031-05-13', 'AID none'],
    ['“We will close the border on 20 May,” Ada Brenn said on Tuesday.', 'THREATEN 2031-05-13', 'COERCE 2031-05-20'],
    [
      'In April Vardia had declared a three-day ceasefire for 8 to 10 May.',
      'CONCEDE 2031-04-01..2031-04-30',
      'RETREAT 2031-05-08..2031-05-10',
    ],
  ])('%s', (text, ...days) => expect(daysOf(text)).toEqual(days))
})

describe('a last day', () => {
  test.each<[string, ...string[]]>([
    ['Vardia will send tanks to Oskelia by June.', 'AGREE none', 'AID 2031-05-31..2031-06-30'],
    [
      'If Oskelia does not withdraw by the end of the year, Vardia will bomb it.',
      'RETREAT 2031-12-31',
      'THREATEN none',
      'ASSAULT none',
    ],
  ])('is the day of what is to come: %s', (text, ...days) => expect(daysOf(text)).toEqual(days))

  test.each([
    'Vardia bombed Tamrin until Monday.',
    'Ada Brenn met Ilya Torvik by 1 May.',
    'Ada Brenn said Oskelia had withdrawn within 30 days.',
  ])('is no day of what happened: %s', (text) => expect(daysOf(text)[0]).toMatch(/ none$/))
})
