import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { attribute } from '../../src/attribution/index.ts'
import { statementSchema } from '../../src/model/index.ts'
import { expectProportional } from '../growth.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'
import { trained } from '../trained.ts'

const attributed = (text: string) => {
  const annotated = annotateText(text)
  return attribute(annotated, findActors(annotated, INVENTED_TABLES).found, {
    outlets: new Set(),
    models: trained().attribution,
  }).found
}

const PIECE = fc.oneof(
  fc.constantFrom('“', '”', '"', ',', '.', ':', '\n', '\r\n', ' ', '😀', 'é', 'אבג', '\u0000', '\uD800'),
  fc.constantFrom(
    'Ada Brenn',
    'Vardia',
    'said',
    'told',
    'that',
    'according',
    'to',
    'he',
    'who',
    'claims',
    'adding',
    '(',
  ),
)
const TEXT = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('attribution of what is too long to follow', () => {
  const attributeText = (text: string) =>
    attribute(annotateText(text), [], { outlets: new Set(), models: trained().attribution })

  it('tells of a sentence that is longer than it follows, and of no other', () => {
    const long = `Ada Brenn said that ${'the talks had failed and '.repeat(120)}so on.`
    expect(attributeText(`It is over. ${long}`).findings).toMatchObject([
      { rule: 'attribution/sentence-length', span: { start: 12, end: 12 + long.length } },
    ])
    expect(attributeText('It is over. She said so.').findings).toEqual([])
  })

  it('gives up on no text, however its brackets, titles and pronouns pile up', () => {
    for (const piece of ['who ', '(a) ', 'Mr. ', '“We will.”\n'])
      expect(() => attributeText(`“We go,” Brenn said.\n${piece.repeat(20_000)}said that it was over.`)).not.toThrow()
  })
})

describe('attribution on any text', () => {
  it('gives valid statements inside the text, each once, in its order, and the same each time', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const statements = attributed(text)
        const ids = statements.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const statement of statements) {
          expect(statementSchema.safeParse(statement).success).toBe(true)
          for (const span of [...statement.source, ...statement.cue, ...statement.content]) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          expect(statement.within === null || ids.includes(statement.within)).toBe(true)
        }
        expect(attributed(text)).toEqual(statements)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['one sentence without an end', 'Ada Brenn said that '],
    ['commas', 'Brenn, said, '],
    ['quotation marks', '“'],
    ['bracketed sources', 'said (Brenn) said '],
    ['conjunctions', 'and Brenn and said and '],
    ['quotations of a line each', '“We will.”\n'],
    ['capitals', 'BRENN SAID THAT '],
  ])('takes time in proportion to the length: %s', { timeout: 60_000 }, (_name, piece) => {
    expectProportional((count) => {
      const annotated = annotateText(piece.repeat(count))
      const actors = findActors(annotated, INVENTED_TABLES).found
      return () => attribute(annotated, actors, { outlets: new Set(), models: trained().attribution })
    }, 3000)
  })
})
