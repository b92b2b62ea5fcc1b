import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLE, cleanUpAfterAll, ended, folderWith, parseLines, runActa, startActa } from './installed.ts'

cleanUpAfterAll()

const toLines = (count: number, text = 'Talks began.') =>
  Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text: `Report ${id}. ${text}` })}\n`).join('')

describe('acta add', () => {
  it('prints a line a document once it is recorded, and adds nothing the second time', async () => {
    const cwd = folderWith({ 'in/a.txt': ARTICLE, 'in/b.txt': 'Talks began.' })
    const first = await runActa(['add', 'in', '--date', '2031-05-14'], { cwd })
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(
      /^recorded\t[0-9a-f]{12}\tin\/a\.txt\t\d+ statements, .*\nrecorded\t.*\tin\/b\.txt\t.*\n$/,
    )
    const { out } = await runActa(['statements', '--json'], { cwd })
    const again = await runActa(['add', 'in', '--date', '2031-05-14'], { cwd })
    expect(again.out.match(/^\w+/gm)).toEqual(['already', 'already'])
    expect((await runActa(['statements', '--json'], { cwd })).out).toBe(out)
  })

  it('records lines of standard input with their own descriptions', async () => {
    const cwd = folderWith()
    const input = `${JSON.stringify({ id: 'x1', text: ARTICLE, outlet: 'O' })}\n`
    const { code, out } = await runActa(['add', '--jsonl', '--date', '2031-05-14'], { cwd, input })
    expect(code).toBe(0)
    expect(out).toMatch(/^recorded\t\w+\tx1\t/)
    const listed = parseLines((await runActa(['statements', '--ref', 'x1', '--json'], { cwd })).out)
    expect(listed[0]).toMatchObject({ document: { outlet: 'O', publishedOn: '2031-05-14' }, path: null, line: 1 })
  })

  it('records into the ledger that is named, by option before by variable', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE })
    const env = { ACTA_LEDGER: 'variable.db' }
    await runActa(['add', 'a.txt'], { cwd, env })
    await runActa(['add', 'a.txt', '--ledger', 'option.db'], { cwd, env })
    for (const name of ['variable.db', 'option.db']) {
      expect(readFileSync(join(cwd, name)).subarray(0, 15).toString()).toBe('SQLite format 3')
    }
  })

  it('records the others where one source cannot be read, and ends with 1', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE })
    const { code, out, err } = await runActa(['add', 'missing.txt', 'a.txt'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/^acta: .*missing\.txt.*\n$/)
    expect(out).toMatch(/^recorded\t/)
  })

  it('keeps what it printed, and nothing half, when it is stopped', async () => {
    const cwd = folderWith()
    const child = startActa(['add', '--jsonl'], { cwd })
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.kill('SIGINT'))
    child.stdin.write(toLines(2000, ARTICLE))
    const { code, out, err } = await ended(child)
    expect([code, err]).toEqual([130, expect.stringMatching(/^acta: stopped/)])
    const printed = [...out.matchAll(/^recorded\t\w+\t(\d+)\t/gm)].map(([, ref]) => ref)
    const { out: listed, code: listCode } = await runActa(['statements', '--json'], { cwd })
    expect(listCode).toBe(0)
    const kept = new Set(parseLines(listed).map(({ document }) => document.ref))
    expect(printed.length).toBeGreaterThan(0)
    expect(kept.size).toBeLessThan(2000)
    expect([...kept].slice(0, printed.length)).toEqual(printed)
  })

  it('ends quietly with a whole ledger when nobody reads its output', async () => {
    const cwd = folderWith()
    const child = startActa(['add', '--jsonl'], { cwd })
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(toLines(2000))
    const { code, err } = await ended(child)
    expect([code, err]).toEqual([0, ''])
    expect((await runActa(['actors'], { cwd })).code).toBe(0)
  })
})
