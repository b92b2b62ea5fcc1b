import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lens } from '../../src/ledger/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, collect, ENGINES } from './temporary.ts'

/** One act of recording: document, day of publication and version of the reader. */
interface Step {
  number: number
  publishedOn: string | undefined
  version: string
}

const instant = (at: number) => `2031-05-20T08:00:00.${String(at).padStart(3, '0')}Z`

/**
 * What is in force by the rule as DESIGN words it, worked out from the steps alone: "number day version" for each
 * document.
 */
function expected(steps: readonly Step[], asOf: string | undefined, known: number): string[] {
  const seen = steps.slice(0, known)
  const inForce: string[] = []
  for (const number of new Set(seen.map((step) => step.number))) {
    const own = seen.filter((step) => step.number === number)
    const day = own.flatMap(({ publishedOn }) => publishedOn ?? []).sort()[0]
    if (asOf !== undefined && day !== undefined && day > asOf) continue
    const versions = own.filter(({ publishedOn }) => publishedOn === day).map(({ version }) => version)
    const last = [...new Set(versions)].at(-1)
    inForce.push(`${number} ${day} ${last}`)
  }
  return inForce.sort()
}

const step: fc.Arbitrary<Step> = fc.record({
  number: fc.nat(2),
  publishedOn: fc.constantFrom('2031-05-01', '2031-05-02', '2031-05-03', undefined),
  version: fc.constantFrom('1', '2', '3'),
})

describe.each(ENGINES)('what is in force, in %s', (engine, newLedger) => {
  it('is as the rule says for every day and every moment', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 10 }),
        fc.constantFrom('2031-04-30', '2031-05-01', '2031-05-02', undefined),
        fc.option(fc.nat(10), { nil: undefined }),
        async (steps, asOf, known) => {
          const clock = new Clock()
          const { ledger } = await newLedger({ now: clock.now })
          for (const [at, { number, publishedOn, version }] of steps.entries()) {
            clock.at = instant(at + 1)
            await ledger.recordReading(inventReading({ number, publishedOn, version }))
          }
          const knownAt = known === undefined ? undefined : instant(known)
          const listed = await collect(ledger.listDocuments({ asOf, knownAt }))
          const found = await Promise.all(
            listed.map(async ({ document, reader }) => {
              const number = /Report (\d)/.exec(await ledger.documentText(document.id))![1]
              return `${number} ${document.publishedOn} ${reader.version}`
            }),
          )
          expect(found.sort()).toEqual(expected(steps, asOf, known ?? steps.length))
        },
      ),
      { numRuns: engine === 'SQLite' ? 80 : 30 },
    )
  })

  it('is the same in the views that stand in the file', async () => {
    const { ledger, rows } = await newLedger()
    for (const version of ['1', '2']) {
      for (const publishedOn of ['2031-05-03', '2031-05-01', undefined]) {
        for (const number of [1, 2]) {
          await ledger.recordReading(inventReading({ number, publishedOn, version, statements: number }))
        }
      }
    }
    const idsOf = async (view: string) => (await rows(`SELECT id FROM ${view} ORDER BY id`)).map(({ id }) => id)
    const listed = async (list: AsyncIterable<{ record: { id: string } }>) =>
      (await collect(list)).map(({ record }) => record.id).sort()
    expect(await idsOf('current_statement')).toEqual(await listed(ledger.listStatements()))
    expect(await idsOf('current_statement')).toHaveLength(3)
    expect(await idsOf('current_event')).toEqual(await listed(ledger.listEvents()))
    expect(await idsOf('current_commitment')).toEqual(await listed(ledger.listCommitments()))
    expect(await idsOf('current_actor')).toEqual(await listed(ledger.listActors()))
    expect(await rows('SELECT rule FROM current_finding')).toHaveLength(2)
    const days = await rows('SELECT DISTINCT published_on, reader_version FROM current_reading')
    expect(days).toMatchObject([{ published_on: '2031-05-01', reader_version: '2' }])
  })

  it('describes a document as its first witness with the day of the reading does', async () => {
    const { ledger } = await newLedger()
    await ledger.recordReading(inventReading({ publishedOn: '2031-05-02', outlet: 'late' }), { path: 'late.txt' })
    await ledger.recordReading(inventReading({ publishedOn: '2031-05-01', outlet: 'early' }), {
      path: 'early.txt',
      firstLine: 7,
    })
    await ledger.recordReading(inventReading({ publishedOn: '2031-05-01', outlet: 'copy' }), { path: 'copy.txt' })
    const [listed, ...others] = await collect(ledger.listDocuments())
    expect(others).toEqual([])
    expect(listed).toMatchObject({
      document: { outlet: 'early', publishedOn: '2031-05-01' },
      path: 'early.txt',
      firstLine: 7,
    })
  })

  it.each<[Lens['knownAt'], number]>([
    ['2031-05-20T08:00:00Z', 1],
    ['2031-05-20T10:00:00+02:00', 1],
    ['2031-05-20T07:00:00-02:00', 1],
    ['2031-05-20T09:00:00+02:00', 0],
    ['2031-05-20T07:59:59.999Z', 0],
    ['2031-05-20T08:00Z', 1],
  ])('is found at %s however the moment is written', async (knownAt, count) => {
    const { ledger } = await newLedger()
    await ledger.recordReading(inventReading())
    expect(await collect(ledger.listDocuments({ knownAt }))).toHaveLength(count)
  })
})
