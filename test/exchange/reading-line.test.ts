import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReadingLine, toReadingLine } from '../../src/exchange/index.ts'
import { type ActaError, type Reading, sha256 } from '../../src/model/index.ts'
import { arbitraryReading } from '../ledger/arbitrary-reading.ts'
import { inventReading } from '../ledger/invented-reading.ts'

const reading = inventReading({ statements: 2, ref: 'a.txt' })
const lineOf = (changed: object): string => JSON.stringify({ ...reading, ...changed })
const { text: _, ...withoutText } = reading.document

describe('readings as lines', () => {
  it('give any reading back as it was', () => {
    fc.assert(
      fc.property(arbitraryReading, (any) => {
        fc.pre(!/\p{Surrogate}/u.test(JSON.stringify(any)))
        const { text = '', ...document } = any.document
        const line = toReadingLine({ ...any, document }, text)
        expect(parseReadingLine(line)).toEqual(any)
        expect(JSON.stringify(parseReadingLine(line))).toHaveLength(line.length)
      }),
    )
  })

  it.each<[string, string, RegExp, ActaError['code']]>([
    ['no JSON', '{', /not JSON/, 'line-invalid'],
    ['no lists', '{"document":{}}', /"document\.id"/, 'line-invalid'],
    ['no text', lineOf({ document: withoutText }), /no text/, 'line-invalid'],
    [
      'another text',
      lineOf({ document: { ...reading.document, text: `${reading.document.text} ` } }),
      /changed/,
      'line-invalid',
    ],
    ['another length', lineOf({ document: { ...reading.document, length: 1 } }), /changed/, 'line-invalid'],
    ['a record twice', lineOf({ events: [reading.events[0], reading.events[0]] }), /event-\w+ twice/, 'line-invalid'],
    [
      'a span outside',
      lineOf({ events: [{ ...reading.events[0], spans: [{ start: 1, end: 99_999 }] }] }),
      /event-\w+ has a span outside/,
      'line-invalid',
    ],
    [
      'an act of none',
      lineOf({ statements: [{ ...reading.statements[0], act: 'sing' }] }),
      /"statements\.0\.act"/,
      'line-invalid',
    ],
  ])('are refused with %s', (_name, line, message, code) => {
    expect(() => parseReadingLine(line)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('are refused with a NUL in the text', () => {
    const text = 'Talks\0 began.'
    const changed: Reading['document'] = { ...reading.document, id: sha256(text), length: text.length, text }
    expect(() => parseReadingLine(lineOf({ document: changed }))).toThrow(
      expect.objectContaining({ code: 'document-binary' }),
    )
  })
})
