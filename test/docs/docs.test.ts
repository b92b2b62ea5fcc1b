import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findUnmapped, findUnreasoned } from '../../scripts/docs/coverage.ts'
import { toErrorReference } from '../../scripts/docs/error-reference.ts'
import { findBrokenLinks } from '../../scripts/docs/links.ts'
import { findComments, toModelReference } from '../../scripts/docs/model-reference.ts'
import {
  actSchema,
  commitmentSchema,
  ERRORS,
  eventStatusSchema,
  eventTypeSchema,
  statementSchema,
} from '../../src/model/index.ts'

/** A folder with the given files, gone after the test. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-docs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('links', () => {
  it.each([
    ['[a](other.md)', []],
    ['[a](other.md#who-said-it)', []],
    ['[a](#here)\n\n## Here', []],
    ['[a](https://example.org/nowhere)', []],
    ['`src/model/span.ts` and `data/`', []],
    ['`npm run docs`, `room/index.ts`, `test/cases/<slug>/`', []],
    ['```\n[a](nowhere.md) `src/nowhere.ts`\n```', []],
    ['[a](nowhere.md)', ['docs/page.md links to nowhere.md, which is not there']],
    ['[a](other.md#nobody)', ['docs/page.md links to other.md#nobody, but docs/other.md has no such heading']],
    ['[a](#there)', ['docs/page.md links to #there, but docs/page.md has no such heading']],
    ['`src/model/spam.ts`', ['docs/page.md names src/model/spam.ts, which is not there']],
  ])('of %j', (page, faults) => {
    const root = folderWith({
      'docs/page.md': page,
      'docs/other.md': '# Other\n\n## Who said `it`?\n',
      'src/model/span.ts': '',
      'data/a.json': '',
    })
    expect(findBrokenLinks(root, ['docs/page.md'])).toEqual(faults)
  })
})

describe('coverage', () => {
  it('tells which folder of src the map leaves out', () => {
    const root = folderWith({ 'src/a/b/c.ts': '', 'src/d/e.ts': '', 'docs/map.md': '`src/a/` and `src/d/`' })
    expect(findUnmapped(root)).toEqual(['docs/map.md does not say what src/a/b/ is for: name it there as `src/a/b/`'])
  })

  it('tells which package has no reason, and which reason no package', () => {
    const root = folderWith({
      'package.json': JSON.stringify({ dependencies: { zod: '*' }, devDependencies: { knip: '*' } }),
      'docs/decisions/0001-dependencies.md': '| package | why |\n|---|---|\n| `zod` | types |\n| `left-pad` | pads |\n',
    })
    expect(findUnreasoned(root)).toEqual([
      'docs/decisions/0001-dependencies.md does not say why Acta needs knip',
      'docs/decisions/0001-dependencies.md gives a reason for left-pad, which is gone',
    ])
  })
})

describe('the reference of the nouns', () => {
  const model = toModelReference(new URL('../../src/model/', import.meta.url))

  it.each(['Reading', 'Document', 'Actor', 'Statement', 'Event', 'Commitment', 'Finding', 'Span', 'Moment'])(
    'has %s',
    (noun) => expect(model).toContain(`\n## ${noun}\n`),
  )

  it('has every field of a statement, with its example sentence', () => {
    for (const field of Object.keys(statementSchema.shape)) expect(model).toContain(`| \`${field}\` |`)
    expect(model).toContain('"We will hold the line," Brenn told reporters.')
  })

  it('takes a comment only for the schema right after it', () => {
    const source =
      '/** Not it. */\n\n/**\n * A thing.\n * Example: one.\n */\nexport const thingSchema = z.object({})\n'
    expect([...findComments(source)]).toEqual([['Thing', 'A thing.\nExample: one.']])
  })
})

describe('the reference of errors', () => {
  it('has each code with its exit code', () => {
    for (const [code, { exitCode }] of Object.entries(ERRORS))
      expect(toErrorReference()).toContain(`| \`${code}\` | ${exitCode} |`)
  })
})

describe('the ontology', () => {
  const ontology = readFileSync(new URL('../../docs/ontology.md', import.meta.url), 'utf8')
  const { manner, act } = statementSchema.shape
  const { kind, standing, strength } = commitmentSchema.shape
  const values = [actSchema, manner, act, eventTypeSchema, eventStatusSchema, kind, standing, strength].flatMap(
    ({ options }) => options as string[],
  )

  it.each([...new Set(values)])('defines %s and gives an example', (value) => {
    expect(ontology).toMatch(new RegExp(`^\\| \`${value}\` \\| [^|]{5,} \\| [^|]{10,} \\|$`, 'm'))
  })
})
