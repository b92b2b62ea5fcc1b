import { beforeAll, describe, expect, it } from 'vitest'
import { type Verdict, verdictSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { OWN_STATES } from './own-states.ts'

cleanUpAfterAll()

const REPORTS = {
  'a.md': '---\ndate: 2031-05-01\n---\nVardia and Oskelia agreed to a ceasefire on the Reed river.\n',
  'b.md': '---\ndate: 2031-05-02\n---\nVardia will withdraw its troops from the Tam valley by the end of May.\n',
  'c.md': '---\ndate: 2031-05-09\n---\nVardia accused Oskelia of violating the ceasefire on the Reed river.\n',
  'd.md': '---\ndate: 2031-05-10\n---\nOskelia accused Vardia of violating the ceasefire on the Reed river.\n',
  'e.md': '---\ndate: 2031-06-20\n---\nVardia withdrew its troops from the Tam valley.\n',
}

let cwd: string

const verdicts = async (...args: string[]): Promise<Verdict[]> =>
  parseLines((await runActa(['judge', '--json', ...args], { cwd })).out).map((line) => verdictSchema.parse(line))

const inShort = (all: readonly Verdict[]): string[] => all.map(({ first, status }) => `${first.ref} ${status}`)

describe('acta judge and acta why', () => {
  beforeAll(async () => {
    cwd = folderWith({ ...REPORTS, 'own.yaml': OWN_STATES })
    await runActa(['add', ...Object.keys(REPORTS), '--actors', 'own.yaml'], { cwd })
  }, 60_000)

  it('judges as of a day, today where none is given, narrowed as asked', async () => {
    expect(inShort(await verdicts('--as-of', '2031-05-09'))).toEqual(['a.md violation claimed', 'b.md open'])
    expect(inShort(await verdicts('--as-of', '2031-06-01'))).toEqual(['a.md disputed', 'b.md lapsed'])
    expect(inShort(await verdicts('--as-of', '2031-06-30'))).toEqual(['a.md disputed', 'b.md kept late'])
    expect(inShort(await verdicts('--as-of', '2031-06-30', '--kind', 'pledge'))).toEqual(['b.md kept late'])
    expect(inShort(await verdicts('--as-of', '2031-06-30', '--status', 'disputed'))).toEqual(['a.md disputed'])
    expect(inShort(await verdicts('--as-of', '2031-06-30', '--actor', 'osk', '--limit', '1'))).toEqual([
      'a.md disputed',
    ])
    expect(inShort(await verdicts('--as-of', '2031-04-30'))).toEqual([])
  }, 60_000)

  it('prints the verdict with the words that decide it, marked as what a side says', async () => {
    const { out, err } = await runActa(['judge', '--as-of', '2031-06-30', '--kind', 'agreement'], { cwd })
    expect(err).toBe('')
    expect(out).toMatch(/Vardia \(VDA\), Oskelia \(OSK\): agreement · 2031-05-01 · a\.md/)
    expect(out).toMatch(/disputed by Oskelia \(OSK\), Vardia \(VDA\) on 2031-06-30, a proposal/)
    expect(out).toMatch(
      /claimed-violation by Oskelia \(OSK\), as Vardia \(VDA\) says\s+· 2031-05-09 · c\.md\s+“.*violating the ceasefire/,
    )
  }, 60_000)

  it('shows the chain to the words, by the id of the thread and of its commitment', async () => {
    const [, pledge] = await verdicts('--as-of', '2031-06-30')
    const { out } = await runActa(['why', pledge!.thread, '--as-of', '2031-06-30'], { cwd })
    expect(out).toMatch(/kept late by Vardia \(VDA\) on 2031-06-30, a proposal\npledge\/kept-late@1: Vardia did it/)
    expect(out).toMatch(
      /decides: fulfils by Vardia \(VDA\) · 2031-06-20 · e\.md\n\s+“Vardia withdrew its troops from the Tam valley\.”/,
    )
    expect(out).toMatch(/party 1, act 1, object 1[\s\S]*\(deeds\/act@1\)/)
    const [commitment] = parseLines((await runActa(['commitments', '--kind', 'pledge', '--json'], { cwd })).out)
    const line = await runActa(['why', (commitment as { id: string }).id, '--as-of', '2031-06-30', '--json'], { cwd })
    expect(verdictSchema.parse(JSON.parse(line.out)).thread).toBe(pledge!.thread)
  }, 60_000)

  it.each<[string, string[], RegExp]>([
    [
      'an id of nothing',
      ['why', 'abcdef12'],
      /no thread that had begun by that day begins with "abcdef12": `acta judge`/,
    ],
    ['a day that is none', ['judge', '--as-of', 'soon'], /soon/],
    ['a status that is none', ['judge', '--status', 'fine'], /fine.*kept/s],
  ])('tells what is wrong with %s', async (_, args, message) => {
    const { code, err } = await runActa(args, { cwd })
    expect(code).not.toBe(0)
    expect(err).toMatch(message)
  })
})
