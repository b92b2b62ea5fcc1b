import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAt, quotationAt, sentenceAt, spanOfTokens, tokenRange } from '../../src/language/index.ts'
import { contains, momentSchema, type Span } from '../../src/model/index.ts'
import { ANY_TEXT } from './any-text.ts'
import { readText } from './read-text.ts'

const DAY = fc.constantFrom(undefined, '2031-05-14', '2032-02-29', '0001-01-01', '9999-12-31')

/** Spans within the text that hold something and do not overlap, in order. */
function expectOrdered(spans: readonly Span[], text: string): void {
  let at = 0
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBeLessThanOrEqual(text.length)
}

describe('annotate, on any text', () => {
  it('gives lists in the order of the text, none of whose spans overlap', () => {
    fc.assert(
      fc.property(ANY_TEXT, DAY, (text, day) => {
        const { tokens, sentences, paragraphs, quotations, times } = readText(text, day)
        for (const spans of [tokens, sentences, paragraphs, quotations, times.map(({ span }) => span)])
          expectOrdered(spans, text)
      }),
      { numRuns: 300 },
    )
  })

  it('puts tokens in sentences, sentences and quotations in paragraphs, times in sentences', () => {
    fc.assert(
      fc.property(ANY_TEXT, DAY, (text, day) => {
        const annotated = readText(text, day)
        const { tokens, sentences, paragraphs, quotations, times } = annotated
        expect(sentences.flatMap(({ firstToken, endToken }) => tokens.slice(firstToken, endToken))).toEqual(tokens)
        for (const sentence of sentences) {
          expect(contains(paragraphs[sentence.paragraph]!, sentence)).toBe(true)
          expect(spanOfTokens(annotated, sentence.firstToken, sentence.endToken)).toEqual({
            start: sentence.start,
            end: sentence.end,
          })
        }
        for (const quotation of quotations) {
          expect(contains(paragraphs[quotation.paragraph]!, quotation)).toBe(true)
          expect(contains(quotation, quotation.inner)).toBe(true)
        }
        for (const { span } of times) expect(contains(sentenceAt(annotated, span)!, span)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('gives moments and deadlines that are ranges of days, deadlines never before the day of publication', () => {
    fc.assert(
      fc.property(ANY_TEXT, DAY, (text, day) => {
        for (const { past, future, isDeadline, lastDay } of readText(text, day).times) {
          for (const moment of [past, future]) if (moment) momentSchema.parse(moment)
          if (!lastDay) continue
          expect(isDeadline).toBe(true)
          expect(lastDay.earliest <= lastDay.latest).toBe(true)
          if (day) expect(lastDay.earliest >= day).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same every time', () => {
    fc.assert(fc.property(ANY_TEXT, DAY, (text, day) => void expect(readText(text, day)).toEqual(readText(text, day))))
  })
})

describe('looking things up', () => {
  const text = 'He left. “We go,” she said.'
  const annotated = readText(text)
  const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

  it('finds the sentence, the quotation and the tokens of a span', () => {
    expect(sentenceAt(annotated, at('she'))).toBe(annotated.sentences[1])
    expect(sentenceAt(annotated, { start: 8, end: 9 })).toBeUndefined()
    expect(quotationAt(annotated, at('go').start)).toBe(annotated.quotations[0])
    expect(quotationAt(annotated, at('said').start)).toBeUndefined()
    const { first, end } = tokenRange(annotated, at('she said'))
    expect(annotated.tokens.slice(first, end).map((token) => token.text)).toEqual(['she', 'said'])
  })

  it('finds the first that ends after an offset', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]
    expect([0, 1, 2, 5, 6].map((offset) => indexAt(spans, offset))).toEqual([0, 0, 1, 1, 2])
  })
})
