import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLineAt, toPlace, toQuoted, wordsOf } from '../../src/answers/index.ts'
import { block, indented, layOut, piece } from '../../src/cli/print/lay-out.ts'
import { toVisible } from '../../src/cli/print/visible.ts'
import { expectProportional } from '../growth.ts'

const PLAIN = { width: 30, isColoured: false }

describe('layOut', () => {
  it('wraps at spaces and hangs what follows below the text, not below the label', () => {
    const entry = indented(
      10,
      [block(piece('name', 'Ada Brenn'), ' spoke for a long while'), block('in Tamrin')],
      'line 7',
    )
    expect(layOut(entry, PLAIN)).toBe('  line 7  Ada Brenn spoke for\n          a long while\n          in Tamrin\n')
  })

  it('puts a label that has no room on a line of its own', () => {
    expect(layOut(indented(4, [block('said')], 'line 12345'), PLAIN)).toBe('  line 12345\n    said\n')
  })

  it('loses no word and is never wider than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.integer({ min: 20, max: 80 }), (text, width) => {
        const lines = layOut(indented(8, [block(text)]), { width, isColoured: false }).split('\n')
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('breaks before the dot between two facts, not after it', () => {
    expect(layOut([block('a post of Vardia · 2031-05-14 · Engl')], PLAIN)).toBe(
      'a post of Vardia · 2031-05-14\n· Engl\n',
    )
    expect(layOut([block('a post of all Vardias · 2031-05-14')], PLAIN)).toBe('a post of all Vardias\n· 2031-05-14\n')
  })

  it('puts a mark before every line of a block', () => {
    const marked = { ...block('Ada Brenn spoke for a long while'), mark: '> ' }
    expect(layOut(indented(2, [marked]), PLAIN)).toBe('> Ada Brenn spoke for a long\n> while\n')
  })

  it('counts a wide character as two columns', () => {
    const lines = layOut([block('漢'.repeat(40))], PLAIN)
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => line.length)).toEqual([15, 15, 10])
  })

  it('colours each line on its own', () => {
    const lines = layOut([block(piece('name', 'a long name that goes on for more lines'))], {
      width: 20,
      isColoured: true,
    })
    for (const line of lines.trimEnd().split('\n')) expect(line).toMatch(/^\p{Cc}\[1m.*\p{Cc}\[22m$/u)
  })

  it('takes linear time for a word without end', () => {
    expect(layOut([block('漢'.repeat(20_000))], PLAIN).replaceAll('\n', '')).toHaveLength(20_000)
    expectProportional((size) => () => layOut([block('漢'.repeat(size))], PLAIN), 5000)
  })
})

const VISIBLE: [string, string][] = [
  ['plain é 漢 👩‍👧', 'plain é 漢 👩‍👧'],
  ['two\r\n\tlines', 'two lines'],
  ['\u001b[31mred\u0007', '␛[31mred␇'],
  ['\u009b31m\u007f', '<U+009B>31m␡'],
  ['\u202Eabc\u2066', '<U+202E>abc<U+2066>'],
  ['\uFEFFmark', '<U+FEFF>mark'],
]

describe('toVisible', () => {
  it.each(VISIBLE)('%j is shown as %j', (text, expected) => {
    expect(toVisible(text)).toBe(expected)
  })

  it('leaves no control character in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(toVisible(text))))
  })
})

describe('places and words', () => {
  const text = 'one\ntwo\n\nfour'

  it.each([
    [{ path: 'a.txt', firstLine: null }, 0, 1],
    [{ path: 'a.txt', firstLine: null }, 3, 1],
    [{ path: 'a.txt', firstLine: null }, 4, 2],
    [{ path: 'a.txt', firstLine: null }, 12, 4],
    [{ path: 'a.md', firstLine: 5 }, 4, 6],
    [{ path: 'a.JSONL', firstLine: 5 }, 12, 5],
    [{ path: null, firstLine: 5 }, 12, 5],
    [{ path: null, firstLine: null }, 12, 4],
  ])('in %j offset %i stands in line %i', (origin, offset, line) => {
    expect(makeLineAt(text, origin)(offset)).toBe(line)
  })

  it.each<[string, [number, number][], string]>([
    [
      'as spans follow one another',
      [
        [0, 3],
        [4, 7],
      ],
      'one\ntwo',
    ],
    [
      'with a mark where words are left out',
      [
        [9, 13],
        [0, 3],
      ],
      'one … four',
    ],
    [
      'once where spans overlap',
      [
        [0, 7],
        [4, 13],
        [5, 6],
      ],
      text,
    ],
  ])('gives the words %s', (_, spans, words) => {
    expect(
      wordsOf(
        text,
        spans.map(([start, end]) => ({ start, end })),
      ),
    ).toBe(words)
  })

  it.each([
    ['words', '“words”'],
    ['"words" that', '"words" that'],
  ])('puts %j as %s', (words, quoted) => {
    expect(toQuoted(words)).toBe(quoted)
  })

  it('names a place of standard input by its line alone', () => {
    expect([toPlace('a.md', 3), toPlace(null, 3)]).toEqual(['a.md:3', 'line 3'])
  })
})
