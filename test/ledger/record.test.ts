import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument, type Reading, withoutText } from '../../src/model/index.ts'
import { arbitraryReading } from './arbitrary-reading.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, ENGINES, type NewLedger } from './temporary.ts'

const TABLES = ['document', 'witness', 'reading', 'actor', 'statement', 'event', 'commitment', 'finding']

async function countRows(rows: NewLedger['rows']): Promise<{ [table: string]: number }> {
  const counts: { [table: string]: number } = {}
  for (const table of TABLES) counts[table] = Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]!.n)
  return counts
}

describe.each(ENGINES)('recording a reading, in %s', (_engine, newLedger) => {
  it('keeps all of it, and adds nothing the second time', async () => {
    const { ledger, rows } = await newLedger()
    const reading = inventReading({ statements: 4, ref: 'a' })
    const first = await ledger.recordReading(reading, { path: 'a.txt', firstLine: 3 })
    const counts = await countRows(rows)
    expect(counts).toEqual({
      document: 1,
      witness: 1,
      reading: 1,
      actor: 2,
      statement: 4,
      event: 2,
      commitment: 2,
      finding: 1,
    })
    const second = await ledger.recordReading(reading, { path: 'a.txt', firstLine: 3 })
    expect([first.outcome, second.outcome]).toEqual(['recorded', 'already'])
    expect(second.readingId).toBe(first.readingId)
    expect(await countRows(rows)).toEqual(counts)
  })

  it.each<[string, Partial<Reading['document']>, { path?: string; firstLine?: number }, string]>([
    ['the same place', {}, { path: 'a.txt', firstLine: 3 }, 'already'],
    ['another path', {}, { path: 'b.txt', firstLine: 3 }, 'witness'],
    ['another line', {}, { path: 'a.txt', firstLine: 4 }, 'witness'],
    ['no path', {}, {}, 'witness'],
    ['another ref', { ref: 'b' }, { path: 'a.txt', firstLine: 3 }, 'witness'],
    ['another outlet', { outlet: 'The Vardian Post' }, { path: 'a.txt', firstLine: 3 }, 'witness'],
    ['another title', { title: 'Envoys to meet' }, { path: 'a.txt', firstLine: 3 }, 'witness'],
    [
      'another day, on which deadlines depend',
      { publishedOn: '2031-05-15' },
      { path: 'a.txt', firstLine: 3 },
      'recorded',
    ],
  ])('tells what it did for the same text from %s', async (_name, described, origin, outcome) => {
    const { ledger, rows } = await newLedger()
    const reading = inventReading({ ref: 'a' })
    await ledger.recordReading(reading, { path: 'a.txt', firstLine: 3 })
    const again = { ...reading, document: { ...reading.document, ...described } }
    expect((await ledger.recordReading(again, origin)).outcome).toBe(outcome)
    expect((await ledger.recordReading(again, origin)).outcome).toBe('already')
    expect(await countRows(rows)).toMatchObject({ document: 1, witness: outcome === 'already' ? 1 : 2 })
  })

  it('records another version of the reader beside the first', async () => {
    const { ledger, rows } = await newLedger()
    await ledger.recordReading(inventReading({ version: '1.0.0' }))
    expect((await ledger.recordReading(inventReading({ version: '1.1.0' }))).outcome).toBe('recorded')
    expect(await countRows(rows)).toMatchObject({ document: 1, witness: 1, reading: 2, statement: 4 })
  })

  it('gives the outcome of many, one by one', async () => {
    const { ledger } = await newLedger()
    const numbers = [1, 2, 1, 3]
    const recorded = ledger.recordReadings(
      numbers.map((number) => ({ reading: inventReading({ number }), path: 'a.jsonl' })),
    )
    expect((await collect(recorded)).map(({ outcome }) => outcome)).toEqual([
      'recorded',
      'recorded',
      'already',
      'recorded',
    ])
  })

  it('takes one at a time where a caller does not wait', async () => {
    const { ledger, rows } = await newLedger()
    const readings = Array.from({ length: 8 }, (_, at) => inventReading({ number: at % 4 }))
    const outcomes = await Promise.all(readings.map((reading) => ledger.recordReading(reading)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([...Array(4).fill('recorded'), ...Array(4).fill('already')])
    expect(await countRows(rows)).toMatchObject({ document: 4, reading: 4, statement: 8 })
  })

  it('never lets the moments of recording run backward, whatever the clock does', async () => {
    const clock = new Clock()
    const { ledger, rows } = await newLedger({ now: clock.now })
    await ledger.recordReading(inventReading({ number: 1 }))
    clock.at = '2031-05-19T08:00:00Z'
    await ledger.recordReading(inventReading({ number: 2 }))
    const moments = (await rows('SELECT recorded_at FROM reading ORDER BY sequence')).map((row) => row.recorded_at)
    expect(moments).toEqual(['2031-05-20T08:00:00.000Z', '2031-05-20T08:00:00.000Z'])
  })

  it('leaves nothing of a reading that fails half-way', async () => {
    const { ledger, rows } = await newLedger()
    const reading = inventReading()
    const bad = { ...reading, findings: [{ rule: 'invented', span: null, reason: 'with\0NUL' }] }
    await expect(ledger.recordReading(bad)).rejects.toMatchObject({ code: 'document-binary' })
    expect(Object.values(await countRows(rows))).toEqual(TABLES.map(() => 0))
    expect((await ledger.recordReading(reading)).outcome).toBe('recorded')
  })

  it.each<[string, (reading: Reading) => Reading]>([
    ['without its text', (reading) => ({ ...reading, document: withoutText(reading.document) })],
    ['with the text of another', (reading) => ({ ...reading, document: { ...reading.document, text: 'other' } })],
    ['with one record twice', (reading) => ({ ...reading, events: [...reading.events, ...reading.events] })],
  ])('calls a reading %s a bug', async (_name, spoil) => {
    const { ledger } = await newLedger()
    await expect(ledger.recordReading(spoil(inventReading()))).rejects.toThrow('bug')
  })

  it('refuses a text with a NUL character, which would be cut off there, and names it', async () => {
    const { ledger } = await newLedger()
    const document = makeDocument('One\0two', { ref: 'a.txt' }, 'en')
    const refusal = { code: 'document-binary', message: expect.stringContaining('a.txt') }
    await expect(ledger.recordReading({ ...inventReading(), document })).rejects.toMatchObject(refusal)
  })
})

describe.each(ENGINES)('what is recorded, in %s', (engine, newLedger) => {
  it.each(TABLES)('is never changed, taken away or replaced: %s', async (table) => {
    const { ledger, rows } = await newLedger()
    await ledger.recordReading(inventReading())
    const columns = Object.keys((await rows(`SELECT * FROM ${table}`))[0]!).map((name) => `"${name}"`)
    const key = table === 'finding' ? 'reading_id, ordinal' : columns.includes('"reading_id"') ? 'reading_id, id' : 'id'
    const replacing = {
      SQLite: [
        `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
        `INSERT OR REPLACE INTO ${table} (rowid, ${columns}) SELECT rowid, ${columns.map((name) => (name === '"id"' ? "'x'" : name))} FROM ${table}`,
      ],
      PostgreSQL: [
        `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (${key}) DO UPDATE SET ${columns[1]} = excluded.${columns[1]}`,
        `TRUNCATE ${table} CASCADE`,
      ],
    }[engine]!
    for (const sql of [`UPDATE ${table} SET ${columns[1]} = ${columns[1]}`, `DELETE FROM ${table}`, ...replacing]) {
      await expect(rows(sql), sql).rejects.toThrow('the ledger is append-only')
    }
  })

  it('is the reading itself, whatever it holds', { timeout: 30_000 }, async () => {
    const { ledger } = await newLedger()
    const known = new Set<string>()
    await fc.assert(
      fc.asyncProperty(arbitraryReading, async (reading) => {
        if (known.has(reading.document.id)) return
        known.add(reading.document.id)
        const first = await ledger.recordReading(reading)
        const second = await ledger.recordReading(reading)
        expect([first.outcome, second.outcome]).toEqual(['recorded', 'already'])
        const [listed, ...others] = await collect(ledger.listReadings({ documents: [reading.document.id] }))
        expect(others).toEqual([])
        expect(listed!.reading).toStrictEqual({ ...reading, document: withoutText(reading.document) })
        expect(await ledger.documentText(reading.document.id)).toBe(reading.document.text)
      }),
      { numRuns: 150 },
    )
  })

  it('is the text to the character, with the hash that it has in UTF-8', async () => {
    const { ledger } = await newLedger()
    for (const text of ['\uFEFFOne\r\n\r\nTwo ', '😀 e\u0301 \u202Eabc', "'); DROP TABLE document; --"]) {
      const reading = { ...inventReading(), document: makeDocument(text, {}, 'und') }
      const bare = { ...reading, actors: [], statements: [], events: [], commitments: [] }
      await ledger.recordReading(bare)
      expect(await ledger.documentText(bare.document.id)).toBe(text)
    }
    const half = makeDocument('half \uD83D of a pair', {}, 'und')
    await ledger.recordReading({ ...inventReading({ statements: 0 }), document: half, actors: [] })
    expect(await ledger.documentText(half.id)).toBe('half \uFFFD of a pair')
  })
})
