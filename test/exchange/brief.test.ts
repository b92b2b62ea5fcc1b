import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBriefHtml, toBriefMarkdown } from '../../src/exchange/index.ts'
import { makeBrief } from '../../src/judge/index.ts'
import { type Brief, makeReview } from '../../src/model/index.ts'
import {
  CAST,
  InventedReport,
  inventEvidence,
  inventThread,
  inventVerdict,
  partsOf,
} from '../judge/brief/invented-report.ts'

const { ILYA, VARDIA, OSKELIA } = CAST

const CODED = { wanted: 'VDA', name: 'Vardia', code: 'VDA', names: [] }

/** A brief in which everything that documents bring is the given word. */
function briefWith(word: string): Brief {
  const text = `${word}. Vardia struck ${word}. It left ${word}.`
  const report = new InventedReport(text, { ref: word, outlet: word, publishedOn: '2031-05-14' })
  const speaker = [word, 'VDA', 'person'] as const
  const said = report.says(speaker, `${word}.`, { addressees: [report.idOf(OSKELIA)] })
  report.does([VARDIA, speaker], `struck ${word}`, { to: [[word, null, 'group']], status: 'claimed', claimedIn: said })
  report.does([ILYA], 'left', { to: [VARDIA], place: word })
  const thread = inventThread(report, `struck ${word}`)
  const evidence = [inventEvidence(report, `left ${word}`, { claimedBy: [speaker] })]
  const verdict = {
    ...{ thread: thread.thread, first: thread.first, summary: word, evidence, restsOn: [evidence[0]!.id] },
    ...{ condition: { text: word, state: 'open' as const }, dueBy: '2031-06-30' },
  }
  const verdicts = [
    inventVerdict(verdict),
    inventVerdict({ ...verdict, status: 'kept', reason: word, by: [word, 'VDA'] }),
  ]
  return makeBrief({ party: 'VDA', ...partsOf([report]), threads: [thread], verdicts })
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp; &#60;',
  '| a | b |\n|---|---|',
  '`code` and ```',
  '**bold** _it_ [a](javascript:alert(1)) ![i](x)',
  '# head\n\n- item\n> quote',
  '</td></table></style></main>',
  '\\| \\<',
  'a\u202Eb\u0007\u2028c',
]

const VOID = new Set(['meta', '!doctype'])
const OURS =
  /^(html|head|title|style|body|main|h[123]|p|strong|span|bdi|ul|li|blockquote|div|table|caption|thead|tbody|tr|th|td)$/

/** The tags of a page in order, each closed by its own; fails at one that is not ours. */
function tagsOf(html: string): string[] {
  const open: string[] = []
  const names: string[] = []
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z!][^\s>]*)(?:\s+[\w-]+(?:="[^"<>]*")?)*\s*>|</gi)) {
    if (VOID.has(name ?? '')) continue
    expect(name).toMatch(OURS)
    if (slash) expect(open.pop()).toBe(name)
    else open.push(name!)
    names.push(`${slash}${name}`)
  }
  expect(open).toEqual([])
  return names
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

/** What a person sees of a page. */
const seen = (html: string): string =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (_, name: string) => NAMED[name]!)

/** What is seen of hostile words. */
const shown = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\u202E\p{Cc}]/gu, '\uFFFD')
    .trim()

const TEXT_OF_TAGS = fc.string({ unit: fc.constantFrom(...'<>&"\'|`*_[]()\\#\n x1-') }).map((text) => `x${text}`)

describe('toBriefHtml', () => {
  it.each(HOSTILE)('shows %j as it stands, and nothing of it is markup', (word) => {
    const html = toBriefHtml(briefWith(word))
    expect(tagsOf(html)).toEqual(tagsOf(toBriefHtml(briefWith('plain'))))
    expect(seen(html)).toContain(shown(word))
    expect(html).not.toMatch(/<script|<img|javascript:(?!alert\(1\)\))/i)
  })

  it('is one well-formed page of the same tags whatever documents say', () => {
    const tags = tagsOf(toBriefHtml(briefWith('plain')))
    fc.assert(fc.property(TEXT_OF_TAGS, (word) => void expect(tagsOf(toBriefHtml(briefWith(word)))).toEqual(tags)))
  })

  it('needs nothing besides itself and runs nothing', () => {
    const html = toBriefHtml(briefWith('plain'))
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/\b(src|href|on\w+)=|@import|url\(/i)
  })

  it('has headings in order, one of the first level', () => {
    const levels = tagsOf(toBriefHtml(briefWith('plain')))
      .filter((tag) => /^h[1-6]$/.test(tag))
      .map((tag) => Number(tag[1]))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('has tables with a caption, heads of columns and of rows, in a frame that the keyboard scrolls', () => {
    const html = toBriefHtml(briefWith('plain'))
    const tables = [
      ...html.matchAll(/<div class="scroll" role="region" aria-label="[^"]+" tabindex="0"><table.*?<\/table>/gs),
    ]
    expect(tables).toHaveLength(4)
    expect(html.match(/<table/g)).toHaveLength(4)
    for (const [table] of tables) {
      expect(table).toMatch(/<table class="\w+"><caption>[^<]+<\/caption><thead>/)
      const rows = table.split('<tr>').slice(2)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row).toMatch(/^<th scope="row">/)
      expect(table).not.toMatch(/<th(?! scope="(row|col)">)(?!ead)/)
    }
  })
})

/** Relative luminance. Source: WCAG 2.2 */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('the colours of a brief', () => {
  const palettes = [...toBriefHtml(briefWith('plain')).matchAll(/:root \{([^}]*)\}/g)].map(([, body]) =>
    Object.fromEntries([...body!.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour!])),
  )

  it('are there for light, dark and paper', () => {
    expect(palettes.map((palette) => Object.keys(palette).length)).toEqual([7, 7, 7])
  })

  it.each(['ink', 'soft', 'kind', 'warning'])(
    'give the text in %s a contrast of 7 to 1, lines one of 3 to 1',
    (name) => {
      for (const palette of palettes) {
        for (const ground of ['paper', 'shade']) {
          expect(contrastOf(palette[name]!, palette[ground]!)).toBeGreaterThanOrEqual(7)
          expect(contrastOf(palette.line!, palette[ground]!)).toBeGreaterThanOrEqual(3)
        }
      }
    },
  )
})

/** The lines of Markdown that are rows of tables, with how many cells each has. */
const rowsOf = (markdown: string): number[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\\./g, '').split('|').length)

describe('toBriefMarkdown', () => {
  const plain = toBriefMarkdown(briefWith('plain'))

  it.each(HOSTILE)('shows %j as it stands, in a table too', (word) => {
    const markdown = toBriefMarkdown(briefWith(word))
    expect(rowsOf(markdown)).toEqual(rowsOf(plain))
    expect(markdown.replaceAll('<br>', '')).not.toContain('<')
    const back = markdown.replace(/\\([^A-Za-z0-9\s])/g, '$1').replace(/&(\w+);/g, (_, name: string) => NAMED[name]!)
    expect(back).toContain(shown(word))
  })

  it('has the same lines whatever documents say', () => {
    const kindsOf = (markdown: string) => markdown.split('\n').map((line) => /^( *(?:[#>|—-]+|\*\*)?)/.exec(line)![1])
    fc.assert(
      fc.property(TEXT_OF_TAGS, (word) => {
        const markdown = toBriefMarkdown(briefWith(word))
        expect(kindsOf(markdown)).toEqual(kindsOf(plain))
        expect(rowsOf(markdown)).toEqual(rowsOf(plain))
      }),
    )
  })

  it('tells a proposal of a rule from what a person decided, and when that is to be looked at again', () => {
    const review = makeReview({
      decision: 'correct',
      subjects: ['commitment-1'],
      judged: { status: 'kept', asOf: '2031-06-18', evidence: [] },
      by: 'Lena Marsh',
      reason: 'seen on the quay',
      at: '2031-06-18T12:00:00.000Z',
    })
    const toldOf = (given: Parameters<typeof inventVerdict>[0]) =>
      toBriefMarkdown(makeBrief({ party: CODED, ...partsOf([]), verdicts: [inventVerdict(given)] }))
    const decided = 'Lena Marsh decided on 2031-06-18: seen on the quay'
    expect(toldOf({})).toContain('Proposed by a rule: Its last day has not come. (pledge/open@1, thread-')
    expect(toldOf({ review, confirmed: true })).toContain(`${decided} · The rule says open: `)
    expect(toldOf({ review })).toContain(`${decided} · New evidence has come up since. The rule says open: `)
  })

  it('tells who is meant, what is open, what is claimed by whom, and where the words stand', () => {
    expect(plain).toMatch(/^# Vardia \(VDA\): words against deeds\n/)
    expect(plain).toContain('## Open commitments (1)')
    expect(plain).toContain('12 days left, until 2031-06-30')
    expect(plain).toContain('**claimed by plain (VDA)**')
    expect(plain).toContain('> — plain · 2031-05-14 · plain, characters ')
    expect(plain).toContain('| what others did to it | 0 | 0 | 0 | 1 |')
    expect(plain).toContain('| what it did to others | 0 | 0 | 0 | 0 + 1 claimed |')
  })
})

describe('a target of several parties', () => {
  it('is told party by party in a table, in words and in money, and its figures not again one by one', () => {
    const report = new InventedReport('Vardia will spend 3 percent of GDP on defence.', {
      ref: 'goal',
      publishedOn: '2031-05-14',
    })
    report.does([VARDIA], 'spend', { status: 'planned' })
    const thread = inventThread(report, 'spend 3 percent of GDP on defence')
    const progress = [
      {
        party: { name: 'Vardia', serves: 'VDA' },
        status: 'behind' as const,
        indicator: 'military expenditure',
        period: '2030',
        value: 2,
        lastStep: 0,
        neededStep: 0.25,
        cost: { value: 1_250_000_000, unit: 'USD', period: '2029', source: 'Vard Yearbook' },
      },
      {
        party: { name: 'Oskelia', serves: 'OSK' },
        status: 'not enough evidence' as const,
        indicator: null,
        period: null,
        value: null,
        lastStep: null,
        neededStep: null,
        cost: null,
      },
    ]
    const figure = inventEvidence(report, 'spend', {})
    const evidence = [{ ...figure, bearing: 'observation' as const }]
    const verdicts = [
      inventVerdict({ thread: thread.thread, first: thread.first, by: ['Vardia', 'VDA'], evidence, progress }),
    ]
    const brief = makeBrief({ party: 'VDA', ...partsOf([report]), threads: [thread], verdicts })
    const markdown = toBriefMarkdown(brief)
    expect(markdown).toContain('| Vardia (VDA) | behind | 2 (2030) | +0 | +0.25 | 1.25 billion USD, GDP of 2029 |')
    expect(markdown).toContain('| Oskelia (OSK) | not enough evidence | none | not known | not known | not known |')
    expect(markdown).not.toContain('observation')
    expect(toBriefHtml(brief)).toContain('<td>1.25 billion USD, GDP of 2029</td>')
  })
})
