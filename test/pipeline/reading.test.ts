import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpans, type Reading, readingSchema, type Span, sha256, sliceSpan } from '../../src/model/index.ts'
import { expectProportional } from '../growth.ts'
import { inventedReader } from '../invented-reader.ts'
import { ANY_TEXT } from '../language/any-text.ts'

const PIECES = [
  'Vardian Foreign Minister Ada Brenn said ',
  '“We will close the border if they strike,” ',
  'Oskelia struck the port ',
  'accused Vardia of breaking the truce ',
  'pledged to spend 5 percent of GDP by 2035',
  'He told reporters ',
  '. ',
  '\n',
  '\r\n',
  '\ufeff',
  '😀',
  'e\u0301',
  'مرحبا ',
  '"',
  '’',
]
const TEXT = fc.oneof(
  ANY_TEXT,
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
)

const read = (text: string): Reading => inventedReader().read(text, { publishedOn: '2031-05-14' })

/** Every span of a reading. */
function spansIn(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return []
  if ('start' in value && 'end' in value) return [value as Span]
  return Object.values(value).flatMap(spansIn)
}

/** Every id that a record names, and every id that is a record's own. */
const idsIn = ({ actors, statements, events, commitments }: Reading) => {
  const own = [...actors, ...statements, ...events, ...commitments].map(({ id }) => id)
  const named = [
    ...actors.flatMap(({ members = [] }) => members),
    ...statements.flatMap(({ speakers, addressees, within }) => [...speakers, ...addressees, within]),
    ...events.flatMap(({ actors: sides, recipients, claimedIn }) => [...sides, ...recipients, claimedIn]),
    ...commitments.flatMap(({ by, toward, condition, from }) => [...by, ...toward, ...(condition?.binds ?? []), from]),
  ].filter((id) => id !== null)
  return { own, named }
}

describe('the reading of any text', () => {
  it('is a reading, whose spans lie in the text and whose ids name its records', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const reading = read(text)
        expect(readingSchema.safeParse(reading).error).toBeUndefined()
        expect([reading.document.text, reading.document.id]).toEqual([text, sha256(text)])
        for (const span of spansIn(reading)) {
          expect(sliceSpan(text, span)).toHaveLength(span.end - span.start)
          expect(span.end).toBeGreaterThan(span.start)
        }
        const { own, named } = idsIn(reading)
        expect(new Set(own).size).toBe(own.length)
        expect(own).toEqual(expect.arrayContaining(named))
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it('is the same each time, and its lists are in the order of the text', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const reading = read(text)
        expect(read(text)).toEqual(reading)
        const starts = (spans: readonly (readonly Span[])[]) => spans.map((each) => each[0]?.start ?? 0)
        for (const list of [
          starts(reading.events.map(({ spans }) => spans)),
          starts(reading.commitments.map(({ spans }) => spans)),
          starts(reading.actors.map(({ mentions }) => mentions)),
          starts(
            reading.statements.map(({ source, cue, content }) => [...source, ...cue, ...content].sort(compareSpans)),
          ),
        ])
          expect(list).toEqual([...list].sort((a, b) => a - b))
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('names its language, and reads nothing in another', () => {
    const french =
      'Le ministre a déclaré vendredi que les négociations reprendraient dans les prochaines semaines, si la trêve tient. ' +
      'Selon lui, les deux parties ont accepté de se rencontrer de nouveau avant la fin du mois.'
    const reading = read(french)
    expect(reading.document.language).toBe('fr')
    expect([reading.actors, reading.statements, reading.events, reading.commitments]).toEqual([[], [], [], []])
    expect(reading.findings).toMatchObject([{ rule: 'language', span: null }])
  })
})

const fill =
  (piece: string): ((units: number) => string) =>
  (units) =>
    piece.repeat(Math.ceil(units / piece.length)).slice(0, units)

/** Texts made to be slow to read, each at any length. */
const SHAPES: readonly (readonly [string, (units: number) => string])[] = [
  ['articles', fill('Ada Brenn said on Friday that Vardia would leave the Northern Pact by June if Oskelia struck.\n')],
  ['one paragraph', fill('Ada Brenn said on Friday that Vardia would leave the Northern Pact by June. ')],
  ['one sentence', fill('Ada Brenn and Vardia said that Oskelia had accused Tamrin of striking and ')],
  ['all capitals', fill('VARDIA STRUCK OSKELIA AND ADA BRENN SAID THAT IT WOULD STRIKE AGAIN ')],
  ['no punctuation', fill('vardia struck oskelia and ada brenn said that it would strike again ')],
  ['commas', fill('Brenn, the envoy, ')],
  ['promises', fill('we will we will if we will ')],
  ['nested marks', (units) => `${'“'.repeat(units / 2)}said Brenn${'”'.repeat(units / 2)}`],
  ['control characters', fill('\u0000\u0007\u001b')],
  ['pronouns', fill('He said he told him. ')],
  ['full stops apart', (units) => `${fill('. ')(units)}a`],
  ['exclamations', (units) => `${fill('!')(units)} a`],
  ['quoted words', fill('Note “it” said Ada Brenn, ')],
  ['sources', fill('it rained according to Brenn, ')],
  ['relatives', (units) => `Brenn ${fill('who ')(units)}said that it rained`],
  ['brackets', (units) => `Brenn ${fill('(a) ')(units)}said that it rained`],
  ['honorifics', fill('Mr. ')],
  ['quotations alone', (units) => `“We go,” Brenn said.\n${fill('“We will.”\n')(units)}`],
]
const UNITS = 30_000

describe('the time of a reading grows about with the length of the text', () => {
  it.each(SHAPES)('%s', { timeout: 120_000 }, (_, shape) => {
    expectProportional((units) => {
      const text = shape(units)
      return () => read(text)
    }, UNITS)
  })
})
