import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, ENGINES, newLedger as newFile } from './temporary.ts'

const MISSING = '0'.repeat(64)

describe.each(ENGINES)('a text that is taken out, in %s', (_engine, newLedger) => {
  const text = 'a word that only this text has'
  const CHILDREN = ['actor', 'statement', 'event', 'commitment', 'finding']

  async function redacted() {
    const made = await newLedger()
    const gone = inventReading({ number: 1, ref: 'gone', speaker: 'Zorvath Quillon' })
    gone.document.title = 'Quillon speaks'
    const kept = inventReading({ number: 2, ref: 'kept' })
    for (const reading of [gone, kept])
      await made.ledger.recordReading(reading, { path: `${reading.document.ref}.txt` })
    const redaction = await made.ledger.redact({ documentId: gone.document.id, by: 'Lena Marsh', reason: text })
    return { ...made, gone, kept, redaction }
  }

  it('is in no list, no search and no row any more, and the others are as they were', async () => {
    const { ledger, rows, gone, kept } = await redacted()
    expect((await collect(ledger.listReadings())).map(({ document }) => document.ref)).toEqual(['kept'])
    expect(await collect(ledger.search('Quillon'))).toEqual([])
    for (const table of CHILDREN) {
      const left = await rows(`SELECT reading_id FROM ${table}`)
      expect(left.length, table).toBe((kept as never as Record<string, unknown[]>)[`${table}s`]!.length)
    }
    const [row] = await rows(
      `SELECT text, title FROM document JOIN witness ON document_id = document.id WHERE document.id = '${gone.document.id}'`,
    )
    expect(row).toEqual({ text: '', title: null })
  })

  it('leaves a tombstone that says who and why, by whatever name it is asked for', async () => {
    const { ledger, gone, redaction } = await redacted()
    const refusal = { code: 'document-redacted', message: expect.stringContaining(text) }
    await expect(ledger.documentText(gone.document.id)).rejects.toMatchObject(refusal)
    await expect(ledger.findRecord(gone.document.id)).rejects.toMatchObject(refusal)
    await expect(ledger.findRecord(gone.document.id.slice(0, 8))).rejects.toMatchObject(refusal)
    expect(await ledger.listRedactions()).toEqual([redaction])
  })

  it('is refused when it comes again, and is not taken out twice', async () => {
    const { ledger, gone } = await redacted()
    await expect(ledger.recordReading(gone)).rejects.toMatchObject({ code: 'document-redacted' })
    const again = ledger.redact({ documentId: gone.document.id, by: 'Lena Marsh', reason: 'again' })
    await expect(again).rejects.toMatchObject({ code: 'document-redacted' })
    await expect(ledger.redact({ documentId: MISSING, by: 'x', reason: 'x' })).rejects.toMatchObject({
      code: 'record-missing',
    })
  })

  it('lets nothing else be deleted or changed', async () => {
    const { rows, kept, gone } = await redacted()
    const { id } = kept.document
    for (const sql of [
      `UPDATE document SET text = '' WHERE id = '${id}'`,
      `UPDATE document SET text = 'x' WHERE id = '${gone.document.id}'`,
      `UPDATE document SET length = 1, text = '' WHERE id = '${gone.document.id}'`,
      `DELETE FROM document WHERE id = '${gone.document.id}'`,
      `UPDATE witness SET title = NULL WHERE document_id = '${id}'`,
      `UPDATE witness SET outlet = 'x', title = NULL WHERE document_id = '${gone.document.id}'`,
      'DELETE FROM statement',
      'DELETE FROM redaction',
      "UPDATE redaction SET reason = 'x'",
    ])
      await expect(rows(sql), sql).rejects.toThrow('append-only')
  })

  it('leaves a ledger that is whole', async () => {
    const { ledger } = await redacted()
    expect((await ledger.check()).faults).toEqual([])
  })
})

describe('a text that is taken out of a file', () => {
  it('is in none of its bytes any more', async () => {
    const { ledger, path } = await newFile()
    const gone = inventReading({ number: 1, speaker: 'Zorvath Quillon', statements: 200 })
    await ledger.recordReading(gone)
    for (let number = 2; number < 30; number++) await ledger.recordReading(inventReading({ number }))
    await ledger.redact({ documentId: gone.document.id, by: 'Lena Marsh', reason: 'asked for' })
    await ledger.close()
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).not.toMatch(/quillon/i)
    expect(existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`).length : 0).toBe(0)
    const again = await openLedger(path, { now: new Clock().now })
    expect((await again.check()).faults).toEqual([])
    await again.close()
  })
})
