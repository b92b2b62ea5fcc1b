import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCodePoints } from '../../src/exchange/code-points.ts'
import { makeAnnotator } from '../../src/exchange/index.ts'
import { sliceSpan } from '../../src/model/index.ts'
import { inventReading } from '../ledger/invented-reading.ts'
import { EVENT, STATEMENT, TEXT, toldOf } from './invented-told.ts'

interface Annotation {
  id: string
  body: { purpose: string; value: string }[]
  target: {
    source: string
    selector: [position: { start: number; end: number }, quote: { exact: string; prefix: string; suffix: string }]
  }[]
}

const annotate = (...args: Parameters<ReturnType<typeof makeAnnotator>>) => makeAnnotator()(...args) as Annotation

describe('makeCodePoints', () => {
  it('finds the same words that a span has', () => {
    const unit = fc.constantFrom('a', 'é', 'e\u0301', '💥', '👩‍🚀', '🇻', '\u{10FFFF}')
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ]
        const points = makeCodePoints(text)
        const wide = points.widen({ start, end })
        const { start: from, end: to } = points.toPoints({ start, end })
        expect([...text].slice(from, to).join('')).toBe(sliceSpan(text, wide))
        expect(sliceSpan(text, wide)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
        expect(wide.start <= start && end <= wide.end && wide.end - wide.start - (end - start) <= 2).toBe(true)
      }),
    )
  })

  it.each([
    ['plain', 0, 5, 0, 5],
    ['🕊 talks', 3, 8, 2, 7],
    ['e\u0301 talks', 3, 8, 3, 8],
    ['💥💥x', 4, 5, 2, 3],
    ['💥', 1, 2, 0, 1],
  ])('counts in %j from %i to %i', (text, start, end, from, to) => {
    expect(makeCodePoints(text).toPoints({ start, end })).toEqual({ start: from, end: to })
  })
})

describe('annotations', () => {
  it('select the words of each span by place and by quotation', () => {
    const { target } = annotate({ noun: 'event', told: EVENT })
    expect(target.map(({ selector: [, quote] }) => quote.exact)).toEqual(['struck', 'at dawn'])
    for (const { source, selector } of target) {
      const [position, { exact, prefix, suffix }] = selector
      expect(source).toBe('https://post.example/dawn')
      expect([...TEXT].slice(position.start, position.end).join('')).toBe(exact)
      expect(TEXT).toContain(`${prefix}${exact}${suffix}`)
      expect(prefix.length).toBeGreaterThanOrEqual(32)
    }
  })

  it('name a document without an address by its hash', () => {
    const reading = inventReading()
    const { target } = annotate({ noun: 'commitment', told: toldOf(reading, reading.commitments[0]!) })
    expect(target[0]!.source).toBe(`urn:sha256:${reading.document.id}`)
  })

  it('say what the record is, and hold it', () => {
    const { id, body } = annotate({ noun: 'statement', told: STATEMENT })
    expect(id).toBe(`urn:acta:${STATEMENT.record.id}`)
    expect(body.map(({ value }) => value).slice(0, 2)).toEqual(['statement', 'promise'])
    expect(JSON.parse(body[2]!.value)).toEqual(STATEMENT.record)
  })

  it('count each text anew', () => {
    const annotator = makeAnnotator()
    const reading = inventReading()
    annotator({ noun: 'event', told: EVENT })
    const again = annotator({ noun: 'event', told: toldOf(reading, reading.events[0]!) }) as Annotation
    expect(again.target[0]!.selector[0].start).toBe(reading.events[0]!.spans[0]!.start)
  })
})
