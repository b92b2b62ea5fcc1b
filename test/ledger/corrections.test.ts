import { describe, expect, it } from 'vitest'
import type { Lens } from '../../src/ledger/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, ENGINES } from './temporary.ts'

const BY = { by: 'Lena Marsh', reason: 'the outlet mended a figure' }
const MISSING = '0'.repeat(64)

describe.each(ENGINES)('an article that was corrected, in %s', (_engine, newLedger) => {
  async function corrected(publishedOn: string | null = '2031-05-16') {
    const clock = new Clock()
    const made = await newLedger({ now: clock.now })
    const old = inventReading({ number: 1, ref: 'old', publishedOn: '2031-05-14' })
    const mended = inventReading({ number: 2, ref: 'mended', publishedOn: '2031-05-16' })
    for (const reading of [old, mended]) await made.ledger.recordReading(reading)
    clock.at = '2031-06-01T00:00:00.000Z'
    const decision = { documentId: old.document.id, replacedBy: mended.document.id, publishedOn, ...BY }
    const correction = await made.ledger.recordCorrection(decision)
    const refs = async (lens: Lens) =>
      (await collect(made.ledger.listDocuments(lens))).map(({ document }) => document.ref)
    return { ...made, clock, old, mended, correction, decision, refs }
  }

  it.each<[Lens, string[]]>([
    [{}, ['mended']],
    [{ asOf: '2031-05-15' }, ['old']],
    [{ asOf: '2031-05-16' }, ['mended']],
    [{ knownAt: '2031-05-31T00:00:00Z' }, ['old', 'mended']],
    [{ knownAt: '2031-06-01T00:00:00Z' }, ['mended']],
    [{ asOf: '2031-05-15', knownAt: '2031-06-02T00:00:00Z' }, ['old']],
  ])('looked at from %j, counts are %j', async (lens, wanted) => {
    const { refs } = await corrected()
    expect(await refs(lens)).toEqual(wanted)
  })

  it('counts on no day where the day of the correction is not known', async () => {
    const { refs } = await corrected(null)
    expect(await refs({ asOf: '2031-05-14' })).toEqual([])
  })

  it('can still be shown, and its statements too, as no longer in force', async () => {
    const { ledger, old } = await corrected()
    const [statement] = old.statements
    expect(await ledger.findRecord(statement!.id)).toMatchObject({ inForce: false, record: statement })
    expect(await ledger.findRecord(statement!.id, { asOf: '2031-05-15' })).toMatchObject({ inForce: true })
    expect(await collect(ledger.search('envoys', { noun: 'document' }))).toMatchObject([
      { document: { ref: 'mended' } },
    ])
  })

  it('is corrected once, whoever says it again', async () => {
    const { ledger, correction, decision } = await corrected()
    expect(await ledger.recordCorrection({ ...decision, by: 'Ada Brenn' })).toEqual(correction)
    expect(await ledger.listCorrections()).toEqual([correction])
    expect(await ledger.listCorrections({ knownAt: '2031-05-31T00:00:00Z' })).toEqual([])
  })

  it('may be retracted, and then nothing takes its place', async () => {
    const { ledger, mended, refs } = await corrected()
    await ledger.recordCorrection({ documentId: mended.document.id, replacedBy: null, publishedOn: null, ...BY })
    expect(await refs({})).toEqual([])
  })

  it('is never changed', async () => {
    const { rows } = await corrected()
    for (const sql of ["UPDATE correction SET reason = 'x'", 'DELETE FROM correction'])
      await expect(rows(sql)).rejects.toThrow('append-only')
  })

  it.each([
    ['the article is not there', (id: string) => ({ documentId: MISSING, replacedBy: id }), 'record-missing'],
    ['what replaces it is not there', (id: string) => ({ documentId: id, replacedBy: MISSING }), 'record-missing'],
    ['it would replace itself', (id: string) => ({ documentId: id, replacedBy: id }), 'usage'],
  ])('is refused where %s', async (_name, named, code) => {
    const { ledger, mended } = await corrected()
    const decision = { ...named(mended.document.id), publishedOn: null, ...BY }
    await expect(ledger.recordCorrection(decision)).rejects.toMatchObject({ code })
    expect(await ledger.listCorrections()).toHaveLength(1)
  })
})
