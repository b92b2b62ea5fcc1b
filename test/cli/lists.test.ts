import { beforeAll, describe, expect, it } from 'vitest'
import { ARTICLE, cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'
import { expectSchema } from './schema-check.ts'

cleanUpAfterAll()

const LATER = 'Later report\n\nAda Brenn said: "We will open the border within 30 days." Vardia attacked the port.\n'

let cwd: string

const list = async (...args: string[]) => {
  const ran = await runActa([...args, '--json'], { cwd })
  expect([ran.code, ran.err]).toEqual([0, ''])
  return parseLines(ran.out)
}

describe('the lists', () => {
  beforeAll(async () => {
    cwd = folderWith({ 'a.md': `---\ndate: 2031-05-14\n---\n${ARTICLE}`, 'b.txt': LATER })
    await runActa(['add', 'a.md'], { cwd })
    await runActa(['add', 'b.txt', '--date', '2031-06-20', '--outlet', 'The Vardian Post'], { cwd })
  })

  it.each(['statements', 'commitments', 'events', 'actors'])(
    '%s --json prints what its schema says',
    async (plural) => {
      await expectSchema(plural, await list(plural))
    },
  )

  it('gives the file and the line where the words stand', async () => {
    const statements = await list('statements')
    const places = statements.map(({ document, path, line }) => [document.publishedOn, path, line])
    expect(places).toContainEqual(['2031-05-14', 'a.md', 6])
    expect(places).toContainEqual(['2031-06-20', 'b.txt', 3])
  })

  it('are narrowed by every filter that is given', async () => {
    const all = await list('statements')
    const outletOf = ({ document }: { document: { publishedOn: string } }) => document.publishedOn
    expect(new Set(all.map(outletOf)).size).toBe(2)
    expect(new Set((await list('statements', '--from', '2031-06-01')).map(outletOf))).toEqual(new Set(['2031-06-20']))
    expect(new Set((await list('statements', '--to', '2031-06-01')).map(outletOf))).toEqual(new Set(['2031-05-14']))
    expect(new Set((await list('statements', '--as-of', '2031-06-01')).map(outletOf))).toEqual(new Set(['2031-05-14']))
    expect(await list('statements', '--ref', 'b.txt', '--to', '2031-06-01')).toEqual([])
    expect(await list('statements', '--known-at', '2001-01-01T00:00:00Z')).toEqual([])
    expect(await list('statements', '--limit', '1')).toEqual(all.slice(0, 1))
    expect(new Set((await list('commitments', '--kind', 'pledge')).map(({ kind }) => kind))).toEqual(
      new Set(['pledge']),
    )
    expect(await list('statements', '--actor', 'nobody at all')).toEqual([])
  })

  it('print each record with its id, who, the words and the place', async () => {
    const { code, out } = await runActa(['commitments', '--kind', 'pledge', '--to', '2031-06-01'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}[0-9a-f]{8} {2}.*: pledge, firm\n {12}“.*withdraw our troops/)
    expect(out).toMatch(/by .*2031-06-30/)
    expect(out).toMatch(/^ {12}a\.md:6 · 2031-05-14$/m)
  })

  it.each([
    ['statements', '--act', 'Promise'],
    ['commitments', '--kind', 'PLEDGE'],
    ['events', '--type', 'Reject'],
    ['events', '--status', 'Asserted'],
    ['actors', '--kind', 'Person'],
  ])('%s take %s %s, in whatever case', async (plural, option, value) => {
    expect((await list(plural, option, value)).length).toBeGreaterThan(0)
  })

  it('say on standard error that there is nothing', async () => {
    const ran = await runActa(['events', '--ref', 'none'], { cwd })
    expect(ran).toMatchObject({ code: 0, out: '', err: 'acta: the ledger acta.db has no such event\n' })
  })
})

describe('acta show', () => {
  it('prints a record with the sentence before and after, for the first digits of its id', async () => {
    const statements = await list('statements', '--to', '2031-06-01')
    const { id } = statements.find(({ line }) => line === 6)
    const { code, out } = await runActa(['show', id.slice('statement-'.length, -12)], { cwd })
    expect(code).toBe(0)
    expect(out).toContain(id)
    expect(out).toMatch(/Evidence\na\.md:6\n {2}Vardia and Oskelia agree to talks\n> "We will withdraw/)
    expect(out).toMatch(/Tamrin\.\n {2}"We reject the offer," Ilya/)
  })

  it('prints the evidence as JSON, exactly as it stands in the text', async () => {
    const [pledge] = await list('commitments', '--kind', 'pledge')
    const [shown] = await list('show', pledge.id)
    expect(shown).toMatchObject({ noun: 'commitment', record: { id: pledge.id }, path: 'a.md', inForce: true })
    expect(shown.document).toEqual(pledge.document)
    const [{ span, line, before, sentence, after }] = shown.evidence
    expect(line).toBe(6)
    expect(ARTICLE.slice(span.start, span.end)).toBe(sentence)
    expect(sentence).toContain('We will withdraw our troops')
    expect([before, after].every((each) => each !== null && ARTICLE.includes(each))).toBe(true)
  })

  it.each(['events', 'actors'])('shows a record of %s', async (plural) => {
    const [first] = await list(plural, '--limit', '1')
    const { code, out } = await runActa(['show', first.id], { cwd })
    expect([code, out.startsWith(first.id)]).toEqual([0, true])
  })

  it('shows a document', async () => {
    const [first] = await list('statements', '--limit', '1')
    const { out } = await runActa(['show', first.document.id.slice(0, 12)], { cwd })
    expect(out).toContain('2031-05-14 · English')
    const sections = [/^Said\n {2}[0-9a-f]{8} {2}/m, /^Bound\n {2}[0-9a-f]{8} {2}/m, /^Happened\n/m]
    for (const each of sections) expect(out).toMatch(each)
    expect(out).toContain(first.id.slice('statement-'.length).slice(0, 8))
  })
})
