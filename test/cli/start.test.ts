import { describe, expect, it } from 'vitest'
import { ARTICLE, cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

describe('acta start', () => {
  it('records the examples and prints the brief, each entry with its words and its place', async () => {
    const cwd = folderWith()
    const { code, out, err } = await runActa(['start'], { cwd })
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
    expect(parseLines((await runActa(['commitments', '--json'], { cwd })).out).length).toBeGreaterThan(0)
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
