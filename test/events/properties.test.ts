import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEvents } from '../../src/events/index.ts'
import { eventSchema, type Statement } from '../../src/model/index.ts'
import { expectProportional } from '../growth.ts'
import { annotateText } from '../invented.ts'
import { trained } from '../trained.ts'
import { EVENT_WORDS, readEvents } from './read-events.ts'

const PIECES = [
  'Vardia',
  'Oskelia',
  'Ada Brenn',
  'Oskelian',
  'the',
  'a',
  'and',
  ',',
  '.',
  '“',
  '”',
  'said',
  'that',
  'it',
  'will',
  'they',
  'them',
  'have each',
  'the other',
  'by Friday',
  'not',
  'bombed',
  'strikes',
  'attack',
  'talks',
  'held',
  'sanctions',
  'imposed',
  'on',
  'by',
  'if',
  'until',
  'to',
  'agreed',
  'denied',
  'was',
  'been',
  'must',
  'responsible',
  'ready',
  'ceasefire',
  'took',
  'effect',
  'Monday',
  'in',
  'its',
  'of',
  "'s",
  '(',
  ')',
  '\n',
  '\u{1f600}',
  'e\u0301',
  '\u202e',
  '\r\n',
  '\ufeff',
]
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)

test('any text gives valid events whose spans lie in it and whose ids are unique', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { events } = readEvents(text)
      for (const event of events) {
        expect(eventSchema.safeParse(event).success).toBe(true)
        for (const { start, end } of [...event.spans, ...event.actorSpans, ...event.recipientSpans])
          expect(start < end && end <= text.length).toBe(true)
      }
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    }),
    { numRuns: 300 },
  )
})

test('reading is deterministic', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(readEvents(text).events).toEqual(readEvents(text).events)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['one endless sentence', 'Vardia bombed Oskelia and struck it if it will not agree to talks, '],
  ['commas', ', '],
  ['conditions', 'if unless until '],
  ['controls', 'agreed to plan to be ready to '],
  ['brackets', '( '],
  ['a quotation without end', 'If they strike it by Friday, they agreed to bomb them and their ports. “'],
  ['quotations', '“They will strike it by Friday,” Ada Brenn said. '],
  ['names', 'Vardia and Oskelia, '],
  ['nouns', 'attack of talks with strikes on '],
])('time grows no faster than the text: %s', { timeout: 60_000 }, (_, piece) => {
  expectProportional((count) => {
    const annotated = annotateText(piece.repeat(count))
    return () =>
      findEvents(annotated, { actors: [], statements: [] }, { lexicon: EVENT_WORDS, models: trained().events })
  }, 1500)
})

test('deeply nested statements are painted in one pass', { timeout: 60_000 }, () => {
  expectProportional((count) => {
    const annotated = annotateText('Vardia bombed Oskelia. '.repeat(2_000))
    const { length } = annotated.text
    const nested = Array.from({ length: count }, (_, depth) => ({
      id: `s${depth}`,
      content: [{ start: depth, end: length - depth }],
      source: [],
      speakers: [],
    }))
    return () =>
      findEvents(
        annotated,
        { actors: [], statements: nested as unknown as Statement[] },
        { lexicon: EVENT_WORDS, models: trained().events },
      )
  }, 3000)
})
