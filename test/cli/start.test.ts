import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLE, cleanUpAfterAll, folderWith, packageFolder, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

const LISTS = ['statements', 'commitments', 'events', 'observations']

async function countRecords(cwd: string): Promise<Record<string, number>> {
  const counts = LISTS.map(async (list) => [list, parseLines((await runActa([list, '--json'], { cwd })).out).length])
  return Object.fromEntries(await Promise.all(counts)) as Record<string, number>
}

describe('acta start', () => {
  it('records the reports and the figures of the dossier, and says what they came to and what to try next', async () => {
    const cwd = folderWith()
    const { code, out, err } = await runActa(['start'], { cwd })
    expect([code, err]).toEqual([0, ''])
    const counts = await countRecords(cwd)
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
    expect(out).toMatch(/^Recorded in acta\.db from \S*\s*\S+dossier-2025\n/)
    expect(out).toContain('\n  1 document of 2031-05-14\n')
    for (const noun of ['statement', 'commitment', 'event']) {
      const count = counts[`${noun}s`]!
      expect(out).toMatch(new RegExp(`\\n  ${count} ${noun}${count === 1 ? '' : 's'}\\b`))
    }
    expect(counts.observations).toBe(2)
    expect(out).toContain('\n  2 figures: 2 in spending.csv\n')
    expect(out).toMatch(
      /\n\nWhat came of it by 2031-05-14, by the rules of docs\/rules\.md\n {2}in force .*\n\nWhat to try next\n {2}acta judge /,
    )
  })

  it('started again, says that the reports were there already', async () => {
    const cwd = folderWith()
    const first = await runActa(['start'], { cwd })
    const { code, out } = await runActa(['start'], { cwd })
    expect(code).toBe(0)
    expect(out).toBe(first.out.replace('2031-05-14', '2031-05-14, 1 there already'))
  })

  it('prints commands that run', async () => {
    const cwd = folderWith()
    const { out } = await runActa(['start'], { cwd })
    const commands = [...out.matchAll(/^ {2}acta ([^:]+):/gm)].map(([, command]) => command!)
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands.filter((each) => !each.includes('FILE'))) {
      const args = command.match(/"[^"]*"|\S+/g)!.map((arg) => arg.replaceAll('"', ''))
      expect([command, (await runActa(args, { cwd })).code]).toEqual([command, 0])
    }
  })

  it('records the figures beside a row that is none, tells its line and ends with 1', async () => {
    const cwd = folderWith()
    const file = join(packageFolder(), 'examples', 'dossier-2025', 'broken.csv')
    writeFileSync(file, 'indicator,actor,period,value,unit,source\nships,VDA,2030,many,ships,Vard Yearbook\n')
    try {
      const { code, out, err } = await runActa(['start'], { cwd })
      expect(code).toBe(1)
      expect(err).toMatch(/broken\.csv, line 2/)
      expect(out).toContain('2 in spending.csv')
    } finally {
      rmSync(file)
    }
  })

  it('prints the brief of a path, each entry with its words and its place', async () => {
    const cwd = folderWith({ 'talks.md': `---\ntitle: Talks\ndate: 2031-05-14\n---\n${ARTICLE}` })
    const { code, out, err } = await runActa(['start', 'talks.md'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^The brief of 1 document\n {2}Talks\n/)
    const sections = [
      'Who said what',
      'Who is bound to what, by when',
      'What happened',
      'All of it is in the ledger acta.db',
    ]
    const at = sections.map((title) => out.indexOf(`\n\n${title}`))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at[0]).toBeGreaterThan(0)
    expect(out).toMatch(/"We will withdraw our troops by the end of June,"\n +\S*talks\.md:7 · 2031-05-14/)
    expect((await countRecords(cwd)).commitments).toBeGreaterThan(0)
  })

  it('takes paths of the caller, and tells of those documents alone', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE, 'b.txt': 'Ada Brenn said that the harvest was good.' })
    await runActa(['add', 'b.txt'], { cwd })
    const { code, out } = await runActa(['start', 'a.txt', '--date', '2031-05-14'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('We will withdraw')
    expect(out).not.toContain('harvest')
  })

  it('prints the brief of what it could read, and ends with 1', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE })
    const { code, out, err } = await runActa(['start', 'missing.txt', 'a.txt'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/missing\.txt/)
    expect(out).toMatch(/^The brief of 1 document/)
  })
})
