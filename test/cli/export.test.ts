import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE, cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { expectSchema } from './schema-check.ts'

cleanUpAfterAll()

const LATER = '💥 Ada Brenn said: "We will open the border within 30 days." Vardia attacked the port.\n'

let cwd: string

const exported = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await runActa(['export', ...args], { cwd })
  expect([code, err]).toEqual([0, ''])
  return out
}

const table = async (...args: string[]): Promise<{ [column: string]: string }[]> =>
  parse(await exported('--format', 'csv', ...args), { columns: true })

describe('acta export', () => {
  beforeAll(async () => {
    cwd = folderWith({ 'a.txt': ARTICLE, 'b.txt': LATER })
    await runActa(['add', 'a.txt', '--date', '2031-05-14'], { cwd })
    await runActa(['add', 'b.txt', '--date', '2031-06-20', '--url', 'https://post.example/b'], { cwd })
  }, 60_000)

  it.each([
    ['statements', 'content'],
    ['events', 'text'],
    ['commitments', 'action'],
    ['actors', 'name'],
  ])('writes the table of %s with its words', async (noun, column) => {
    const rows = await table('--table', noun)
    const listed = parseLines((await runActa([noun, '--json'], { cwd })).out)
    expect(rows.map(({ id }) => id)).toEqual(listed.map(({ id }) => id))
    expect(rows.every((row) => (row[column] ?? '') !== '')).toBe(true)
  })

  it('writes the table of documents with their counts', async () => {
    const rows = await table('--table', 'documents')
    expect(rows.map(({ ref, url, publishedOn }) => [ref, url, publishedOn])).toEqual([
      ['a.txt', '', '2031-05-14'],
      ['b.txt', 'https://post.example/b', '2031-06-20'],
    ])
    expect(Number(rows[0]!.statements)).toBeGreaterThan(0)
  })

  it('narrows what it writes by every filter', async () => {
    const refs = async (...args: string[]) =>
      new Set((await table('--table', 'statements', ...args)).map(({ ref }) => ref))
    expect(await refs()).toEqual(new Set(['a.txt', 'b.txt']))
    expect(await refs('--from', '2031-06-01')).toEqual(new Set(['b.txt']))
    expect(await refs('--to', '2031-06-01')).toEqual(new Set(['a.txt']))
    expect(await refs('--as-of', '2031-06-01')).toEqual(new Set(['a.txt']))
    expect(await refs('--known-at', '2001-01-01T00:00:00Z')).toEqual(new Set())
    expect(await refs('--actor', 'torvik')).toEqual(new Set(['a.txt']))
  }, 60_000)

  it('writes events as PLOVER, asserted and claimed alone unless it is told which', async () => {
    const statuses = async (...args: string[]) =>
      parseLines(await exported('--format', 'plover', ...args)).map(({ status }) => status)
    const all = (await table('--table', 'events')).map(({ status }) => status)
    expect(await statuses()).toEqual(all.filter((status) => status === 'asserted' || status === 'claimed'))
    expect(await statuses('--status', 'planned,asserted')).toEqual(
      all.filter((status) => status === 'asserted' || status === 'planned'),
    )
    expect(new Set(all).size).toBeGreaterThan(1)
  })

  it('writes whole readings with their texts', async () => {
    const lines = parseLines(await exported('--format', 'jsonl'))
    await expectSchema('reading', lines)
    expect(lines.map(({ document }) => document.text)).toEqual([ARTICLE, LATER])
  })

  it('writes annotations whose places are code points of the text', async () => {
    const lines = parseLines(await exported('--format', 'annotations', '--from', '2031-06-01'))
    const kinds = lines.map(({ body }) => body[0].value)
    expect(new Set(kinds)).toEqual(new Set(['statement', 'event', 'commitment']))
    for (const { source, selector } of lines.flatMap(({ target }) => target)) {
      expect(source).toBe('https://post.example/b')
      expect([...LATER].slice(selector[0].start, selector[0].end).join('')).toBe(selector[1].exact)
    }
  })

  it('writes a claim for each statement', async () => {
    const claims = parseLines(await exported('--format', 'claims'))
    expect(claims.map(({ text }) => text)).toEqual((await table('--table', 'statements')).map(({ content }) => content))
    expect(claims[0]).toMatchObject({ '@type': 'Claim', datePublished: '2031-05-14' })
  })

  it('writes Parquet', async () => {
    expect(await exported('--format', 'parquet', '--table', 'statements', '--out', 's.parquet')).toBe('')
    expect(readFileSync(join(cwd, 's.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })

  it('writes a file whole', async () => {
    expect(await exported('--format', 'jsonl', '--out', 'r.jsonl')).toBe('')
    expect(readFileSync(join(cwd, 'r.jsonl'), 'utf8')).toBe(await exported('--format', 'jsonl'))
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it.each<[string, string[], number, RegExp]>([
    ['no format', [], 2, /--format/],
    ['Parquet without a file', ['--format', 'parquet'], 2, /--out events\.parquet/],
    ['a table of no format with tables', ['--format', 'claims', '--table', 'events'], 2, /leave it out for claims/],
    [
      'a status of what has none',
      ['--format', 'csv', '--table', 'actors', '--status', 'asserted'],
      2,
      /--table events/,
    ],
    ['a status that is none', ['--format', 'plover', '--status', 'sure'], 2, /asserted, claimed/],
    ['days in the wrong order', ['--format', 'csv', '--from', '2031-06-01', '--to', '2031-05-01'], 2, /is later than/],
    ['a period where a day is needed', ['--format', 'csv', '--from', '2031'], 17, /"2031" is no day/],
    ['a ledger that is not there', ['--format', 'csv', '--ledger', 'none.db'], 20, /none\.db/],
    ['a folder that is not there', ['--format', 'csv', '--out', 'none/a.csv'], 29, /none\/a\.csv cannot be written/],
  ])('tells what is wrong with %s', async (_, args, code, message) => {
    const ran = await runActa(['export', ...args], { cwd })
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toMatch(message)
  })
})
