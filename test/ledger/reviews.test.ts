import { describe, expect, it } from 'vitest'
import type { ReviewToRecord } from '../../src/ledger/index.ts'
import { statusesOf, verdictStatusSchema } from '../../src/model/index.ts'
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

const BY = { judged: null, by: 'Lena Marsh', reason: 'one person' }

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
    await ledger.recordReview({ decision: 'merge', subjects: [one, other], judged: null, by: `O'Marsh "L"`, reason })
    expect(await ledger.listReviews()).toMatchObject([{ by: `O'Marsh "L"`, reason }])
  })
})

const EVIDENCE = 'evidence-0123456789abcdef0123'
const JUDGED = { status: 'kept', asOf: '2031-07-01', evidence: [EVIDENCE] }
const WHY = { by: 'Lena Marsh', reason: 'the troops are gone' }

/** A ledger with a pledge, a forecast and an actor. */
async function withCommitments(newLedger: MakeLedger) {
  const made = await newLedger({ now: new Clock().now })
  const { actors, commitments, document } = inventReading({ statements: 3, ref: 'a' })
  await made.ledger.recordReading(inventReading({ statements: 3, ref: 'a' }))
  const [pledge, forecast] = commitments.map(({ id }) => id) as [string, string]
  return { ...made, pledge, forecast, actor: actors[0]!.id, document: document.id }
}

describe.each(ENGINES)('what persons decide of verdicts, in %s', (_engine, newLedger) => {
  it('is recorded with the status, the day and the evidence at hand', async () => {
    const { ledger, pledge } = await withCommitments(newLedger)
    const confirm = await ledger.recordReview({ decision: 'confirm', subjects: [pledge], judged: JUDGED, ...WHY })
    const broken = { ...JUDGED, status: 'broken', evidence: [] }
    const correct = await ledger.recordReview({ decision: 'correct', subjects: [pledge], judged: broken, ...WHY })
    const none = await ledger.recordReview({ decision: 'reject', subjects: [pledge], judged: null, ...WHY })
    expect(confirm).toMatchObject({ decision: 'confirm', subjects: [pledge], judged: JUDGED, ...WHY })
    expect(correct.judged).toEqual(broken)
    expect(await ledger.listReviews()).toEqual([confirm, correct, none])
    expect((await ledger.check()).faults).toEqual([])
  })

  it('takes a rejected piece of evidence with its commitment, in whatever order', async () => {
    const { ledger, pledge } = await withCommitments(newLedger)
    for (const subjects of [
      [EVIDENCE, pledge],
      [pledge, EVIDENCE],
    ]) {
      const made = await ledger.recordReview({ decision: 'reject', subjects, judged: null, ...WHY })
      expect(made.subjects).toEqual([EVIDENCE, pledge])
    }
    expect(await ledger.listReviews()).toHaveLength(2)
  })

  it('keeps two decisions of one person at one moment', async () => {
    const { ledger, pledge } = await withCommitments(newLedger)
    const statuses = ['kept', 'broken', 'kept']
    for (const status of statuses)
      await ledger.recordReview({ decision: 'correct', subjects: [pledge], judged: { ...JUDGED, status }, ...WHY })
    const reviews = await ledger.listReviews()
    expect(reviews.map(({ judged }) => judged!.status)).toEqual(statuses)
    expect(new Set(reviews.map(({ at }) => at)).size).toBe(3)
    expect((await ledger.check()).faults).toEqual([])
  })

  it('takes every status that the kind can have, and no other', async () => {
    const { ledger, pledge, forecast } = await withCommitments(newLedger)
    for (const [id, kind] of [
      [pledge, 'pledge'],
      [forecast, 'forecast'],
    ] as const)
      for (const status of verdictStatusSchema.options) {
        const judged = { ...JUDGED, status }
        const told = await ledger.recordReview({ decision: 'correct', subjects: [id], judged, ...WHY }).then(
          () => null,
          (error: Error) => error.message,
        )
        if (statusesOf(kind).includes(status)) expect(told).toBeNull()
        else expect(told).toMatch(`a ${kind} cannot be "${status}": choose ${statusesOf(kind)[0]}`)
      }
  })

  type Ids = Awaited<ReturnType<typeof withCommitments>>
  type Wrong = Omit<ReviewToRecord, 'by' | 'reason'>
  it.each<[string, (ids: Ids) => Wrong, string, RegExp]>([
    [
      'an actor',
      ({ actor }) => ({ decision: 'confirm', subjects: [actor], judged: JUDGED }),
      'record-missing',
      /no commitment has the id actor-/,
    ],
    [
      'two threads',
      ({ pledge, forecast }) => ({ decision: 'confirm', subjects: [pledge, forecast], judged: JUDGED }),
      'usage',
      /of one thread/,
    ],
    ['nothing', () => ({ decision: 'correct', subjects: [], judged: JUDGED }), 'usage', /not nothing/],
    [
      'a thread, without a status',
      ({ pledge }) => ({ decision: 'correct', subjects: [pledge], judged: null }),
      'usage',
      /a status, the day/,
    ],
    [
      'a thread on a day that is none',
      ({ pledge }) => ({ decision: 'confirm', subjects: [pledge], judged: { ...JUDGED, asOf: '2031-02-30' } }),
      'date-invalid',
      /2031-02-30/,
    ],
    [
      'a thread with evidence that is none',
      ({ pledge }) => ({ decision: 'confirm', subjects: [pledge], judged: { ...JUDGED, evidence: ['event-0123'] } }),
      'usage',
      /"event-0123" is no id of evidence/,
    ],
    [
      'evidence alone',
      () => ({ decision: 'reject', subjects: [EVIDENCE], judged: null }),
      'usage',
      /one piece of evidence and its commitment/,
    ],
    [
      'evidence in short',
      ({ pledge }) => ({ decision: 'reject', subjects: ['evidence-01234567', pledge], judged: null }),
      'usage',
      /one piece of evidence/,
    ],
    [
      'two commitments as none',
      ({ pledge, forecast }) => ({ decision: 'reject', subjects: [pledge, forecast], judged: null }),
      'usage',
      /one commitment/,
    ],
    [
      'a document as no commitment',
      ({ document }) => ({ decision: 'reject', subjects: [document], judged: null }),
      'record-missing',
      /no commitment has the id/,
    ],
    [
      'a rejection with a status',
      ({ pledge }) => ({ decision: 'reject', subjects: [pledge], judged: JUDGED }),
      'usage',
      /confirm or correct/,
    ],
    [
      'one pledge as two',
      ({ pledge }) => ({ decision: 'split', subjects: [pledge], judged: null }),
      'usage',
      /name two commitments/,
    ],
  ])('is refused of %s, and nothing is recorded', async (_, wrong, code, message) => {
    const made = await withCommitments(newLedger)
    const failing = made.ledger.recordReview({ ...wrong(made), ...WHY })
    await expect(failing).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
    expect(await made.rows('SELECT id FROM review')).toEqual([])
  })

  it.each([
    ['a status with a merge', `'merge', '{}'`],
    ['a confirmation without a status', `'confirm', NULL`],
    ['a decision that is none', `'approve', NULL`],
  ])('holds past the ledger: the database refuses %s', async (_, values) => {
    const { rows } = await newLedger()
    const insert = `INSERT INTO review (decision, judged, id, subjects, "by", reason, at) VALUES (${values}, 'a', '[]', 'b', 'c', 'd')`
    await expect(rows(insert)).rejects.toThrow(/CHECK constraint failed|violates check constraint/)
  })
})
