import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingSchema } from '../../src/model/index.ts'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const INSTALL_MS = 180_000
const MEGABYTE = 1_000_000
const MAX_TARBALL_BYTES = 15 * MEGABYTE
const MAX_INSTALLED_BYTES = 70 * MEGABYTE

/** npm as a file for this Node, so that no shell is needed on any system. */
const NPM = process.env.npm_execpath
const npm = (args: string[], cwd: string) =>
  NPM?.endsWith('.js') ? run(process.execPath, [NPM, ...args], { cwd }) : run('npm', args, { cwd })

interface Packed {
  filename: string
  size: number
  files: { path: string }[]
}

const REPORT = `Vardia will withdraw its troops by the end of June, Foreign Minister Ada Brenn said.

"We keep our word," Brenn told reporters.
`

let folder: string
let home: string
let packed: Packed

const sizeOf = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)

const acta = (...args: string[]) =>
  run(process.execPath, [join(home, 'node_modules', 'acta', 'bin', 'acta'), ...args], { cwd: home })

const runModule = (source: string) => run(process.execPath, ['--input-type=module', '--eval', source], { cwd: home })

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist', 'index.js'))) throw new Error('nothing is built: run `npm run build` first')
  folder = mkdtempSync(join(tmpdir(), 'acta-package-'))
  home = join(folder, 'home')
  mkdirSync(home)
  writeFileSync(join(home, 'report.txt'), REPORT)
  const { stdout } = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT)
  packed = (JSON.parse(stdout) as Packed[])[0]!
  await npm(['init', '--yes'], home)
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename)], home)
}, INSTALL_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the tarball', () => {
  it('is at most 15 MB', () => {
    expect(packed.size).toBeLessThanOrEqual(MAX_TARBALL_BYTES)
  })

  it.each(['bin/acta', 'dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js', 'README.md', 'CHANGELOG.md'])(
    'holds %s',
    (path) => {
      expect(packed.files.map((file) => file.path)).toContain(path)
    },
  )

  it.each(['data/', 'sql/', 'examples/'])('holds what is in %s', (start) => {
    const there = readdirSync(join(ROOT, start), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(start, relative(join(ROOT, start), parentPath), name).replaceAll('\\', '/'))
    expect(packed.files.map((file) => file.path)).toEqual(expect.arrayContaining(there))
  })

  it('holds nothing built of a source that is gone', () => {
    const built = packed.files.flatMap(({ path }) => /^dist\/(.+?)(?:\.d\.ts|\.js)$/.exec(path)?.[1] ?? [])
    expect(built.filter((name) => !existsSync(join(ROOT, 'src', `${name}.ts`)))).toEqual([])
  })

  it('holds no sources, tests, measures or maps', () => {
    const odd = packed.files.filter(({ path }) => /^(?:src|test|bench|scripts|docs)\/|\.map$|tsbuildinfo/.test(path))
    expect(odd).toEqual([])
  })
})

describe('installed into an empty folder', () => {
  it('takes at most 70 MB with all it needs', () => {
    expect(sizeOf(join(home, 'node_modules'))).toBeLessThanOrEqual(MAX_INSTALLED_BYTES)
  })

  it('has the command', () => {
    const names = readdirSync(join(home, 'node_modules', '.bin'))
    expect(names.some((name) => name === 'acta' || name === 'acta.cmd')).toBe(true)
  })

  it('reads a report', async () => {
    const { stdout } = await acta('read', 'report.txt', '--json', '--date', '2031-05-14')
    const reading = readingSchema.parse(JSON.parse(stdout))
    expect(reading.document).toMatchObject({ ref: 'report.txt', publishedOn: '2031-05-14', length: REPORT.length })
    expect(reading.statements.length).toBeGreaterThan(0)
  })

  it('records it, and lists what was said', async () => {
    await acta('add', 'report.txt')
    const { stdout } = await acta('statements', '--json')
    expect(stdout.trim().split('\n').length).toBeGreaterThan(0)
    expect(JSON.parse(stdout.split('\n')[0]!)).toBeTypeOf('object')
  })

  it('is a library that reads, records and checks', async () => {
    const { stdout } = await runModule(`
      import { loadReader, openLedger, readingSchema, sliceSpan } from 'acta'
      const text = ${JSON.stringify(REPORT)}
      const reading = readingSchema.parse(loadReader().read(text, { publishedOn: '2031-05-14' }))
      const ledger = await openLedger('library.db', { now: () => '2031-05-20T08:00:00.000Z' })
      const { outcome } = await ledger.recordReading(reading)
      await ledger.close()
      console.log(JSON.stringify([outcome, sliceSpan(text, reading.statements[0].content[0]).length > 0]))
    `)
    expect(JSON.parse(stdout)).toEqual(['recorded', true])
  })

  it('has no other door than the public one', async () => {
    await expect(runModule("import 'acta/dist/model/index.js'")).rejects.toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/)
  })
})

describe('the lock file', () => {
  it('names no address to download from', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  })
})

describe('the public door', () => {
  it('names its exports one by one', () => {
    expect(readFileSync(join(ROOT, 'src', 'index.ts'), 'utf8')).not.toMatch(/export \*/)
  })
})
