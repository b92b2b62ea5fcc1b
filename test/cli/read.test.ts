import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/model/index.ts'
import { ARTICLE, cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { expectSchema } from './schema-check.ts'

cleanUpAfterAll()

const FRENCH = `Le ministre a déclaré mardi que les négociations reprendraient la semaine prochaine dans la capitale, et que
les deux pays avaient accepté de retirer leurs troupes de la vallée avant la fin du mois de juin.
`

describe('acta read', () => {
  it('prints a reading for a person, with the words and the lines they stand in', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE })
    const args = ['read', 'a.txt', '--date', '2031-05-14', '--outlet', 'The Vardian Post', '--title', 'Talks']
    const { code, out, err } = await runActa(args, { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Talks\nThe Vardian Post · 2031-05-14 · English · \d+ characters · a\.txt\n/)
    expect(out).toMatch(/^Said$/m)
    expect(out).toMatch(/^ {2}line 3 {5}.*: [a-z]+, direct\n {13}"We will withdraw our troops by the end of June,"/m)
    expect(out).toMatch(/^Bound$/m)
    expect(out).toMatch(/2031-06-30/)
    expect(out).toMatch(/\d+\s+statements.*read by\s+acta-linear/s)
  })

  it('prints the Reading of the contract as one line of JSON', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE })
    const { code, out } = await runActa(['read', 'a.txt', '--json', '--date', '2031-05-14', '--url', 'x:y'], { cwd })
    expect(code).toBe(0)
    const readings = parseLines(out)
    await expectSchema('reading', readings)
    expect(readings).toHaveLength(1)
    const id = sha256(ARTICLE)
    expect(readings[0].document).toMatchObject({ id, ref: 'a.txt', url: 'x:y', publishedOn: '2031-05-14' })
    expect(readings[0].document).not.toHaveProperty('text')
    expect(readings[0].statements.length).toBeGreaterThan(1)
  })

  it('prints the text exactly as given with --with-text', async () => {
    const text = `\uFEFF  Talks began in 🏔 Tamrin.\r\n\r\n${ARTICLE}  `
    const cwd = folderWith({ 'a.txt': text })
    const { out } = await runActa(['read', 'a.txt', '--json', '--with-text'], { cwd })
    expect(parseLines(out)[0].document.text).toBe(text)
  })

  it('reads standard input', async () => {
    const { code, out } = await runActa(['read', '-', '--json'], { input: ARTICLE })
    expect(code).toBe(0)
    expect(parseLines(out)[0].document.id).toBe(sha256(ARTICLE))
  })

  it('reads a folder, one reading a line, and goes on after a file that it cannot read', async () => {
    const cwd = folderWith({ 'in/a.txt': ARTICLE, 'in/b.txt': '', 'in/c/d.md': '---\ntitle: T\n---\nTalks began.' })
    const { code, out, err } = await runActa(['read', 'in', '--json'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/^acta: in\/b\.txt has no words.*\n$/)
    const readings = parseLines(out)
    await expectSchema('reading', readings)
    expect(readings.map(({ document }) => document.ref)).toEqual(['in/a.txt', 'in/c/d.md'])
    expect(readings[1].document.title).toBe('T')
  })

  it('counts the lines of a Markdown file from its front matter on', async () => {
    const cwd = folderWith({ 'a.md': `---\ntitle: T\ndate: 2031-05-14\n---\n${ARTICLE}` })
    const { out } = await runActa(['read', 'a.md'], { cwd })
    const line =
      readFileSync(join(cwd, 'a.md'), 'utf8')
        .split('\n')
        .findIndex((each) => each.startsWith('"We will')) + 1
    expect(out).toContain(`line ${line} `)
  })

  it('makes another language a finding', async () => {
    const { code, out } = await runActa(['read', '-'], { input: FRENCH })
    expect(code).toBe(0)
    expect(out).toMatch(/Not read\n {2}language: .*another language/)
  })
})
