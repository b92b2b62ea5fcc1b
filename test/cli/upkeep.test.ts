import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { correctionSchema, redactionSchema } from '../../src/model/index.ts'
import { newAddress } from '../ledger/temporary.ts'
import { ARTICLE, cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

const MENDED = ARTICLE.replace('June', 'July')

/** A folder with a ledger of the given texts. */
async function ledgerOf(files: { readonly [name: string]: string } = { 'a.txt': ARTICLE }) {
  const cwd = folderWith(files)
  await runActa(['add', ...Object.keys(files), '--date', '2031-05-14', '--outlet', 'The Vardian Post'], { cwd })
  const run = (...args: string[]) => runActa(args, { cwd })
  return { cwd, run }
}

describe('acta search', () => {
  it('prints the best first, with what matched marked, also where there is no colour', async () => {
    const { run } = await ledgerOf()
    const found = await run('search', 'withdrawing troop')
    expect([found.code, found.err]).toEqual([0, ''])
    expect(found.out).toContain('[withdraw] our [troops]')
    const lines = parseLines((await run('search', 'truce', '--statements', '--json')).out)
    expect(lines).toMatchObject([{ noun: 'statement', document: { ref: 'a.txt' } }])
    expect(lines[0].parties.map(({ name }: { name: string }) => name)).toContain('Ilya Torvik')
    const [{ passages }] = lines
    const [{ span, matches, text }] = passages
    expect(text.slice(matches[0].start - span.start, matches[0].end - span.start)).toBe('truce')
  }, 60_000)

  it.each<[string[], number, RegExp]>([
    [['submarine'], 0, /nothing in the ledger .*acta\.db matches submarine/],
    [['-truce'], 2, /names no word|unknown option/],
    [['"'], 2, /names no word to be found/],
    [['truce', '--statements', '--documents'], 2, /cannot be used with/],
    [['truce', '--limit', '0'], 2, /whole number of at least 1/],
    [['truce', '--as-of', '2031-02-30'], 17, /2031-02-30/],
  ])(
    'tells what is wrong with %j',
    async (args, code, message) => {
      const { run } = await ledgerOf()
      const result = await run('search', ...args)
      expect(result.code).toBe(code)
      expect(result.err).toMatch(message)
    },
    60_000,
  )
})

describe('acta correct, retract and redact', () => {
  const said = ['--by', 'Lena Marsh', '--why', 'the outlet mended a month']

  it('take an article out of the count, and say so as JSON too', async () => {
    const { run } = await ledgerOf({ 'a.txt': ARTICLE, 'b.txt': MENDED })
    const made = await run('correct', 'a.txt', 'b.txt', '--on', '2031-05-16', ...said, '--json')
    expect(correctionSchema.parse(JSON.parse(made.out))).toMatchObject({ publishedOn: '2031-05-16', by: 'Lena Marsh' })
    const refs = async (...args: string[]) =>
      new Set(parseLines((await run('statements', '--json', ...args)).out).map(({ document }) => document.ref))
    expect(await refs()).toEqual(new Set(['b.txt']))
    expect(await refs('--as-of', '2031-05-15')).toEqual(new Set(['a.txt', 'b.txt']))
    expect((await run('retract', 'b.txt', ...said)).out).toContain('was retracted: the outlet mended a month')
    expect(await refs()).toEqual(new Set())
  }, 60_000)

  it('delete a text for good only where that is said', async () => {
    const { run } = await ledgerOf()
    const asked = await run('redact', 'a.txt', ...said)
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--yes')])
    const gone = await run('redact', 'a.txt', ...said, '--yes', '--json')
    const { documentId } = redactionSchema.parse(JSON.parse(gone.out))
    const shown = await run('show', documentId.slice(0, 8))
    expect([shown.code, shown.err]).toEqual([34, expect.stringContaining('by Lena Marsh: the outlet mended a month')])
    const again = await run('add', 'a.txt')
    expect([again.code, again.err]).toEqual([34, expect.stringContaining('a.txt was taken out')])
    expect((await run('check')).out).toMatch(/^whole: 1 document, 1 reading, 0 statements/)
  }, 60_000)

  it.each<[string[], number, RegExp]>([
    [['retract', 'c.txt', ...said], 27, /"c\.txt" is no id/],
    [['retract', 'a.txt', '--by', ' ', '--why', 'x'], 2, /must say something/],
    [['retract', 'a.txt', '--by', 'x'], 2, /--why/],
    [['correct', 'a.txt', 'a.txt', ...said], 2, /cannot replace itself/],
    [['retract', 'a.txt', '--on', 'May', ...said], 17, /May/],
    [['redact', 'a.txt', '--yes', ...said, '--ledger', 'none.db'], 20, /there is no ledger at .*none\.db/],
  ])(
    'tell what is wrong with %j',
    async (args, code, message) => {
      const { run } = await ledgerOf()
      const result = await run(...args)
      expect([result.code, result.err]).toEqual([code, expect.stringMatching(message)])
    },
    60_000,
  )
})

describe('acta backup and restore', () => {
  it('carry a ledger over, compressed or not, and the copy is the same', async () => {
    const { cwd, run } = await ledgerOf({ 'a.txt': ARTICLE, 'b.txt': MENDED })
    for (const name of ['x.acta', 'x.acta.gz']) {
      expect((await run('backup', name)).code).toBe(0)
      const restored = await run('restore', name, '--ledger', `${name}.db`)
      expect([restored.code, restored.out]).toEqual([0, expect.stringMatching(/^restored: 2 documents, 2 readings/)])
      expect((await run('backup', '-', '--ledger', `${name}.db`)).out).toBe(readFileSync(join(cwd, 'x.acta'), 'utf8'))
    }
    expect(gunzipSync(readFileSync(join(cwd, 'x.acta.gz'))).toString()).toBe(readFileSync(join(cwd, 'x.acta'), 'utf8'))
    const kept = await run('backup', 'x.acta')
    expect([kept.code, kept.err]).toEqual([2, expect.stringContaining('--force')])
    expect((await run('backup', 'x.acta', '--force')).code).toBe(0)
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([])
  }, 60_000)

  it('tell what is wrong, and leave nothing half restored', async () => {
    const { cwd, run } = await ledgerOf()
    await run('backup', 'x.acta')
    const whole = readFileSync(join(cwd, 'x.acta'))
    writeFileSync(join(cwd, 'cut.acta'), whole.subarray(0, whole.length - 200))
    writeFileSync(join(cwd, 'cut.gz'), gzipSync(whole).subarray(0, 300))
    writeFileSync(join(cwd, 'text.acta'), 'Dear Ada\n')
    for (const [name, code] of [
      ['cut.acta', 35],
      ['cut.gz', 35],
      ['text.acta', 35],
      ['none.acta', 10],
    ] as const) {
      const result = await run('restore', name, '--ledger', 'new.db')
      expect([name, result.code, result.err]).toEqual([name, code, expect.stringMatching(/^acta: /)])
    }
    expect((await run('check', '--ledger', 'new.db')).out).toMatch(/^whole: 0 documents/)
    const over = await run('restore', 'x.acta')
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('holds records already')])
    const nowhere = await run('backup', join('no', 'such', 'folder'))
    expect([nowhere.code, nowhere.err]).toEqual([29, expect.stringContaining('cannot be written')])
    expect(existsSync(join(cwd, 'no'))).toBe(false)
  }, 60_000)
})

describe('acta reread', () => {
  it('reads again only what another version read, and what was decided stands', async () => {
    const { cwd, run } = await ledgerOf()
    const ids = async () => parseLines((await run('statements', '--json')).out).map(({ id }) => id)
    const before = await ids()
    expect(before.length).toBeGreaterThan(2)
    expect((await run('reread')).out).toBe('read again: 0 documents; read by this version before: 1\n')
    writeFileSync(join(cwd, 'ours.yaml'), 'organisations:\n  - { code: NPU, name: Northern Pact Union }\n')
    const again = await run('reread', '--actors', 'ours.yaml')
    expect([again.code, again.out]).toEqual([0, 'read again: 1 document; read by this version before: 0\n'])
    expect((await run('check')).out).toMatch(/^whole: 1 document, 2 readings/)
    expect(await ids()).toEqual(before)
  }, 60_000)
})

describe.skipIf(inject('databaseUrl') === null)('DATABASE_URL', () => {
  it('names the ledger of a team, and its password is in no message', async () => {
    const address = new URL(await newAddress(onTestFinished))
    address.password = 'hush-hush'
    const cwd = folderWith({ 'a.txt': ARTICLE })
    const run = (...args: string[]) => runActa(args, { cwd, env: { DATABASE_URL: address.href } })
    expect((await run('add', 'a.txt', '--date', '2031-05-14')).out).toMatch(/^recorded/)
    expect((await run('add', 'a.txt', '--date', '2031-05-14')).out).toMatch(/^already/)
    expect((await run('search', 'withdraw')).out).toContain('[withdraw]')
    expect(existsSync(join(cwd, 'acta.db'))).toBe(false)
    for (const args of [
      ['help', 'add'],
      ['statements', '--actor', 'nobody'],
      ['search', 'submarine'],
    ]) {
      const { out, err } = await run(...args)
      expect(out + err).not.toContain('hush-hush')
    }
    const file = await run('statements', '--ledger', 'none.db')
    expect(file.code).toBe(20)
  }, 60_000)
})
