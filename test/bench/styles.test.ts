import { describe, expect, it } from 'vitest'
import { parseMarks, readStyleCases, type StyleCase, scoreStyles } from '../../bench/quality/styles.ts'
import { sliceSpan } from '../../src/model/index.ts'

const sliceAll = ({ text, gold }: Pick<StyleCase, 'text' | 'gold'>) =>
  gold.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => sliceSpan(text, span))),
  )

describe('marked texts', () => {
  it.each<[string, string, string[][][]]>([
    [
      '{s1:Brenn} {q1:said} {c1:that it failed}.',
      'Brenn said that it failed.',
      [[['Brenn'], ['said'], ['that it failed']]],
    ],
    [
      '{s1,2:He} {q1:left no doubt} {c1:of it}, {q2:adding}: {c2:“No.”} Then {c2:“Never.”}',
      'He left no doubt of it, adding: “No.” Then “Never.”',
      [
        [['He'], ['left no doubt'], ['of it']],
        [['He'], ['adding'], ['“No.”', '“Never.”']],
      ],
    ],
    ['{s1:Brenn}{q1::} {c1:No deal: none}', 'Brenn: No deal: none', [[['Brenn'], [':'], ['No deal: none']]]],
    ['Rain at {q1:reportedly} {c1:noon}', 'Rain at reportedly noon', [[[], ['reportedly'], ['noon']]]],
    ['It rained.', 'It rained.', []],
  ])('give %s as text and spans', (marked, text, wanted) => {
    const parsed = parseMarks(marked)
    expect(parsed.text).toBe(text)
    expect(sliceAll(parsed)).toEqual(wanted)
  })

  it.each([
    ['{s1:Brenn {q1:said} {c1:no}', 'a brace that makes no mark: "{s1:Brenn "'],
    ['{c1:that {s2:he} said} {q1:so}', 'a brace that makes no mark: "{c1:that "'],
    ['Brenn {q1:said} {c1:no}}', 'a brace that makes no mark: "}"'],
    ['{x1:Brenn} {q1:said} {c1:no}', 'a brace that makes no mark: "{x1:Brenn} "'],
    ['{q:said} {c1:no}', 'a brace that makes no mark: "{q:said} "'],
    ['{q1:} {c1:no}', 'a brace that makes no mark: "{q1:} "'],
    ['{q1:said }{c1:no}', 'a space at the edge of a mark: "{q1:said }"'],
    ['{q2:said} {c2:no}', 'no attribution has the number 1'],
    ['{q1:said} {c1:no} {q3:said} {c3:so}', 'no attribution has the number 2'],
    ['{s1:Brenn} {c1:no}', 'attribution 1 has no cue'],
    ['{s1:Brenn} {q1:said}', 'attribution 1 has no content'],
  ])('stop at %s', (marked, message) => {
    expect(() => parseMarks(marked)).toThrow(message)
  })
})

describe('the texts of styles', () => {
  const cases = readStyleCases()
  const styles = [...new Set(cases.map(({ style }) => style))]

  it('are many, of many styles, each under its own name', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(styles.length).toBeGreaterThanOrEqual(20)
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length)
    expect(cases.reduce((sum, { gold }) => sum + gold.length, 0)).toBeGreaterThanOrEqual(350)
  })

  it.each(styles)('are at least three of %s', (style) => {
    expect(cases.filter((one) => one.style === style).length).toBeGreaterThanOrEqual(3)
  })

  it.each(cases)('keep the spans of $style, $name at whole words of one role each', ({ text, gold }) => {
    expect(text).not.toMatch(/[{}]/)
    for (const { source, cue, content } of gold) {
      const spans = [...source, ...cue, ...content].sort((a, b) => a.start - b.start)
      for (const [at, span] of spans.entries()) {
        expect(sliceSpan(text, span)).toMatch(/^\S(?:[\s\S]*\S)?$/)
        expect(text.slice(span.start - 1, span.start + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u)
        expect(text.slice(span.end - 1, span.end + 1)).not.toMatch(/^[\p{L}\p{N}]{2}$/u)
        expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
      }
    }
  })

  it('are scored together and style by style', () => {
    const measures = scoreStyles()
    const { tp, fn } = measures['attribution.found']!.counts!
    expect(tp + fn).toBe(cases.reduce((sum, { gold }) => sum + gold.length, 0))
    for (const style of styles) {
      const { counts } = measures[`${style}.found`]!
      const gold = cases.filter((one) => one.style === style).reduce((sum, one) => sum + one.gold.length, 0)
      expect(counts!.tp + counts!.fn).toBe(gold)
    }
  })
})
