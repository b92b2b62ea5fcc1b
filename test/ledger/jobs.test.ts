import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { jobItemSchema, jobSchema, sha256 } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { start } from './other-process.ts'
import { Clock, ENGINES, newLedger as newFile, openTemporary } from './temporary.ts'

const LEASE_MS = 30_000
const LEASE = { owner: 'one', leaseMs: LEASE_MS }
const FAULT = { code: 'document-empty', message: 'the document has no words' }
const NONE = { recorded: 0, witness: 0, already: 0, failed: 0 }

const textAt = (at: number): string => `Report ${at}: Ada Brenn said Vardia would keep the truce.`
const itemsUpTo = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ text: textAt(at), description: { ref: `r${at}`, title: `Title ${at}` } }))

const later = (clock: Clock, ms: number) => {
  clock.at = new Date(Date.parse(clock.at) + ms).toISOString()
}

/** Does what a server does with a job: reads and records what waits, a few at a time. */
async function workAt(ledger: Ledger, job: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  for (let done = 0; done < most; ) {
    const items = await ledger.nextJobItems(job, 2)
    if (items.length === 0) return
    for (const { index } of items) {
      const { outcome, readingId } = await ledger.recordReading(inventReading({ number: index }))
      await ledger.completeJobItem({ job, index, outcome, readingId })
      if (++done >= most) return
    }
  }
}

describe.each(ENGINES)('a job, in %s', (_engine, newLedger) => {
  it('holds its documents as they were given until each is done, and is done with the last', async () => {
    const { ledger, rows } = await newLedger()
    const { token } = await ledger.createToken({ name: 'newsroom', scopes: ['add'], expiresOn: null })
    const made = await ledger.createJob({ items: itemsUpTo(3), by: token.id })
    expect(jobSchema.parse(made)).toEqual(made)
    expect(made).toMatchObject({ by: token.id, state: 'queued', total: 3, done: 0, outcomes: NONE, finishedAt: null })
    expect(await ledger.nextJobItems(made.id, 2)).toEqual(itemsUpTo(2).map((item, index) => ({ index, ...item })))
    expect(await ledger.claimJob(LEASE)).toEqual({ ...made, state: 'running' })

    const readingId = 'reading-1'
    await ledger.completeJobItem({ job: made.id, index: 1, outcome: 'recorded', readingId })
    expect((await ledger.nextJobItems(made.id, 9)).map(({ index }) => index)).toEqual([0, 2])
    await ledger.completeJobItem({ job: made.id, index: 0, outcome: 'already', readingId })
    const last = await ledger.completeJobItem({ job: made.id, index: 2, outcome: 'failed', fault: FAULT })
    expect(last).toEqual({
      ...{ ...made, state: 'done', done: 3, finishedAt: '2031-05-20T08:00:00.000Z' },
      outcomes: { recorded: 1, witness: 0, already: 1, failed: 1 },
    })
    expect(await ledger.findJob(made.id)).toEqual({ ...last, faults: [{ index: 2, ref: 'r2', ...FAULT }] })
    const items = await ledger.listJobItems(made.id)
    expect(items.map((item) => jobItemSchema.parse(item))).toEqual(items)
    expect(items[0]).toEqual({
      ...{ index: 0, ref: 'r0', documentId: sha256(textAt(0)), outcome: 'already', readingId, fault: null },
    })
    expect((await ledger.listJobItems(made.id, { after: 0, limit: 1 })).map(({ index }) => index)).toEqual([1])
    expect(await rows('SELECT 1 FROM job_item WHERE text IS NOT NULL OR description IS NOT NULL')).toEqual([])
    expect(await ledger.claimJob(LEASE)).toBeNull()
    expect((await ledger.check()).faults).toEqual([])
  })

  it('takes the first outcome of a document that is said to be done twice', async () => {
    const { ledger } = await newLedger()
    const { id } = await ledger.createJob({ items: itemsUpTo(2), by: null })
    const item = { job: id, index: 0 }
    await ledger.completeJobItem({ ...item, outcome: 'recorded', readingId: 'reading-1' })
    const again = await ledger.completeJobItem({ ...item, outcome: 'failed', fault: FAULT })
    expect(again).toMatchObject({ done: 1, outcomes: { ...NONE, recorded: 1 } })
    expect((await ledger.findJob(id)).faults).toEqual([])
  })

  it('is claimed by one of two servers that ask at once', { timeout: 60_000 }, async () => {
    const { ledger, path } = await newLedger()
    const servers = [start(['claim', path]), start(['claim', path])]
    await Promise.all(servers.map(({ line }) => line(1)))
    const jobs: string[] = []
    for (let at = 0; at < 12; at++) jobs.push((await ledger.createJob({ items: itemsUpTo(1), by: null })).id)
    const printed = (await Promise.all(servers.map(({ ended }) => ended))).flat()
    const left = (await ledger.listJobs()).filter(({ state }) => state === 'queued').map(({ id }) => id)
    const claimed = printed.filter((line) => line.startsWith('job-'))
    expect(servers.map(({ errors }) => errors.join(''))).toEqual(['', ''])
    expect([...claimed, ...left].sort()).toEqual(jobs.sort())
    expect(claimed.length).toBeGreaterThan(0)
  })

  it('is claimed by one of many that ask at once, and the oldest first', async () => {
    const { ledger } = await newLedger()
    const jobs: string[] = []
    for (let at = 0; at < 3; at++) jobs.push((await ledger.createJob({ items: itemsUpTo(1), by: null })).id)
    const owners = ['one', 'two', 'three', 'four']
    const claimed = await Promise.all(owners.map((owner) => ledger.claimJob({ owner, leaseMs: LEASE_MS })))
    expect(claimed.map((job) => job?.id ?? '').sort()).toEqual(['', ...jobs].sort())
    for (const at of [0, 1]) jobs[at] = (await ledger.createJob({ items: itemsUpTo(1), by: null })).id
    for (const at of [0, 1]) expect((await ledger.claimJob({ owner: 'one', leaseMs: LEASE_MS }))!.id).toBe(jobs[at])
  })

  it('is taken over once its lease has run out, goes on where it was, and adds nothing twice', async () => {
    const clock = new Clock()
    const { ledger, path } = await newLedger({ now: clock.now })
    const { id } = await ledger.createJob({ items: itemsUpTo(5), by: null })
    await ledger.claimJob(LEASE)
    await workAt(ledger, id, 2)
    // recorded, but the process died before it could say so
    await ledger.recordReading(inventReading({ number: 2 }))

    const other = await openTemporary(path, { now: clock.now })
    later(clock, LEASE_MS - 1)
    expect(await other.claimJob({ ...LEASE, owner: 'two' })).toBeNull()
    later(clock, 1)
    expect(await other.claimJob({ ...LEASE, owner: 'two' })).toMatchObject({ id, state: 'running', done: 2 })
    expect(await ledger.renewLease({ job: id, ...LEASE })).toBe(false)
    await workAt(other, id)
    expect(await ledger.findJob(id)).toMatchObject({ state: 'done', outcomes: { ...NONE, recorded: 4, already: 1 } })
    const documents: unknown[] = []
    for await (const each of ledger.listDocuments()) documents.push(each)
    expect(documents).toHaveLength(5)
  })

  it('is kept by renewing its lease, and given back with none', async () => {
    const clock = new Clock()
    const { ledger } = await newLedger({ now: clock.now })
    const { id } = await ledger.createJob({ items: itemsUpTo(1), by: null })
    expect(await ledger.renewLease({ job: id, ...LEASE })).toBe(false)
    await ledger.claimJob(LEASE)
    later(clock, LEASE_MS - 1)
    expect(await ledger.renewLease({ job: id, ...LEASE })).toBe(true)
    later(clock, LEASE_MS - 1)
    expect(await ledger.claimJob({ ...LEASE, owner: 'two' })).toBeNull()
    expect(await ledger.renewLease({ job: id, owner: 'one', leaseMs: 0 })).toBe(true)
    expect(await ledger.claimJob({ ...LEASE, owner: 'two' })).toMatchObject({ id })
  })

  it('that is cancelled is claimed by nobody, holds no text, and stays as it is', async () => {
    const { ledger, rows } = await newLedger()
    const { id } = await ledger.createJob({ items: itemsUpTo(3), by: null })
    await ledger.claimJob(LEASE)
    await ledger.completeJobItem({ job: id, index: 0, outcome: 'recorded', readingId: 'reading-1' })
    const cancelled = await ledger.cancelJob(id)
    expect(cancelled).toMatchObject({ state: 'cancelled', done: 1, finishedAt: '2031-05-20T08:00:00.000Z' })
    expect(await ledger.cancelJob(id)).toEqual(cancelled)
    expect(await ledger.claimJob(LEASE)).toBeNull()
    expect(await ledger.renewLease({ job: id, ...LEASE })).toBe(false)
    expect(await ledger.nextJobItems(id, 9)).toEqual([])
    expect(await rows('SELECT 1 FROM job_item WHERE text IS NOT NULL')).toEqual([])
    // one that was at work then
    const late = await ledger.completeJobItem({ job: id, index: 1, outcome: 'recorded', readingId: 'reading-2' })
    expect(late).toMatchObject({ state: 'cancelled', done: 2, outcomes: { ...NONE, recorded: 2 } })
    expect((await ledger.check()).faults).toEqual([])
  })

  it('that is done is not cancelled', async () => {
    const { ledger } = await newLedger()
    const { id } = await ledger.createJob({ items: itemsUpTo(1), by: null })
    const done = await ledger.completeJobItem({ job: id, index: 0, outcome: 'failed', fault: FAULT })
    expect(await ledger.cancelJob(id)).toEqual(done)
  })

  it('is found by the first digits of its id, and listed newest first, page by page', async () => {
    const { ledger } = await newLedger()
    const ids: string[] = []
    for (let at = 0; at < 5; at++) ids.unshift((await ledger.createJob({ items: itemsUpTo(1), by: null })).id)
    expect((await ledger.findJob(ids[0]!.slice(4, 14))).id).toBe(ids[0])
    expect((await ledger.listJobs()).map(({ id }) => id)).toEqual(ids)
    expect((await ledger.listJobs({ limit: 2, before: ids[1] })).map(({ id }) => id)).toEqual(ids.slice(2, 4))
  })

  it('is told where it is not there, or cannot be', async () => {
    const { ledger } = await newLedger()
    const missing = { name: 'ActaError', code: 'record-missing' }
    for (const id of ['job-00000000000000000000', '0000', 'x', '', "'; --"])
      await expect(ledger.findJob(id), id).rejects.toMatchObject(missing)
    const item = { job: 'job-0', index: 0, outcome: 'recorded', readingId: 'reading-1' } as const
    await expect(ledger.completeJobItem(item)).rejects.toMatchObject(missing)
    await expect(ledger.cancelJob('job-0')).rejects.toMatchObject(missing)
    await expect(ledger.listJobs({ before: 'job-0' })).rejects.toMatchObject(missing)
    await expect(ledger.createJob({ items: [], by: null })).rejects.toMatchObject({ code: 'usage' })
  })

  it('is made whole or not at all', async () => {
    const { ledger, rows } = await newLedger()
    const items = [...itemsUpTo(2), { text: 'a\0b', description: { ref: 'torn' } }]
    const making = ledger.createJob({ items, by: null })
    await expect(making).rejects.toMatchObject({ code: 'document-binary', message: expect.stringContaining('torn') })
    await expect(ledger.createJob({ items: itemsUpTo(1), by: 'token-none' })).rejects.toThrow()
    expect(await rows('SELECT id FROM job')).toEqual([])
    expect(await rows('SELECT job_id FROM job_item')).toEqual([])
  })

  it('is deleted once it was over before a moment, and no other', async () => {
    const clock = new Clock()
    const { ledger, rows } = await newLedger({ now: clock.now })
    const [old, open, young] = [
      await ledger.createJob({ items: itemsUpTo(1), by: null }),
      await ledger.createJob({ items: itemsUpTo(1), by: null }),
      await ledger.createJob({ items: itemsUpTo(1), by: null }),
    ]
    await ledger.cancelJob(old.id)
    later(clock, LEASE_MS)
    await ledger.cancelJob(young.id)
    expect(await ledger.deleteOldJobs(clock.at)).toBe(1)
    expect((await ledger.listJobs()).map(({ id }) => id)).toEqual([young.id, open.id])
    expect(await rows('SELECT job_id FROM job_item')).toHaveLength(2)
  })

  it('gives up a text that is taken out of the ledger while it waits', async () => {
    const { ledger, rows } = await newLedger()
    const gone = inventReading({ number: 1 })
    await ledger.recordReading(gone)
    const items = [{ text: gone.document.text!, description: { ref: 'again' } }, ...itemsUpTo(1)]
    const { id } = await ledger.createJob({ items, by: null })
    await ledger.redact({ documentId: gone.document.id, by: 'Lena Marsh', reason: 'order of a court' })
    expect(await ledger.findJob(id)).toMatchObject({
      ...{ state: 'queued', done: 1, outcomes: { ...NONE, failed: 1 } },
      faults: [{ index: 0, ref: 'again', code: 'document-redacted' }],
    })
    expect((await ledger.nextJobItems(id, 9)).map(({ index }) => index)).toEqual([1])
    expect(await rows('SELECT ordinal FROM job_item WHERE text IS NOT NULL')).toHaveLength(1)
  })

  it('counts as many outcomes as documents that are done, whatever is said of them in whatever order', {
    timeout: 120_000,
  }, async () => {
    const { ledger } = await newLedger()
    const outcome = fc.constantFrom('recorded', 'witness', 'already', 'failed')
    const said = fc.tuple(fc.nat(5), outcome)
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 12 }), fc.nat(12), async (all, cancelAt) => {
        const { id } = await ledger.createJob({ items: itemsUpTo(6), by: null })
        for (const [at, [index, outcome]] of all.entries()) {
          if (at === cancelAt) await ledger.cancelJob(id)
          const item = { job: id, index }
          if (outcome === 'failed') await ledger.completeJobItem({ ...item, outcome, fault: FAULT })
          else await ledger.completeJobItem({ ...item, outcome, readingId: 'reading-1' })
        }
        const job = await ledger.findJob(id)
        const { recorded, witness, already, failed } = job.outcomes
        expect(recorded + witness + already + failed).toBe(job.done)
        expect(job.done).toBe(new Set(all.map(([index]) => index)).size)
        expect(job.faults).toHaveLength(failed)
        if (all.length <= cancelAt) expect(job.state).toBe(job.done === 6 ? 'done' : 'queued')
      }),
      { numRuns: 25 },
    )
    expect((await ledger.check()).faults).toEqual([])
  })
})

describe('checking a ledger with tokens and jobs', () => {
  it.each<[string, string, string]>([
    ['tokens', 'UPDATE token SET scopes = \'["all"]\'', 'revoke it'],
    ['jobs', 'UPDATE job SET recorded = 1, failed = 0', 'it counts 2 1 0 0 0 documents'],
    ['jobs', 'DELETE FROM job_item WHERE ordinal = 1', 'and has 1 0 0 0 1'],
    ['jobs', "UPDATE job SET finished_at = '2031-05-20T08:00:00.000Z', state = 'cancelled'", 'still holds 1 texts'],
    ['jobs', "UPDATE job_item SET text = 'another' WHERE ordinal = 1", 'not the one that was given'],
  ])('finds what is wrong with the %s after %s', async (check, change, message) => {
    const { ledger, path, rows } = await newFile()
    await ledger.createToken({ name: 'newsroom', scopes: [], expiresOn: null })
    const { id } = await ledger.createJob({ items: itemsUpTo(2), by: null })
    await ledger.completeJobItem({ job: id, index: 0, outcome: 'failed', fault: FAULT })
    expect((await ledger.check()).faults).toEqual([])
    await rows('DROP TRIGGER token_is_never_updated')
    await rows(change)
    const { faults } = await (await openTemporary(path)).check()
    expect(faults).toMatchObject([{ check, message: expect.stringContaining(message) }])
  })
})

describe('the texts of a job', () => {
  it('are in no byte of the file once they are done', async () => {
    const { ledger, path } = await newFile()
    const items = [
      { text: `Zorvath Quillon spoke. ${'More of it. '.repeat(2000)}`, description: { title: 'Quillon speaks' } },
    ]
    const { id } = await ledger.createJob({ items, by: null })
    await ledger.completeJobItem({ job: id, index: 0, outcome: 'failed', fault: FAULT })
    await ledger.close()
    expect(readFileSync(path).toString('latin1')).not.toMatch(/quillon|more of it/i)
  })
})
