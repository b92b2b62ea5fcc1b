import { describe, expect, it } from 'vitest'
import { observationSchema } from '../../src/model/index.ts'
import { gdeltLine } from '../exchange/gdelt-line.ts'
import { ARTICLE, cleanUpAfterAll, folderWith, parseLines, runActa } from './installed.ts'

cleanUpAfterAll()

const FIGURES = `indicator,actor,period,value,unit,source,definition,vintage
military expenditure,VDA,2030,2.1,% of GDP,Vard Yearbook,,2031
military expenditure,VDA,2031,"2,3",% of GDP,Vard Yearbook,,
troops,OSK,2031-05,1200,persons,Vard Yearbook,in uniform,
`

const CODED = `ref,date,type,status,actors,recipients,place,text
1,2031-05-13,AID,asserted,Vardia (VDA),OSK,Port Oskel,sent arms
2,2031-05-14,PARADE,,VDA,,,
3,2031-05-15,CONSULT,,VDA; Ada Brenn,OSK,,
`

const run = async (cwd: string, ...args: string[]) => runActa(args, { cwd })

const exported = async (cwd: string, ...args: string[]): Promise<string> => {
  const { code, out, err } = await run(cwd, 'export', ...args)
  expect([code, err]).toEqual([0, ''])
  return out
}

describe('acta import', () => {
  it('records figures, tells the rows that are none, and lists them', async () => {
    const cwd = folderWith({ 'f.csv': FIGURES })
    const first = await run(cwd, 'import', 'f.csv', '--format', 'observations')
    expect(first.code).toBe(1)
    expect(first.err).toMatch(/^acta: f\.csv, line 3: its value "2,3" is no number: .*\n$/)
    expect(first.out).toBe('f.csv\t2 rows recorded, 1 row left out\n')
    const again = await run(cwd, 'import', 'f.csv', '--format', 'observations')
    expect(again.out).toBe('f.csv\t0 rows recorded, 2 rows already there, 1 row left out\n')

    const listed = parseLines((await run(cwd, 'observations', '--json')).out).map((line) =>
      observationSchema.parse(line),
    )
    expect(listed.map(({ actor, period, value }) => [actor, period, value])).toEqual([
      ['VDA', '2030', 2.1],
      ['OSK', '2031-05', 1200],
    ])
    const narrowed = await run(cwd, 'observations', '--indicator', 'Military', '--to', '2030')
    expect(narrowed.out).toMatch(
      /^ {2}[0-9a-f]{8} {2}VDA · military expenditure · 2030: 2\.1 % of GDP\n {12}Vard Yearbook · 2031\n$/,
    )
    expect(await run(cwd, 'observations', '--actor', 'TMR')).toMatchObject({
      code: 0,
      out: '',
      err: 'acta: the ledger acta.db has no such observation\n',
    })
  }, 60_000)

  it('gives figures and coded events back as they were written', async () => {
    const cwd = folderWith({ 'f.csv': FIGURES, 'c.csv': CODED })
    await run(cwd, 'import', 'f.csv', '--format', 'observations')
    await run(cwd, 'import', 'c.csv', '--format', 'events-csv', '--dataset', 'Vard Events')
    for (const [table, format] of [
      ['observations', 'observations'],
      ['coded-events', 'events-csv'],
    ] as const) {
      const csv = await exported(cwd, '--format', 'csv', '--table', table, '--out', `${table}.csv`)
      expect(csv).toBe('')
      const { code } = await run(cwd, 'import', `${table}.csv`, '--format', format, '--ledger', 'second.db')
      expect(code).toBe(0)
      expect(await exported(cwd, '--format', 'csv', '--table', table, '--ledger', 'second.db')).toBe(
        await exported(cwd, '--format', 'csv', '--table', table),
      )
    }
  }, 60_000)

  it('records coded events and gives them back as PLOVER', async () => {
    const cwd = folderWith({ 'c.csv': CODED })
    const { code, out, err } = await run(cwd, 'import', 'c.csv', '--format', 'events-csv')
    expect([code, out]).toEqual([1, 'c.csv\t2 rows recorded, 1 row left out\n'])
    expect(err).toMatch(/^acta: c\.csv, line 3: its type "PARADE" is not known: .*\n$/)
    const lines = await exported(cwd, '--format', 'plover', '--table', 'coded-events')
    expect(parseLines(lines)).toMatchObject([
      { id: '1', event: ['AID'], cite_info: { corpus: 'c.csv' }, actor: [{ actor_text: 'Vardia', code: 'VDA' }] },
      { id: '3', event: ['CONSULT'] },
    ])
    const args = ['import', '-', '--format', 'plover', '--ledger', 'second.db']
    expect((await runActa(args, { cwd, input: lines })).out).toBe('standard input\t2 rows recorded\n')
    expect(await exported(cwd, '--format', 'plover', '--table', 'coded-events', '--ledger', 'second.db')).toBe(lines)
  }, 60_000)

  it('records the rows of GDELT that PLOVER has events for', async () => {
    const rows = [gdeltLine(), gdeltLine({ 0: '2', 26: '010' }), gdeltLine({ 0: '3', 26: '195' }), 'no\trow']
    const cwd = folderWith({ 'g.CSV': `\uFEFF${rows.join('\r\n')}\r\n` })
    const { code, out, err } = await run(cwd, 'import', 'g.CSV', '--format', 'gdelt')
    expect([code, out]).toEqual([1, 'g.CSV\t2 rows recorded, 1 row without an event of PLOVER, 1 row left out\n'])
    expect(err).toMatch(/^acta: g\.CSV, line 4: it has 2 columns and not 61/)
    const events = parseLines(await exported(cwd, '--format', 'plover', '--table', 'coded-events'))
    expect(events.map(({ id, event, cite_info }) => [id, event[0], cite_info.corpus])).toEqual([
      ['1234567', 'CONSULT', 'GDELT 2.0'],
      ['3', 'ASSAULT', 'GDELT 2.0'],
    ])
  }, 60_000)

  it('gives readings back byte for byte', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE, 'b.txt': `\uFEFF💥 Vardia attacked the port.\r\n` })
    await run(cwd, 'add', 'a.txt', 'b.txt', '--date', '2031-05-14')
    const lines = await exported(cwd, '--format', 'jsonl', '--out', 'r.jsonl')
    expect(lines).toBe('')
    const { code, out, err } = await run(cwd, 'import', 'r.jsonl', '--format', 'jsonl', '--ledger', 'second.db')
    expect([code, out, err]).toEqual([0, 'r.jsonl\t2 rows recorded\n', ''])
    expect(await exported(cwd, '--format', 'jsonl', '--ledger', 'second.db')).toBe(
      await exported(cwd, '--format', 'jsonl'),
    )
    const again = await run(cwd, 'import', 'r.jsonl', '--format', 'jsonl', '--ledger', 'second.db')
    expect(again.out).toBe('r.jsonl\t0 rows recorded, 2 rows already there\n')
  }, 60_000)

  it('leaves out a reading whose text was changed', async () => {
    const cwd = folderWith({ 'a.txt': ARTICLE, 'b.txt': 'Talks began.' })
    await run(cwd, 'add', 'a.txt', 'b.txt')
    const lines = (await exported(cwd, '--format', 'jsonl')).replace('reject the offer', 'accept the offer')
    const args = ['import', '-', '--format', 'jsonl', '--ledger', 'second.db']
    const { code, out, err } = await runActa(args, { cwd, input: lines })
    expect([code, out]).toEqual([1, 'standard input\t1 row recorded, 1 row left out\n'])
    expect(err).toMatch(/^acta: standard input, line 1: .*the text was changed\n$/)
  }, 60_000)

  it.each<[string, string[], number, RegExp]>([
    ['a file that is not there', ['none.csv', '--format', 'gdelt'], 10, /no file or folder none\.csv/],
    ['a folder', ['.', '--format', 'gdelt'], 11, /is a folder: name the files in it/],
    ['an empty file', ['empty.csv', '--format', 'gdelt'], 13, /empty\.csv: it holds no rows/],
    ['a header of something else', ['c.csv', '--format', 'observations'], 19, /c\.csv: its header lacks indicator/],
    ['a packed file', ['g.gz', '--format', 'gdelt'], 14, /unpack it/],
    ['no format', ['c.csv'], 2, /--format/],
    ['standard input twice', ['-', '-', '--format', 'gdelt'], 2, /only once/],
  ])('tells what is wrong with %s, and makes no ledger', async (_, args, code, message) => {
    const cwd = folderWith({ 'empty.csv': '', 'c.csv': CODED, 'g.gz': Uint8Array.from([0x1f, 0x8b, 8, 0]) })
    const ran = await run(cwd, 'import', ...args)
    expect(ran.err).toMatch(message)
    expect(ran.code).toBe(code)
    expect((await run(cwd, 'observations')).code).toBe(20)
  })
})
