import { describe, expect, it } from 'vitest'
import { inventReading } from './invented-reading.ts'
import { Clock, ENGINES, type MakeLedger } from './temporary.ts'

/** A ledger with one reading, and the ids of its two actors. */
async function withActors(newLedger: MakeLedger) {
  const clock = new Clock()
  const made = await newLedger({ now: clock.now })
  const reading = inventReading({ statements: 2, ref: 'a' })
  await made.ledger.recordReading(reading)
  const [one, other] = reading.actors.map(({ id }) => id) as [string, string]
  return { ...made, clock, one, other }
}

const BY = { by: 'Lena Marsh', reason: 'one person' }

describe.each(ENGINES)('what persons decide of actors, in %s', (_engine, newLedger) => {
  it('is recorded with who, why and when, and listed in the order of the decisions', async () => {
    const { ledger, one, other } = await withActors(newLedger)
    const merge = await ledger.recordReview({ decision: 'merge', subjects: [one, other], ...BY })
    const split = await ledger.recordReview({ decision: 'split', subjects: [other, one], ...BY, reason: 'namesakes' })
    expect(merge).toMatchObject({ decision: 'merge', subjects: [one, other], ...BY })
    expect(merge.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    expect(await ledger.listReviews()).toEqual([merge, split])
  })

  it('is not seen before it was recorded', async () => {
    const { ledger, one, other } = await withActors(newLedger)
    const merge = await ledger.recordReview({ decision: 'merge', subjects: [one, other], ...BY })
    const before = new Date(Date.parse(merge.at) - 1).toISOString()
    expect(await ledger.listReviews({ knownAt: before })).toEqual([])
    expect(await ledger.listReviews({ knownAt: merge.at })).toEqual([merge])
  })

  it.each<[string, (one: string) => string[], object]>([
    [
      'nobody has the id',
      (one) => [one, 'actor-0123456789'],
      { code: 'record-missing', message: expect.stringContaining('actor-0123456789') },
    ],
    ['it is one actor twice', (one) => [one, one], { code: 'usage' }],
  ])('fails where %s, and records nothing', async (_, subjects, fault) => {
    const { ledger, rows, one } = await withActors(newLedger)
    await expect(ledger.recordReview({ decision: 'merge', subjects: subjects(one), ...BY })).rejects.toMatchObject(
      fault,
    )
    expect(await rows('SELECT id FROM review')).toEqual([])
  })

  it('is never changed', async () => {
    const { ledger, rows, one, other } = await withActors(newLedger)
    await ledger.recordReview({ decision: 'merge', subjects: [one, other], ...BY })
    for (const change of [`UPDATE review SET reason = 'x'`, 'DELETE FROM review'])
      await expect(rows(change)).rejects.toThrow('append-only')
  })

  it('keeps the marks of SQL as they are', async () => {
    const { ledger, one, other } = await withActors(newLedger)
    const reason = `'); DROP TABLE review; --`
    await ledger.recordReview({ decision: 'merge', subjects: [one, other], by: `O'Marsh "L"`, reason })
    expect(await ledger.listReviews()).toMatchObject([{ by: `O'Marsh "L"`, reason }])
  })
})
