import { describe, expect, test } from 'vitest'
import { sliceSpan } from '../../src/model/index.ts'
import { readEvents } from './read-events.ts'

describe('the statement that claims an event', () => {
  test('is the innermost one whose content holds the word', () => {
    const { events, statements } = readEvents('Ada Brenn said that Ilya Torvik said Oskelia had bombed Tamrin.')
    const bombing = events.find(({ type }) => type === 'ASSAULT')!
    const inner = statements.find(({ id }) => id === bombing.claimedIn)!
    expect(
      inner.source.map((span) => sliceSpan('Ada Brenn said that Ilya Torvik said Oskelia had bombed Tamrin.', span)),
    ).toEqual(['Ilya Torvik'])
  })

  test('is none where the text itself asserts the event', () => {
    expect(readEvents('Vardia bombed Oskelia.').events[0]!.claimedIn).toBeNull()
  })

  test('is none for a verbal act of the speaker', () => {
    expect(readEvents('Vardia said it had rejected the Oskelian proposal.').events[0]!.claimedIn).toBeNull()
  })
})

describe('when and where', () => {
  test('what happened looks back, what is planned looks ahead', () => {
    expect(readEvents('Ada Brenn met Ilya Torvik on Monday.').events[0]!.happenedOn).toMatchObject({
      from: '2031-05-12',
    })
    const planned = readEvents('Ada Brenn will meet Ilya Torvik on Monday.').events.find(
      ({ type }) => type === 'CONSULT',
    )!
    expect(planned.happenedOn).toMatchObject({ from: '2031-05-19' })
  })

  test('the nearest words of the clause count', () => {
    const days = readEvents('Ada Brenn met Ilya Torvik on Monday and bombed Oskelia on Tuesday.').events.map(
      ({ happenedOn }) => happenedOn?.from,
    )
    expect(days).toEqual(['2031-05-12', '2031-05-13'])
  })

  test('the day of the speech is not the day of the deed', () => {
    expect(readEvents('Ada Brenn said on Monday that Oskelia had bombed Tamrin.').events[0]!.happenedOn).toBeNull()
  })

  test('no day is invented', () => {
    expect(readEvents('Vardia bombed Oskelia.').events[0]!.happenedOn).toBeNull()
  })

  test.each<[string, string | null]>([
    ['Ada Brenn met Ilya Torvik in Port Vard on Monday.', 'Port Vard'],
    ['Vardia bombed a depot in northern Tamrin.', 'northern Tamrin'],
    ['Ada Brenn met Ilya Torvik at the Tamrin summit.', null],
    ['Ada Brenn met Ilya Torvik in May.', null],
    ['Ada Brenn met Ilya Torvik in The Hook on Monday.', 'The Hook'],
    ['Ada Brenn met Ilya Torvik in the Hook on Monday.', 'Hook'],
    ['Vardia bombed Oskelia.', null],
  ])('%s: %s', (text, place) => expect(readEvents(text).events[0]!.place).toBe(place))
})

test('the words of an event are the verb with its particle and its light noun', () => {
  const text = 'Vardia imposed new sanctions on Oskelia and shot down a Tamrinese drone.'
  const words = readEvents(text).events.map(({ spans }) => spans.map((span) => sliceSpan(text, span)))
  expect(words).toEqual([
    ['imposed', 'sanctions'],
    ['shot', 'down'],
  ])
})

test('an event drawn twice is recorded once', () => {
  const { events } = readEvents('Vardia bombed Oskelia.', [{ type: 'ASSAULT', verb: 'bomb', also: 'ASSAULT' }])
  expect(events).toHaveLength(1)
})
