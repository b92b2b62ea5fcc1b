import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { expectProportional } from '../growth.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'
import { actorsIn } from './cast.ts'

const PIECES = [
  'Ada Brenn',
  'Brenn',
  'Ilya Torvik',
  'Vardia',
  'Vardian',
  'Oskelian',
  'Vard',
  'president',
  'President',
  'Foreign Minister',
  'envoy',
  'spokesman',
  'of',
  'for',
  'the',
  'The',
  'a',
  '’s',
  "'s",
  ',',
  '.',
  '“',
  '”',
  '"',
  'he',
  'she',
  'said',
  'told',
  'and',
  'both sides',
  'officials',
  'forces',
  'ministry',
  'administration',
  'Northern Pact',
  'White Palace',
  'The Vardian Post',
  'Harbour Party',
  'Ministry of',
  'Mr.',
  'Lt. Gen.',
  'J.',
  'Jr.',
  'van der',
  'al-Haan',
  'Vardia-Oskelia',
  '\n',
  '\r\n',
  '😀',
  'é',
  'מ',
  'to',
  'in',
  'two leaders',
  'ALL CAPS WORDS HERE',
]
const newsLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '))

describe('finding actors', () => {
  it.each([
    ['news-like text', newsLike],
    ['any text', fc.string({ unit: 'grapheme', maxLength: 200 })],
  ])('gives spans inside the text, apart or nested, and ids once, for %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const actors = actorsIn(text)
        expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
        const spans = actors.flatMap(({ mentions }) => mentions)
        for (const { start, end } of spans) {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(start).toBeLessThan(end)
          const crossed = spans.filter((other) => start < other.start && other.start < end && end < other.end)
          expect(crossed).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same actors twice', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        expect(actorsIn(text)).toEqual(actorsIn(text))
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['names', 'Ada Brenn met Oren Maldek. '],
    ['different names', null],
    ['titles', 'the Vardian envoy of Vardia, '],
    ['possessives', 'Brenn’s '],
    ['capitals', 'Brenn '],
    ['opening marks', '“Brenn '],
    ['pronouns', 'he and she '],
    ['ministries', 'Ministry of '],
  ])('takes time in proportion to the length for many %s', { timeout: 60_000 }, (_, unit) => {
    const text = (count: number) =>
      unit
        ? unit.repeat(count)
        : Array.from(
            { length: count },
            (_, at) =>
              `Vardian envoy Ada Nam${at.toString(26).replace(/\d/g, 'q')} left. The minister of Vardia said so.`,
          ).join(' ')
    expectProportional((count) => {
      const annotated = annotateText(text(count))
      return () => findActors(annotated, INVENTED_TABLES)
    }, 1500)
  })
})
