import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.ts'
import { makeObservation, sha256 } from '../../src/model/index.ts'
import { arbitraryReading } from './arbitrary-reading.ts'
import { inventReading } from './invented-reading.ts'
import { inventSaid } from './invented-said.ts'
import { Clock, collect, ENGINES, type MakeLedger } from './temporary.ts'

const linesOf = async (ledger: Ledger): Promise<string[]> =>
  (await collect(ledger.backUp())).map((line) => line.replace(/\n$/, ''))

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** A ledger with something of everything. */
async function filled(make: MakeLedger): Promise<Ledger> {
  const clock = new Clock()
  const { ledger } = await make({ now: clock.now })
  const readings = [1, 2, 3].map((number) => inventReading({ number, ref: `${number}`, statements: 3 }))
  for (const [at, reading] of readings.entries()) {
    clock.at = `2031-05-2${at + 1}T08:00:00.000Z`
    await ledger.recordReading(reading, { path: `${at}.txt` })
  }
  await ledger.recordReading(inventSaid({ ref: 'said', words: 'A convoy left.', title: 'Convoy', day: '2031-05-01' }))
  const [one, two, three] = readings.map(({ document }) => document.id) as [string, string, string]
  const by = { by: 'Lena Marsh', reason: 'as asked' }
  const subjects = readings[0]!.actors.map(({ id }) => id)
  await ledger.recordReview({ decision: 'split', subjects, judged: null, ...by })
  const judged = { status: 'kept', asOf: '2031-05-24', evidence: ['evidence-0123456789abcdef0123'] }
  await ledger.recordReview({ decision: 'confirm', subjects: [readings[1]!.commitments[0]!.id], judged, ...by })
  await ledger.recordCorrection({ documentId: one, replacedBy: two, publishedOn: null, ...by })
  await ledger.redact({ documentId: three, ...by })
  const figure = { indicator: 'boats', actor: 'VDA', period: '2031', value: 0.1, unit: 'boats', source: 'ours' }
  await collect(ledger.recordObservations([makeObservation({ ...figure, definition: null, vintage: null })]))
  return ledger
}

const PAIRS = ENGINES.flatMap(([from, one]) => ENGINES.map(([to, other]) => [from, to, one, other] as const))

describe.each(PAIRS)('a backup of %s, restored into %s', (_from, _to, one, other) => {
  it('is the same ledger', async () => {
    const ledger = await filled(one)
    const lines = await linesOf(ledger)
    const { ledger: copy } = await other()
    const counts = await copy.restore(given(lines))
    expect(counts).toMatchObject({ document: 4, reading: 4, review: 2, correction: 1, redaction: 1, observation: 1 })
    expect(await linesOf(copy)).toEqual(lines)
    expect((await copy.check()).faults).toEqual([])
    expect(await copy.listReviews()).toEqual(await ledger.listReviews())
    expect(await collect(copy.listReadings())).toEqual(await collect(ledger.listReadings()))
    const found = async (each: Ledger) =>
      (await collect(each.search('convoy'))).map(({ noun, document }) => [noun, document.ref])
    expect(await found(copy)).toEqual(await found(ledger))
  })

  it('can be recorded into afterwards', async () => {
    const { ledger: copy } = await other()
    await copy.restore(given(await linesOf(await filled(one))))
    expect((await copy.recordReading(inventReading({ number: 9 }))).outcome).toBe('recorded')
    expect(
      (await copy.recordReading(inventReading({ number: 1, ref: '1', statements: 3 }), { path: '0.txt' })).outcome,
    ).toBe('already')
    expect((await copy.check()).faults).toEqual([])
  })
})

describe.each(ENGINES)('a backup, in %s', (_engine, newLedger) => {
  it('keeps whatever a reading holds', { timeout: 30_000 }, async () => {
    const { ledger } = await newLedger()
    const known = new Set<string>()
    await fc.assert(
      fc.asyncProperty(arbitraryReading, async (reading) => {
        if (known.has(reading.document.id)) return
        known.add(reading.document.id)
        await ledger.recordReading(reading)
      }),
      { numRuns: 20 },
    )
    const { ledger: copy } = await newLedger()
    const lines = await linesOf(ledger)
    await copy.restore(given(lines))
    expect(await linesOf(copy)).toEqual(lines)
  })

  it.each<[string, (lines: string[]) => string[], string]>([
    ['cut short', (lines) => lines.slice(0, -1), 'backup-invalid'],
    ['cut in a line', (lines) => [...lines.slice(0, 5), lines[5]!.slice(0, 9)], 'backup-invalid'],
    ['with a line lost', (lines) => lines.toSpliced(4, 1), 'backup-invalid'],
    ['with a line twice', (lines) => lines.toSpliced(4, 0, lines.at(-2)!), 'backup-invalid'],
    ['with a word changed', (lines) => lines.map((line) => line.replace('Oskelia', 'Oskelie')), 'backup-invalid'],
    ['with something after its end', (lines) => [...lines, lines[1]!], 'backup-invalid'],
    ['without its head', (lines) => lines.slice(1), 'backup-invalid'],
    ['of a later format', (lines) => ['{"acta":"backup","format":2}', ...lines.slice(1)], 'backup-invalid'],
    ['of a table that is none', (lines) => lines.toSpliced(2, 0, '["sqlite_master",{"x":1}]'), 'backup-invalid'],
    [
      'with a column that is none',
      (lines) => lines.toSpliced(1, 0, '["document",{"id\\") --":"x"}]'),
      'backup-invalid',
    ],
    ['that is empty', () => [], 'backup-invalid'],
  ])('%s is refused, and leaves the ledger empty', async (_name, spoil, code) => {
    const lines = await linesOf(await filled(newLedger))
    const { ledger: copy, rows } = await newLedger()
    await expect(copy.restore(given(spoil(lines)))).rejects.toMatchObject({ code })
    for (const table of ['document', 'reading', 'search_entry'])
      expect(await rows(`SELECT * FROM ${table}`)).toEqual([])
  })

  it('of a version that knew no verdicts is restored whole', async () => {
    const { ledger } = await newLedger()
    const { actors, ...reading } = inventReading()
    await ledger.recordReading({ actors, ...reading })
    const subjects = actors.map(({ id }) => id)
    const review = await ledger.recordReview({ decision: 'merge', subjects, judged: null, by: 'Ada', reason: 'one' })
    const lines = (await linesOf(ledger)).slice(0, -1).map((line) => line.replace(',"judged":null}', '}'))
    const { counts } = JSON.parse((await linesOf(ledger)).at(-1)!)
    const foot = JSON.stringify({ counts, sha256: sha256(lines.map((line) => `${line}\n`).join('')) })
    expect(lines.join()).not.toContain('judged')
    const { ledger: copy } = await newLedger()
    await copy.restore(given([...lines, foot]))
    expect(await copy.listReviews()).toEqual([review])
  })

  it('is not restored over what is there', async () => {
    const ledger = await filled(newLedger)
    await expect(ledger.restore(given(await linesOf(ledger)))).rejects.toMatchObject({ code: 'usage' })
  })

  it('has one moment of the ledger, whatever is recorded meanwhile', async () => {
    const ledger = await filled(newLedger)
    const before = await linesOf(ledger)
    const lines: string[] = []
    for await (const line of ledger.backUp()) {
      if (lines.length === 3) await ledger.recordReading(inventReading({ number: 77 }))
      lines.push(line.trimEnd())
    }
    expect(lines).toEqual(before)
    expect(await linesOf(ledger)).not.toEqual(before)
  })
})
