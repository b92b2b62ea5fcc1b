import { describe, expect, it } from 'vitest'
import { quotationSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { expectSchema } from './schema-check.ts'

cleanUpAfterAll()

const WIRE =
  'Talks in Tamrin\n\n“We will not withdraw our boats from the northern bay before the winter,” Ada Brenn said on Tuesday.\n'
const COPY =
  'Boats to leave\n\n“We will withdraw our boats from the northern bay before the winter,” Ada Brenn told reporters.\n'
const OTHER = 'Grain\n\n“The granary of Oskel holds enough wheat for the spring,” Ilya Torvik said.\n'

async function ledgerOfThree(): Promise<string> {
  const cwd = folderWith({ 'wire.txt': WIRE, 'copy.txt': COPY, 'other.txt': OTHER })
  await runActa(['add', 'wire.txt', '--date', '2031-05-14', '--outlet', 'Northern Wire'], { cwd })
  await runActa(['add', 'copy.txt', '--date', '2031-05-15', '--outlet', 'Oskel Courier'], { cwd })
  await runActa(['add', 'other.txt', '--date', '2031-05-15'], { cwd })
  return cwd
}

describe('acta quotations', () => {
  it('joins what the reader found in two reports, labels the later one and tells the alarm', async () => {
    const cwd = await ledgerOfThree()
    const ask = async (...args: string[]) =>
      parseLines((await runActa(['quotations', '--json', ...args], { cwd })).out).map((line) =>
        quotationSchema.parse(line),
      )
    const found = await ask()
    expect(found).toMatchObject([
      {
        speakers: [{ name: 'Ada Brenn' }],
        best: { ref: 'wire.txt' },
        witnesses: [
          { ref: 'wire.txt', outlet: 'Northern Wire', date: '2031-05-14', label: 'verbatim', alarms: [] },
          { ref: 'copy.txt', outlet: 'Oskel Courier', date: '2031-05-15', label: 'altered', alarms: ['negation'] },
        ],
      },
    ])
    await expectSchema('quotations', found)
    expect(await ask('--alarms', '--actor', 'brenn', '--ref', 'copy.txt')).toEqual(found)
    expect(await ask('--actor', 'torvik')).toEqual([])
    expect(await ask('--as-of', '2031-05-14')).toEqual([])
    expect(await ask('--from', '2031-05-15')).toEqual([])
    expect((await ask('--all', '--actor', 'torvik')).map(({ witnesses }) => witnesses.length)).toContain(1)
    expect(await ask('--all', '--limit', '1')).toHaveLength(1)
  }, 60_000)

  it('marks the differing words so that no colour is needed', async () => {
    const cwd = await ledgerOfThree()
    const { out, code } = await runActa(['quotations'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('best · Northern Wire · 2031-05-14 · wire.txt')
    expect(out).toContain('altered ! negation · Oskel Courier')
    expect(out).toContain('We will [-not-] withdraw our boats')
  }, 60_000)

  it.each<[string[], number, RegExp]>([
    [['--from', '2031-05-16', '--to', '2031-05-15'], 2, /give the earlier day first/],
    [['--limit', '0'], 2, /at least 1/],
    [['--ledger', 'none.db'], 20, /none\.db/],
  ])('tells what is wrong with %j', async (args, code, message) => {
    const result = await runActa(['quotations', ...args], { cwd: folderWith({}) })
    expect(result.code).toBe(code)
    expect(result.err).toMatch(message)
  })

  it('says that there is none', async () => {
    const cwd = folderWith({ 'other.txt': OTHER })
    await runActa(['add', 'other.txt'], { cwd })
    const { code, out, err } = await runActa(['quotations'], { cwd })
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('has no such quotation')
  }, 60_000)
})
