import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cited, toBibTeX, toCitation } from '../../src/exchange/index.ts'
import { COMMITMENT, reviewBy, verdictWith } from './invented-answers.ts'
import { DOCUMENT, EVENT, STATEMENT } from './invented-told.ts'

const AT = { url: 'https://acta.example/r?id=1&x=50%25_a', seenOn: '2031-06-20' }

/** A verdict in which a word stands wherever one may. */
const citedWith = (word: string): Cited => ({
  noun: 'verdict',
  verdict: verdictWith('bay', { summary: word, by: [word, null], rule: { id: word, version: word } }).verdict,
})

describe('toCitation', () => {
  it.each<[string, Cited, string]>([
    [
      'a statement',
      { noun: 'statement', told: STATEMENT },
      'The Vardian Post (2031-05-14). Ada Brenn (VDA): "We will hold the café\u0301 line." statement, promise, direct, in “Dawn”, ' +
        `read by Acta (invented 1). https://post.example/dawn. ${AT.url} (seen 2031-06-20).`,
    ],
    [
      'an event',
      { noun: 'event', told: EVENT },
      'The Vardian Post (2031-05-14). Vardia (VDA): “struck … at dawn”. event, ASSAULT, claimed, in “Dawn”, ' +
        `read by Acta (invented 1). https://post.example/dawn. ${AT.url} (seen 2031-06-20).`,
    ],
    [
      'a document',
      { noun: 'document', document: DOCUMENT },
      `The Vardian Post (2031-05-14). Dawn. document. https://post.example/dawn. ${AT.url} (seen 2031-06-20).`,
    ],
    [
      'a verdict',
      { noun: 'verdict', verdict: verdictWith('bay').verdict },
      'Acta (2031-06-18). bay (VDA): pledge “bay”: kept. verdict as of 2031-06-18 by rule pledge/kept@1, a proposal. ' +
        `${AT.url} (seen 2031-06-20).`,
    ],
  ])('tells where to find %s again', (_, cited, expected) => {
    expect(toCitation(cited, AT)).toBe(expected)
  })

  it('names the person who confirmed a verdict, and a document that tells nothing of itself by its hash', () => {
    const { verdict } = verdictWith('bay', { review: reviewBy('Ilya Torvik', 'seen'), confirmed: true })
    expect(toCitation({ noun: 'verdict', verdict }, AT)).toMatch(
      /^Ilya Torvik \(2031-06-18\).* confirmed by Ilya Torvik\./,
    )
    const { id, language, length } = DOCUMENT
    expect(toCitation({ noun: 'document', document: { id, language, length } }, AT)).toMatch(
      new RegExp(`^unknown outlet \\(no date\\)\\. ${id}\\. document\\.`),
    )
  })

  it('stands on one line whatever is cited', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(toCitation(citedWith(word), AT)).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u202E]/u)
      }),
    )
  })
})

/** The fields of an entry; fails at a brace that is not closed where its field ends. */
function fieldsOf(entry: string): { [name: string]: string } {
  const [, body] = /^@misc\{acta:[\w-]+,\n((?: {2}.*\n)+)\}\n$/.exec(entry) ?? []
  const fields: { [name: string]: string } = {}
  for (const line of body!.trimEnd().split('\n')) {
    const [, name, value] = /^ {2}([a-z]+) = \{(.*)\},$/.exec(line) ?? []
    let depth = 0
    for (const character of value!) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
    fields[name!] = value!
  }
  return fields
}

/** What TeX shows of a field; fails at a character that it would take for a command. */
function shownOf(tex: string): string {
  const shown: { readonly [command: string]: string } = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  }
  return tex.replace(/\\(text[a-z]+)\{\}|\\([$&#%_])|[\\{}$&#%_~^]/g, (command, name?: string, sign?: string) => {
    if (name === undefined && sign === undefined) throw new Error(`TeX takes ${command} for a command`)
    return sign ?? shown[name!]!
  })
}

describe('toBibTeX', () => {
  it('is an entry that BibTeX and biblatex take', () => {
    expect(toBibTeX({ noun: 'commitment', told: COMMITMENT }, AT)).toBe(
      `@misc{acta:${COMMITMENT.record.id},
  author = {{The Vardian Post}},
  title = {{Ada Brenn (VDA), Vardia (VDA): “hold the café\u0301”}},
  date = {2031-05-14},
  year = {2031},
  note = {commitment, pledge, made, in “Dawn”, read by Acta (invented 1); https://post.example/dawn},
  url = {https://acta.example/r?id=1&x=50%25_a},
  urldate = {2031-06-20},
}
`,
    )
  })

  it.each(['100 % & $5 #1 a_b ~x^2', '{', '}}', '\\end{document}', '\\', '%', 'a\nb', '\u202E', '"@misc{x,'])(
    'shows %j and runs nothing of it',
    (word) => {
      const { title } = fieldsOf(toBibTeX(citedWith(word), AT))
      const shown = shownOf(title!.slice(1, -1))
      expect(shown).toContain(word.replace(/\n/g, ' ').replace('\u202E', '\uFFFD'))
    },
  )

  it('has whole fields whatever is cited', () => {
    const hard = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'\\{}%$"@,=\n ') }))
    fc.assert(
      fc.property(hard, (word) => {
        const fields = fieldsOf(toBibTeX(citedWith(word), { ...AT, url: `https://acta.example/${word}` }))
        for (const name of ['title', 'author']) shownOf(fields[name]!.slice(1, -1))
        expect(fields.url).not.toMatch(/[\s\\{}]/)
      }),
    )
  })
})
