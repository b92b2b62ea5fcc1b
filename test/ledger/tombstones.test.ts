import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import type { Reading } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, ENGINES } from './temporary.ts'

const by = 'Lena Marsh'

describe.each(ENGINES)('a record of a text that was taken out, in %s', (_engine, newLedger) => {
  /** Three texts of which the first two were taken out, and decisions of the first and the last made before. */
  async function withRedactions({ before = [] }: { before?: Reading[] } = {}) {
    const clock = new Clock()
    const { ledger } = await newLedger({ now: clock.now })
    for (const reading of before) {
      await ledger.recordReading(reading)
      await ledger.redact({ documentId: reading.document.id, by, reason: 'before all that' })
    }
    clock.at = '2031-05-21T08:00:00.000Z'
    const readings = [1, 2, 3].map((number) => inventReading({ number, statements: 3 }))
    for (const reading of readings) await ledger.recordReading(reading)
    const [first, , last] = readings as [Reading, Reading, Reading]
    const decided = [first.commitments[0]!.id, last.commitments[0]!.id]
    await ledger.recordReview({ decision: 'merge', subjects: decided, judged: null, by, reason: 'one pledge' })
    const { at } = await ledger.redact({ documentId: first.document.id, by, reason: 'order of a court' })
    return { ledger, readings, first, last, at }
  }

  const redactSecond = (ledger: Ledger, { document }: Reading) =>
    ledger.redact({ documentId: document.id, by: 'Tomas Hale', reason: 'asked for by the author' })

  it('is told by the tombstone, with the day, the person and the reason, where a decision named it', async () => {
    const { ledger, first, at } = await withRedactions()
    const { id } = first.commitments[0]!
    for (const asked of [id, id.slice(0, 20), id.slice('commitment-'.length)])
      await expect(ledger.findRecord(asked)).rejects.toMatchObject({
        code: 'document-redacted',
        message: `${id} stood in a text that was taken out; the text of ${first.document.id} was taken out, with all that was read in it, at ${at} by ${by}: order of a court`,
      })
  })

  it('is told by every tombstone that it can be of, and by none of a text that held no such record then', async () => {
    const { ledger, readings, first } = await withRedactions({ before: [inventReading({ number: 5 })] })
    await redactSecond(ledger, readings[1]!)
    const bare = inventReading({ number: 4, statements: 0 })
    await ledger.recordReading(bare)
    await ledger.redact({ documentId: bare.document.id, by, reason: 'a third one' })
    const asking = ledger.findRecord(first.commitments[0]!.id)
    await expect(asking).rejects.toThrow(
      /in one of 2 texts .* order of a court; .* Tomas Hale: asked for by the author$/,
    )
  })

  it('is not told apart from one that never was, where nobody decided of it', async () => {
    const { ledger, readings, first } = await withRedactions()
    for (const id of [first.statements[0]!.id, first.commitments[1]!.id, 'statement-0000'])
      await expect(ledger.findRecord(id)).rejects.toMatchObject({
        code: 'record-missing',
        message: expect.stringMatching(/if it stood in the one text that was taken out, its id is gone with it$/),
      })
    await redactSecond(ledger, readings[1]!)
    await expect(ledger.findRecord('statement-0000')).rejects.toThrow(/one of the 2 texts that were taken out/)
  })

  it('leaves those of other texts as they were, also before the day they were published', async () => {
    const { ledger, last } = await withRedactions()
    const { id } = last.commitments[0]!
    expect(await ledger.findRecord(id)).toMatchObject({ noun: 'commitment', record: { id } })
    await expect(ledger.findRecord(id, { asOf: '2031-05-13' })).rejects.toMatchObject({ code: 'record-missing' })
  })

  it('says nothing of redactions where there are none', async () => {
    const { ledger } = await newLedger()
    await expect(ledger.findRecord('statement-0000')).rejects.toThrow(/: the lists print the ids$/)
  })

  it('is told for every text whose id begins so', async () => {
    const { ledger, first } = await withRedactions()
    const same = first.document.id.slice(0, 4)
    for (const asked of [first.document.id, same])
      await expect(ledger.findRecord(asked)).rejects.toThrow(
        `${first.document.id} was taken out, with all that was read in it and the ids of that, at`,
      )
  })
})
