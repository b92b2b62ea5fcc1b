import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActaError } from '../../src/model/index.ts'
import { parseMarkdown } from '../../src/read/front-matter.ts'

const read = (file: string) => parseMarkdown(file, 'a.md')
const headed = (head: string) => `---\n${head}\n---\nTalks began.\n`

describe('front matter', () => {
  it.each([
    ['title: Talks begin', { title: 'Talks begin' }],
    ['title: "Brenn: no talks"', { title: 'Brenn: no talks' }],
    ['title: 2031', { title: '2031' }],
    ['title: 1.50', { title: '1.50' }],
    ['title: Yes', { title: 'Yes' }],
    ['title: >\n  Talks\n  begin', { title: 'Talks begin\n' }],
    ['date: 2031-05-14', { publishedOn: '2031-05-14' }],
    ['date: "2031-05-14"', { publishedOn: '2031-05-14' }],
    ['date: 2031-05-14 08:00:00 +02:00', { publishedOn: '2031-05-14' }],
    ['outlet: The Vardian Post # morning', { outlet: 'The Vardian Post' }],
    ['source: The Vardian Post', { outlet: 'The Vardian Post' }],
    ['source: https://example.org/1', { url: 'https://example.org/1' }],
    ['source: Wire\noutlet: The Vardian Post', { outlet: 'The Vardian Post' }],
    ['url: https://example.org/1', { url: 'https://example.org/1' }],
    ['desk: &desk The Vardian Post\noutlet: *desk', { outlet: 'The Vardian Post' }],
    ['title:\ndate:\noutlet: ~\nurl: null\nsource: ""', {}],
    ['tags: [talks, truce]\nauthor:\n  - Ada Brenn\nref: x\ntext: x', {}],
    ['date: ""', {}],
    ['# nothing yet', {}],
    ['', {}],
  ])('takes %j', (head, description) => {
    expect(read(headed(head)).description).toEqual(description)
  })

  it.each([
    ['---\ntitle: x\n---\nTalks began.\n', 'Talks began.\n', 4],
    ['---\ntitle: x\n---\n\n  Talks.  \n\n---\nMore.', '\n  Talks.  \n\n---\nMore.', 4],
    ['---\r\ntitle: x\r\n---\r\nTalks.\r\n', 'Talks.\r\n', 4],
    ['\uFEFF---\ntitle: x\n---\nTalks.', 'Talks.', 4],
    ['--- \ntitle: x\n... \n\uFEFFTalks.', '\uFEFFTalks.', 4],
    ['---\n---\nTalks.', 'Talks.', 3],
    ['---\nnote: |\n  one\n  ---\n  two\n---\nTalks.', 'Talks.', 7],
    ['Talks.\n---\ntitle: x\n---\n', 'Talks.\n---\ntitle: x\n---\n', null],
    ['\n---\ntitle: x\n---\n', '\n---\ntitle: x\n---\n', null],
    ['----\nTalks.\n----\n', '----\nTalks.\n----\n', null],
    ['\uFEFFTalks.', '\uFEFFTalks.', null],
  ])('leaves the text of %j exactly as it is', (file, text, firstLine) => {
    const { text: found, firstLine: line } = read(file)
    expect([found, line]).toEqual([text, firstLine])
  })

  it.each([
    ['---\ntitle: x\nTalks.', 1, 'is not closed: end it with a line of ---'],
    [headed('title: x\nurl: Brenn: no'), 3, 'is not YAML (Nested mappings'],
    [headed('title: x\n\ndate: [2031'), 5, 'is not YAML'],
    [headed('title: x\ntitle: y'), 3, 'is not YAML (Map keys must be unique)'],
    [headed('outlet: x\ntitle: [x, y]'), 3, 'title is not one value'],
    [headed('title: *x'), 2, 'title is not one value'],
    [headed('Talks began.'), 2, 'has no keys'],
  ])('says what is wrong with %j and in which line', (file, line, message) => {
    const whole = expect.stringMatching(`^a\\.md, line ${line}: `)
    expect(() => read(file)).toThrow(expect.objectContaining({ code: 'front-matter-invalid', message: whole }))
    expect(() => read(file)).toThrow(message)
  })

  it.each([
    ['a long value', `title: ${'x'.repeat(20_000)}`, 'has more than 16384 characters'],
    ['ten thousand lists', '['.repeat(10_000), 'is nested too deeply'],
    ['lists in maps over lines', `a: ${'[{\n'.repeat(5000)}`, 'is nested too deeply'],
    ['sequences on a line', '- '.repeat(8000), 'is nested too deeply'],
    ['keys on a line', '? \t'.repeat(4000), 'is nested too deeply'],
  ])('says that the parser would break down on %s', (_name, head, message) => {
    expect(() => read(headed(head))).toThrow(expect.objectContaining({ code: 'front-matter-invalid' }))
    expect(() => read(headed(head))).toThrow(message)
  })

  it.each([`tags: ${'['.repeat(200)}${']'.repeat(200)}`, `tags:\n${'- a\n'.repeat(3000)}`])(
    'may be nested and long within reason',
    (head) => {
      expect(read(headed(`title: Talks\n${head}`)).description).toEqual({ title: 'Talks' })
    },
  )

  it.each(['2031-02-30', '14 May 2031', '2031', '5'])('says that the date %s is none, and in which line', (date) => {
    const message = expect.stringContaining(`a.md, line 3: "${date}" is no day`)
    expect(() => read(headed(`title: x\ndate: ${date}`))).toThrow(
      expect.objectContaining({ code: 'date-invalid', message }),
    )
  })

  it('throws nothing but faults of the caller, and the text ends the file', () => {
    const mark = fc.constantFrom(
      'title',
      'date',
      'source',
      ': ',
      '\n',
      '- ',
      '[',
      '{',
      '}',
      ']',
      '"',
      '&a',
      '*a',
      '!!',
      '|',
      '%',
      '<<',
      '? ',
      '#',
      ' ',
    )
    const heads = fc
      .array(fc.oneof(mark, fc.string({ unit: 'binary' })), { maxLength: 30 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(heads, (head) => {
        const file = headed(head)
        try {
          return file.endsWith(read(file).text)
        } catch (error) {
          return error instanceof ActaError
        }
      }),
      { numRuns: 500 },
    )
  })
})
