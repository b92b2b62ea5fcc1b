import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActaError } from '../../src/model/index.ts'
import { parseLine } from '../../src/read/index.ts'

const line = (values: object) => JSON.stringify({ id: 'a1', text: 'Talks began.', ...values })

describe('parseLine', () => {
  it('takes what a line says of its text, and leaves other keys aside', () => {
    const values = { title: 'Talks', date: '2031-05-14', outlet: 'The Vardian Post', url: 'https://example.org/1' }
    expect(parseLine(line({ ...values, lang: 'en', ref: 'no', publishedOn: 'no' }))).toEqual({
      text: 'Talks began.',
      description: {
        ref: 'a1',
        title: 'Talks',
        outlet: 'The Vardian Post',
        url: 'https://example.org/1',
        publishedOn: '2031-05-14',
      },
    })
  })

  it.each([
    [{ id: 7 }, { ref: '7' }],
    [{ id: 0 }, { ref: '0' }],
    [{ id: '007' }, { ref: '007' }],
    [{ id: null }, {}],
    [{ id: '' }, {}],
    [{ title: null, date: null, outlet: '', url: '' }, { ref: 'a1' }],
    [{ date: '' }, { ref: 'a1' }],
    [{ date: '2031-05-14T09:00:00Z' }, { ref: 'a1', publishedOn: '2031-05-14' }],
  ])('takes %j', (values, description) => {
    expect(parseLine(line(values)).description).toEqual(description)
  })

  it.each([
    ['not json', 'line-invalid', 'the line is not JSON: write one object a line'],
    ['{"text": "Talks began."', 'line-invalid', 'the line is not JSON'],
    ['', 'line-invalid', 'the line is not JSON'],
    ['"Talks began."', 'line-invalid', 'the line is JSON but no object'],
    ['[{"text": "Talks began."}]', 'line-invalid', 'the line is JSON but no object'],
    ['null', 'line-invalid', 'the line is JSON but no object'],
    ['{"id": 1}', 'line-invalid', '"text" of the line is missing'],
    ['{"__proto__": {"text": "Talks began."}}', 'line-invalid', '"text" of the line is missing'],
    [line({ text: null }), 'line-invalid', '"text" of the line is no string'],
    [line({ text: 5 }), 'line-invalid', '"text" of the line is no string'],
    [line({ text: ['Talks began.'] }), 'line-invalid', '"text" of the line is no string'],
    [line({ text: '' }), 'document-empty', '"text" of the line has no words'],
    [line({ text: ' \n\uFEFF– …' }), 'document-empty', '"text" of the line has no words'],
    [line({ text: 'Talks \ud83d began.' }), 'line-invalid', '"text" of the line holds half of a surrogate pair'],
    [line({ id: '\udc00' }), 'line-invalid', '"id" of the line holds half of a surrogate pair'],
    [line({ id: true }), 'line-invalid', '"id" of the line is no string'],
    ['{"id": 12345678901234567890, "text": "Talks began."}', 'line-invalid', '"id" of the line is too large'],
    [line({ title: 5 }), 'line-invalid', '"title" of the line is no string'],
    [line({ outlet: {} }), 'line-invalid', '"outlet" of the line is no string'],
    [line({ url: false }), 'line-invalid', '"url" of the line is no string'],
    [line({ date: 20310514 }), 'line-invalid', '"date" of the line is no string'],
    [line({ date: '2031-02-30' }), 'date-invalid', '"2031-02-30" is no day of the calendar'],
  ])('says what is wrong with %s', (text, code, message) => {
    expect(() => parseLine(text)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
  })

  it('gives any text exactly as it was given', () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => `\uFEFF\r\n ${text}\0a`)
    fc.assert(fc.property(texts, (text) => parseLine(JSON.stringify({ text })).text === text))
  })

  it('says so of a line nested a million deep', () => {
    expect(() => parseLine('['.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'line-invalid' }))
  })

  it('throws nothing but faults of the caller, on any line and any JSON', () => {
    const field = fc.constantFrom('id', 'text', 'title', 'date', 'outlet', 'url')
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constant('2031-05-14'))
    const lines = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.dictionary(field, value).map((it) => JSON.stringify(it)),
    )
    const outcome = (text: string): unknown => {
      try {
        return typeof parseLine(text).text
      } catch (error) {
        return error
      }
    }
    const isExpected = (result: unknown) => result === 'string' || result instanceof ActaError
    fc.assert(
      fc.property(lines, (text) => isExpected(outcome(text))),
      { numRuns: 500 },
    )
  })
})
