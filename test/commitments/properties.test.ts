import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../src/commitments/index.ts'
import { type Commitment, commitmentSchema } from '../../src/model/index.ts'
import { expectProportional } from '../growth.ts'
import { annotateText } from '../invented.ts'
import { ANY_TEXT } from '../language/any-text.ts'
import { inventedSources } from './invented-sources.ts'

const WORDS =
  'that will would not never had be to and , . “ ” " ? : ; — until for must or face 5 % of GDP $ 2 billion whether we it who 😀 é \n'.split(
    ' ',
  )
const PHRASES = [
  'Vardia',
  'Oskelia',
  'Brenn said',
  '“We will send troops',
  'Vardia will strike Oskelia',
  'if Oskelia withdraws',
  'unless it agreed to a truce',
  'If Vardia leaves,',
  'by Friday',
  'within 30 days',
  'has pledged to raise spending',
  'called on Oskelia to withdraw',
  'threatened Oskelia with sanctions',
  'or face sanctions',
  'we will know whether',
  'is going to',
  'talks will begin',
]
const newsText = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...PHRASES), fc.constantFrom(...PHRASES)), {
    maxLength: 30,
  })
  .map((words) => words.join(' '))

function find(text: string): Commitment[] {
  const annotated = annotateText(text)
  return findCommitments(annotated, inventedSources(annotated)).found
}

describe('on any text', () => {
  it('reads without throwing, whatever the text', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        for (const commitment of find(text)) expect(commitmentSchema.safeParse(commitment).success).toBe(true)
      }),
    )
  })

  it('gives valid commitments with ids of their own, in the order of the text, the same each time', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const found = find(text)
        for (const commitment of found) commitmentSchema.parse(commitment)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        expect(found.map(({ spans }) => spans[0]!.start)).toEqual(
          found.map(({ spans }) => spans[0]!.start).sort((a, b) => a - b),
        )
        expect(find(text)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  it('gives spans that hold words, the act and the condition inside the clauses', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        for (const { spans, action, condition } of find(text)) {
          const clause = spans[0]!
          for (const span of [...action, ...(condition?.spans ?? [])]) {
            expect(text.slice(span.start, span.end).trim()).not.toBe('')
            expect(clause.start <= span.start && span.end <= clause.end).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('time grows with the length of the text alone', () => {
  it.each(['will ', 'if we will ', 'agreed to , and ', 'or face sanctions ', 'we will know whether if '])(
    'also where one sentence is "%s" again and again',
    { timeout: 60_000 },
    (words) => {
      expectProportional((count) => {
        const annotated = annotateText(words.repeat(count))
        return () => findCommitments(annotated, { actors: [], statements: [], events: [] })
      }, 1000)
    },
  )
})
