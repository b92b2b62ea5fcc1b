import { describe, expect, it } from 'vitest'
import { clusterSchema } from '../../src/model/index.ts'
import { cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

const REPORT =
  'Vardia and Oskelia agreed on Tuesday to open the Salt bridge to lorries before the winter. Foreign Minister Ada Brenn signed the paper in a customs shed near Oskel, watched by two dozen drivers who had slept in their cabs. She said the first convoy would cross on Friday. Traders have paid boatmen to carry sacks across at night.\n'

/** A ledger of one report in two outlets, and of another report. */
async function ledgerOfThree(): Promise<string> {
  const cwd = folderWith({
    'a.md': `---\ndate: 2031-05-14\noutlet: Northern Wire\n---\n${REPORT}`,
    'b.md': `---\ndate: 2031-05-15\noutlet: The Vardian Post\n---\nBridge to open\n\n${REPORT}`,
    'c.md': '---\ndate: 2031-05-15\n---\nThe opera of Tam will stay shut for another year, its director said.\n',
  })
  await runActa(['add', 'a.md', 'b.md', 'c.md'], { cwd })
  return cwd
}

describe('acta duplicates', () => {
  it('lists the documents that carry one report, for programs and for people', async () => {
    const cwd = await ledgerOfThree()
    const listed = parseLines((await runActa(['duplicates', '--json'], { cwd })).out).map((line) =>
      clusterSchema.parse(line),
    )
    expect(listed).toMatchObject([
      {
        first: { ref: 'a.md' },
        documents: [
          { ref: 'a.md', outlet: 'Northern Wire' },
          { ref: 'b.md', date: '2031-05-15' },
        ],
      },
    ])
    const { code, out } = await runActa(['duplicates'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/2 documents · 2031-05-14 · Northern Wire · a\.md/)
    expect(out).toMatch(/2031-05-15 · The Vardian Post · b\.md · 100 %/)
  }, 60_000)

  it('looks at the record as it was, and says where there is nothing', async () => {
    const cwd = await ledgerOfThree()
    const { code, out, err } = await runActa(['duplicates', '--as-of', '2031-05-14'], { cwd })
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/no documents that carry one report/)
    const turned = await runActa(['duplicates', '--from', '2031-05-15', '--to', '2031-05-14'], { cwd })
    expect([turned.code, turned.err]).toEqual([2, expect.stringContaining('give the earlier day first')])
  }, 60_000)
})
