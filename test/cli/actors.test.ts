import { describe, expect, it } from 'vitest'
import { identitySchema, reviewSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

const FIRST = 'Prime Minister Mirel Kosta said the talks would go on. Jan Levy, a farmer, said he was glad.\n'
const SECOND = 'Jan Levy, a doctor, said he was sorry. Mirel Kosta left.\n'

/** A folder with a ledger of two reports, and the ids of the actors of one name. */
async function ledgerOfTwo() {
  const cwd = folderWith({ 'a.txt': FIRST, 'b.txt': SECOND })
  await runActa(['add', 'a.txt', '--date', '2031-05-14'], { cwd })
  await runActa(['add', 'b.txt', '--date', '2031-06-14'], { cwd })
  const listed = parseLines((await runActa(['actors', '--actor', 'levy', '--json'], { cwd })).out)
  return { cwd, ids: listed.map(({ id }) => String(id)) }
}

describe('acta actors', () => {
  it('joins actors across documents with the reason, and takes what a person decides', async () => {
    const { cwd, ids } = await ledgerOfTwo()
    expect(ids).toHaveLength(2)
    const joined = async () =>
      parseLines((await runActa(['actors', 'joined', '--actor', 'levy', '--json'], { cwd })).out).map((line) =>
        identitySchema.parse(line),
      )
    expect(await joined()).toMatchObject([
      { name: 'Jan Levy', actors: ids, joins: [{ rule: 'actors/name-and-time@1' }] },
    ])

    const named = [...ids.map((id) => id.slice(6, 14)), '--by', 'Lena Marsh']
    const split = await runActa(['actors', 'split', ...named, '--why', 'a farmer and a doctor'], { cwd })
    expect([split.code, split.err]).toEqual([0, ''])
    expect(split.out).toContain('are not one: a farmer and a doctor')
    expect((await joined()).map(({ actors }) => actors)).toEqual([[ids[0]], [ids[1]]])

    const merged = await runActa(['actors', 'merge', ...named, '--why', 'one after all', '--json'], { cwd })
    const review = reviewSchema.parse(JSON.parse(merged.out))
    expect(review).toMatchObject({ decision: 'merge', subjects: ids, by: 'Lena Marsh', reason: 'one after all' })
    expect(await joined()).toMatchObject([
      { actors: ids, joins: [{ rule: review.id, reason: 'Lena Marsh: one after all' }] },
    ])
    const before = await runActa(['actors', 'joined', '--actor', 'levy', '--as-of', '2031-05-31'], { cwd })
    expect(before.out).toMatch(/Jan Levy · person · 1 actor/)
  }, 60_000)

  it.each<[string, string[], number, RegExp]>([
    ['one id', ['abcd1'], 2, /name two actors at least/],
    ['ids of nobody', ['abcd1', 'bcde2'], 27, /no record begins with "abcd1"/],
    ['ids that are none', ['kosta', 'levy'], 27, /"kosta" is no id/],
  ])(
    'tells what is wrong with %s',
    async (_, ids, code, message) => {
      const { cwd } = await ledgerOfTwo()
      const result = await runActa(['actors', 'merge', ...ids, '--by', 'Lena Marsh', '--why', 'one'], { cwd })
      expect(result.code).toBe(code)
      expect(result.err).toMatch(message)
    },
    60_000,
  )

  it('does not decide without a name and a reason', async () => {
    const cwd = folderWith({})
    for (const args of [
      ['--by', 'Lena Marsh'],
      ['--why', 'one'],
      ['--by', ' ', '--why', 'one'],
    ])
      expect((await runActa(['actors', 'merge', 'abcd1', 'bcde2', ...args], { cwd })).code).toBe(2)
  }, 60_000)
})
