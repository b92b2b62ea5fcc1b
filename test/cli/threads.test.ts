import { describe, expect, it } from 'vitest'
import { reviewSchema, type Thread, threadSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { OWN_STATES } from './own-states.ts'

cleanUpAfterAll()

const REPORTS = {
  'a.md': '---\ndate: 2031-05-14\n---\nVardia will withdraw its troops from the Reed river by the end of June.\n',
  'b.md': '---\ndate: 2031-05-22\n---\nVardia reaffirmed its pledge to withdraw its troops from the Reed river.\n',
  'c.md': '---\ndate: 2031-05-23\n---\nVardia will rebuild the school of Lower Tam.\n',
}

/** A ledger of three reports, and what reads its threads. */
async function ledgerOfThree() {
  const cwd = folderWith({ ...REPORTS, 'own.yaml': OWN_STATES })
  await runActa(['add', ...Object.keys(REPORTS), '--actors', 'own.yaml'], { cwd })
  const threads = async (...args: string[]): Promise<Thread[]> =>
    parseLines((await runActa(['threads', '--json', ...args], { cwd })).out).map((line) => threadSchema.parse(line))
  return { cwd, threads }
}

const inShort = (threads: readonly Thread[]) =>
  threads.map(({ members }) => members.map(({ ref, role }) => `${ref} ${role}`))

describe('acta threads', () => {
  it('lists commitments across documents, narrowed as asked', async () => {
    const { cwd, threads } = await ledgerOfThree()
    const both = [['a.md first', 'b.md reaffirms'], ['c.md first']]
    expect(inShort(await threads())).toEqual(both)
    expect(inShort(await threads('--actor', 'vda', '--limit', '1'))).toEqual(both.slice(0, 1))
    expect(inShort(await threads('--kind', 'threat'))).toEqual([])
    expect(inShort(await threads('--from', '2031-05-23'))).toEqual(both.slice(1))
    expect(inShort(await threads('--as-of', '2031-05-20'))).toEqual([['a.md first']])
    const { out } = await runActa(['threads', '--limit', '1'], { cwd })
    expect(out).toMatch(/Vardia \(VDA\): pledge/)
    expect(out).toMatch(/reaffirms · 2031-05-22 · b\.md · [0-9a-f]{8}/)
    expect(out).toMatch(/party 1, action 1/)
  }, 60_000)

  it('takes what a person decides, of commitments and of threads', async () => {
    const { cwd, threads } = await ledgerOfThree()
    const [withdraw, school] = await threads()
    const [first, second] = withdraw!.members.map(({ commitment }) => commitment!)
    const by = ['--by', 'Lena Marsh', '--why', 'seen']
    const split = await runActa(['threads', 'split', first!, second!.slice(11, 19), ...by], { cwd })
    expect([split.code, split.err]).toEqual([0, ''])
    expect(split.out).toContain('are not one: seen')
    expect(inShort(await threads())).toEqual([['a.md first'], ['b.md first'], ['c.md first']])

    const named = [withdraw!.thread, school!.thread.slice(7, 15)]
    const merged = await runActa(['threads', 'merge', ...named, ...by, '--json'], { cwd })
    const review = reviewSchema.parse(JSON.parse(merged.out))
    expect(review.subjects).toEqual([first, school!.members[0]!.commitment])
    expect(inShort(await threads())).toEqual([['a.md first', 'c.md reaffirms'], ['b.md first']])
  }, 60_000)

  it.each<[string, string[], number, RegExp]>([
    ['one id', ['abcd1'], 2, /name two commitments or threads at least/],
    ['ids of nothing', ['abcd1', 'bcde2'], 27, /no record begins with "abcd1"/],
    ['a thread that is none', ['thread-abcd1', 'bcde2'], 27, /no thread begins with "thread-abcd1"/],
  ])(
    'tells what is wrong with %s',
    async (_, ids, code, message) => {
      const { cwd } = await ledgerOfThree()
      const result = await runActa(['threads', 'merge', ...ids, '--by', 'Lena Marsh', '--why', 'one'], { cwd })
      expect([result.code, result.err]).toEqual([code, expect.stringMatching(message)])
    },
    60_000,
  )
})
