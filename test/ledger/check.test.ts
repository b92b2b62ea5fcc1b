import { describe, expect, it } from 'vitest'
import { inventReading } from './invented-reading.ts'
import { inventSaid } from './invented-said.ts'
import { ENGINES } from './temporary.ts'

/** Takes the guards of a table away, as no program of ours can. */
const UNGUARD: Record<string, (table: string) => string[]> = {
  SQLite: (table) =>
    ['updated', 'deleted', 'replaced'].map((verb) => `DROP TRIGGER IF EXISTS ${table}_is_never_${verb}`),
  PostgreSQL: (table) => [`ALTER TABLE ${table} DISABLE TRIGGER USER`],
}

describe.each(ENGINES)('checking a ledger, in %s', (engine, newLedger) => {
  it('finds nothing in one that is whole, and counts what it holds', async () => {
    const { ledger } = await newLedger()
    for (const number of [1, 2]) await ledger.recordReading(inventReading({ number }))
    expect(await ledger.check()).toMatchObject({
      faults: [],
      counts: { document: 2, reading: 2, statement: 4, review: 0 },
    })
  })

  it.each<[string, string, string, string]>([
    ['text', 'document', "UPDATE document SET text = replace(text, 'Ada', 'Eda')", 'its hash differs'],
    ['text', 'document', 'UPDATE document SET length = length + 1', 'were recorded'],
    ['counts', 'statement', 'DELETE FROM statement WHERE ordinal = 1', 'rows of statement'],
    ['spans', 'event', `UPDATE event SET spans = '[{"start":3,"end":99999}]'`, 'lies outside its text'],
    ['ids', 'witness', "UPDATE witness SET outlet = 'another'", 'not the one that was recorded'],
    ['ids', 'reading', "UPDATE reading SET reader_version = '7'", 'not the one that was recorded'],
    [
      'order',
      'reading',
      "UPDATE reading SET recorded_at = '2001-01-01T00:00:00.000Z' WHERE sequence = 2",
      'before the one',
    ],
    ['ids', 'review', `UPDATE review SET "by" = 'Another'`, 'not the one that was recorded'],
    ['ids', 'review', "UPDATE review SET subjects = '[]'", 'not the one that was recorded'],
    ['search', 'search_entry', 'DELETE FROM search_entry', 'no search finds'],
  ])('finds what is wrong with the %s of a row of %s', async (check, table, sql, message) => {
    const { ledger, rows } = await newLedger()
    for (const number of [1, 2]) await ledger.recordReading(inventReading({ number }))
    const subjects = inventReading({ number: 1 }).actors.map(({ id }) => id)
    await ledger.recordReview({ decision: 'split', subjects, judged: null, by: 'Lena Marsh', reason: 'two' })
    for (const change of [...UNGUARD[engine]!(table), sql]) await rows(change)
    const { faults } = await ledger.check()
    expect(faults.filter((fault) => fault.check === check).map((fault) => fault.message)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    )
  })

  it('finds what a redaction left behind', async () => {
    const { ledger, rows } = await newLedger()
    const reading = inventSaid({ ref: 'a', words: 'A convoy left.' })
    await ledger.recordReading(reading)
    for (const change of UNGUARD[engine]!('redaction')) await rows(change)
    await rows(
      `INSERT INTO redaction (id, document_id, "by", reason, at) VALUES ('x', '${reading.document.id}', 'y', 'z', '2031-05-20T08:00:00.000Z')`,
    )
    const { faults } = await ledger.check()
    expect(faults.map(({ check }) => check).sort()).toEqual(['counts', 'counts', 'redaction'])
  })
})
