import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CONFIG = new URL('../.dependency-cruiser.mjs', import.meta.url)
const borders = ((await import(CONFIG.href)) as { default: IConfiguration }).default

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A rule, a file that breaks it, and what that file imports. */
const OFFENDERS: [rule: string, file: string, imported: string][] = [
  ['model-imports', 'src/model/a.ts', '../language/index.ts'],
  ['linear-imports', 'src/linear/a.ts', '../model/index.ts'],
  ['read-imports', 'src/read/a.ts', '../language/index.ts'],
  ['language-imports', 'src/language/a.ts', '../actors/index.ts'],
  ['actors-imports', 'src/actors/a.ts', '../attribution/index.ts'],
  ['attribution-imports', 'src/attribution/a.ts', '../events/index.ts'],
  ['coreference-imports', 'src/coreference/a.ts', '../events/index.ts'],
  ['events-imports', 'src/events/a.ts', '../commitments/index.ts'],
  ['events-imports', 'src/events/rules/b.ts', '../../pipeline/index.ts'],
  ['commitments-imports', 'src/commitments/a.ts', '../ledger/index.ts'],
  ['pipeline-imports', 'src/pipeline/a.ts', '../ledger/index.ts'],
  ['threads-imports', 'src/threads/a.ts', '../language/index.ts'],
  ['judge-imports', 'src/judge/a.ts', '../threads/index.ts'],
  ['ledger-imports', 'src/ledger/a.ts', '../read/index.ts'],
  ['exchange-imports', 'src/exchange/a.ts', '../ledger/index.ts'],
  ['answers-imports', 'src/answers/a.ts', '../exchange/index.ts'],
  ['api-imports', 'src/api/a.ts', '../ledger/index.ts'],
  ['mcp-imports', 'src/mcp/a.ts', '../serve/index.ts'],
  ['serve-imports', 'src/serve/d.ts', '../cli/index.ts'],
  ['web-imports', 'src/web/a.ts', '../model/index.ts'],
  ['through-the-door', 'src/cli/a.ts', '../model/span.ts'],
  ['through-the-door-from-outside', 'src/index.ts', './model/span.ts'],
  ['through-the-door-from-outside', 'bench/a.ts', '../src/model/span.ts'],
  ['through-the-door-from-outside', 'scripts/a.ts', '../src/model/span.ts'],
  ['public-door-is-for-users', 'src/serve/a.ts', '../index.ts'],
  ['world-enters-elsewhere', 'src/judge/b.ts', 'node:fs'],
  ['world-enters-elsewhere', 'src/language/b.ts', 'node:crypto'],
  ['world-enters-elsewhere', 'src/model/b.ts', 'node:process'],
  ['ids-only-hash', 'src/model/id.ts', 'node:os'],
  ['weights-only-unfold', 'src/linear/weights.ts', 'node:fs'],
  ['sql-stays-in-the-ledger', 'src/cli/b.ts', 'kysely'],
  ['sql-stays-in-the-ledger', 'src/exchange/b.ts', '@photostructure/sqlite'],
  ['terminal-stays-in-the-cli', 'src/serve/b.ts', 'picocolors'],
  ['ships-what-it-imports', 'src/read/b.ts', 'a-tool'],
  ['src-stands-alone', 'src/ledger/b.ts', '../../test/invented.ts'],
  ['no-cycle', 'src/threads/b.ts', './c.ts'],
  ['resolves', 'src/serve/c.ts', './nowhere.ts'],
]

/** Imports that every room may make. */
const LAWFUL: [file: string, imported: string][] = [
  ['src/model/id.ts', 'node:crypto'],
  ['src/linear/weights.ts', 'node:zlib'],
  ['src/model/fine.ts', './span.ts'],
  ['src/commitments/fine.ts', '../events/index.ts'],
  ['src/pipeline/fine.ts', 'node:fs'],
  ['src/ledger/fine.ts', 'kysely'],
  ['src/cli/fine.ts', '../ledger/index.ts'],
  ['src/cli/fine.ts', 'picocolors'],
  ['src/index.ts', './model/index.ts'],
  ['test/model/fine.test.ts', '../../src/model/span.ts'],
]

const ROOMS =
  'model read language actors attribution events commitments pipeline threads judge ledger exchange answers api mcp serve cli web'

/** Everything that the offenders import, by path. */
const TARGETS: Record<string, string> = {
  ...Object.fromEntries(ROOMS.split(' ').map((room) => [`src/${room}/index.ts`, 'export const door = 1\n'])),
  'src/model/span.ts': 'export const span = 1\n',
  'src/threads/c.ts': "import './b.ts'\n",
  'test/invented.ts': 'export const invented = 1\n',
  ...Object.fromEntries(
    ['kysely', '@photostructure/sqlite', 'picocolors', 'a-tool'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {}\n'],
    ]),
  ),
  'package.json': JSON.stringify({
    dependencies: { kysely: '*', '@photostructure/sqlite': '*', picocolors: '*' },
    devDependencies: { 'a-tool': '*' },
  }),
}

let folder: string
let broken: { rule: string; from: string; to: string }[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'acta-borders-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, { flag: 'a' })
  }
  for (const [path, text] of Object.entries(TARGETS)) write(path, text)
  for (const [, file, imported] of OFFENDERS) write(file, `import '${imported}'\n`)
  for (const [file, imported] of LAWFUL) write(file, `import '${imported}'\n`)
  const { forbidden = [], options = {} } = borders
  const result = await cruise(['src', 'bench', 'scripts', 'test'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  })
  const { summary } = result.output as ICruiseResult
  broken = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rulesBrokenBy = (file: string, imported: string): string[] => {
  const target = imported.startsWith('.') ? join(dirname(file), imported) : imported.replace(/^node:/, '')
  return broken
    .filter(({ from, to }) => from === file && (to.includes(target) || to === imported))
    .map(({ rule }) => rule)
}

describe('the borders between rooms', () => {
  it.each(OFFENDERS)('%s stops %s from importing %s', (rule, file, imported) => {
    expect(rulesBrokenBy(file, imported)).toContain(rule)
  })

  it.each(LAWFUL)('let %s import %s', (file, imported) => {
    expect(rulesBrokenBy(file, imported)).toEqual([])
  })

  it('have a case here for each rule, and a sentence for the offender', () => {
    const rules = borders.forbidden ?? []
    expect(new Set(OFFENDERS.map(([rule]) => rule))).toEqual(new Set(rules.map(({ name }) => name)))
    expect(rules.filter(({ comment }) => !/^[A-Z].*\.$/.test(comment ?? ''))).toEqual([])
  })
})

/** What lets the world in without an import. */
const WORLD =
  /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|process\.|globalThis\.|fetch\(|Temporal\.Now)/

describe('the rooms whose result depends on their arguments alone', () => {
  const rooms = ['model', 'language', 'actors', 'attribution', 'events', 'commitments', 'threads', 'judge']
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && rooms.includes(path.split(/[\\/]/)[0]!),
  )

  it.each(['const at = Date.now()', 'new Date()', 'Math.random()', 'process.env.HOME'])('may not say %s', (line) => {
    expect(line).toMatch(WORLD)
  })

  it('ask neither the clock nor chance nor the environment', () => {
    expect(files.length).toBeGreaterThan(50)
    const offending = files.filter((path) => WORLD.test(readFileSync(join(ROOT, 'src', path), 'utf8')))
    expect(offending).toEqual([])
  })
})
