import { beforeAll, describe, expect, it } from 'vitest'
import { dueSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { OWN_STATES } from './own-states.ts'

cleanUpAfterAll()

const REPORTS = {
  'a.md': '---\ndate: 2031-05-14\n---\nVardia will withdraw its troops from the Reed river by the end of June.\n',
  'b.md': '---\ndate: 2031-05-15\n---\nOskelia will rebuild the bridge of Lower Tam by the end of July.\n',
  'c.md': '---\ndate: 2031-05-16\n---\nVardia will reopen the school of Upper Tam by 31 May.\n',
}

let cwd: string

const due = (...args: string[]) => runActa(['due', ...args], { cwd })

/** What is due, in short. */
async function inShort(...args: string[]): Promise<string[]> {
  const { out } = await due('--json', ...args)
  return parseLines(out)
    .map((line) => dueSchema.parse(line))
    .map(({ first, daysLeft }) => `${first.ref} ${daysLeft}`)
}

describe('acta due', () => {
  beforeAll(async () => {
    cwd = folderWith({ ...REPORTS, 'own.yaml': OWN_STATES })
    await runActa(['add', ...Object.keys(REPORTS), '--actors', 'own.yaml'], { cwd })
  }, 60_000)

  it('lists what falls due in order, and then what fell due with nothing to show', async () => {
    expect(await inShort('--as-of', '2031-06-18')).toEqual(['a.md 12', 'b.md 43', 'c.md -18'])
    expect(await inShort('--as-of', '2031-06-18', '--within', '30')).toEqual(['a.md 12', 'c.md -18'])
    expect(await inShort('--as-of', '2031-06-18', '--actor', 'oskelia')).toEqual(['b.md 43'])
    expect(await inShort('--as-of', '2031-05-14')).toEqual(['a.md 47'])
    const { out, err } = await due('--as-of', '2031-06-18')
    expect(err).toBe('')
    expect(out).toMatch(/Due within 90 days of 2031-06-18\n {2}[0-9a-f]{8} {2}12 days left, until 2031-06-30\n/)
    expect(out).toMatch(/Vardia \(VDA\): pledge, open\n {12}“withdraw its troops/)
    expect(out).toMatch(
      /\nPast its last day, with nothing to show\n {2}[0-9a-f]{8} {2}18 days past its last day, 2031-05-31\n/,
    )
  }, 60_000)

  it('says so where nothing is due', async () => {
    const none = await due('--as-of', '2031-09-18', '--within', '1')
    expect([none.code, none.out]).toEqual([0, ''])
    expect(none.err).toBe('acta: nothing in the ledger acta.db falls due in the 1 day from 2031-09-18\n')
    const { out } = await due('--as-of', '2031-08-18')
    expect(out).toMatch(/^Nothing falls due in the 90 days from 2031-08-18\.\n\nPast its last day/)
  }, 60_000)

  it('takes no number of days that is none', async () => {
    const { code, err } = await due('--within', '0')
    expect([code, err]).toEqual([2, expect.stringMatching(/whole number of at least 1/)])
  }, 60_000)
})
