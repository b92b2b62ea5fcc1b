import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger, ListFilter, ListPosition } from '../../src/ledger/index.ts'
import { makeCodedEvent, makeObservation } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { collect, ENGINES, type NewLedger } from './temporary.ts'

type Positioned = { position: ListPosition }
type List = (filter: ListFilter) => AsyncIterable<Positioned>

/** A ledger of documents on few days and on none, recorded in no order of days, one of them read twice. */
async function filled(newLedger: () => Promise<NewLedger>): Promise<Ledger> {
  const { ledger } = await newLedger()
  const days = [
    '2031-05-02',
    undefined,
    '2031-05-01',
    '2031-05-02',
    undefined,
    '2031-05-02',
    '2031-05-03',
    '2031-05-01',
  ]
  for (const [number, publishedOn] of days.entries())
    await ledger.recordReading(inventReading({ number, publishedOn, statements: number % 4 }))
  await ledger.recordReading(inventReading({ number: 3, publishedOn: days[3], statements: 3, version: '1.0.1' }))
  return ledger
}

const listsOf = (ledger: Ledger): readonly (readonly [string, List])[] => [
  ['documents', (filter) => ledger.listDocuments(filter)],
  ['readings', (filter) => ledger.listReadings(filter)],
  ['statements', (filter) => ledger.listStatements(filter)],
  ['promises', (filter) => ledger.listStatements({ ...filter, act: 'promise' })],
  ['events', (filter) => ledger.listEvents(filter)],
  ['commitments', (filter) => ledger.listCommitments({ ...filter, kind: 'pledge' })],
  ['actors', (filter) => ledger.listActors(filter)],
]

async function pagesOf(list: List, filter: ListFilter, limit: number): Promise<Positioned[]> {
  const all: Positioned[] = []
  for (let after: ListPosition | undefined; ; after = all.at(-1)!.position) {
    const page = await collect(list({ ...filter, after, limit }))
    all.push(...page)
    if (page.length < limit) return all
  }
}

describe.each(ENGINES)('the pages of a list, in %s', (_engine, newLedger) => {
  it('are together the list, however many a page has', { timeout: 120_000 }, async () => {
    const ledger = await filled(newLedger)
    const filters: ListFilter[] = [
      {},
      { asOf: '2031-05-02' },
      { from: '2031-05-02' },
      { actor: 'brenn' },
      { to: '2031-05-01' },
    ]
    for (const filter of filters)
      for (const [name, list] of listsOf(ledger)) {
        const whole = await collect(list(filter))
        if (filter.actor === undefined || name === 'statements') expect(whole.length, name).toBeGreaterThan(0)
        const places = whole.map(({ position }) => JSON.stringify(position))
        expect(new Set(places).size, name).toBe(places.length)
        for (const limit of [1, 3]) expect(await pagesOf(list, filter, limit), name).toEqual(whole)
      }
  })

  it('stand in the order of publication, without a day last, then of recording and of the text', async () => {
    const ledger = await filled(newLedger)
    const places = (await collect(ledger.listStatements())).map(({ position }) => position)
    const toKey = ({ publishedOn, sequence, ordinal }: ListPosition) =>
      `${publishedOn ?? '9999'} ${String(sequence).padStart(9, '0')} ${ordinal}`
    expect(places.map(toKey)).toEqual(places.map(toKey).sort())
    expect(places.at(-1)!.publishedOn).toBeNull()
  })

  it('go on after a place that holds nothing', async () => {
    const ledger = await filled(newLedger)
    const whole = await collect(ledger.listStatements())
    const isAfter = ({ position }: Positioned, after: ListPosition) => {
      const [own, other] = [position, after].map(({ publishedOn }) => publishedOn ?? '9999')
      if (own !== other) return own! > other!
      if (position.sequence !== after.sequence) return position.sequence > after.sequence
      return position.ordinal > after.ordinal
    }
    const place = fc.record({
      publishedOn: fc.constantFrom(null, '2031-04-30', '2031-05-01', '2031-05-02', '2031-05-04'),
      sequence: fc.nat(12),
      ordinal: fc.integer({ min: -1, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(place, async (after) => {
        expect(await collect(ledger.listStatements({ after }))).toEqual(whole.filter((each) => isAfter(each, after)))
      }),
      { numRuns: 40 },
    )
  })

  it('are not moved by what is recorded before them', async () => {
    const ledger = await filled(newLedger)
    const [first, ...rest] = await collect(ledger.listDocuments())
    await ledger.recordReading(inventReading({ number: 99, publishedOn: '2031-04-01' }))
    expect(await collect(ledger.listDocuments({ after: first!.position }))).toEqual(rest)
  })

  it('of figures and coded events go on after the last one', async () => {
    const { ledger } = await newLedger()
    const figures = ['2030', '2029', '2031', '2029'].map((period, at) =>
      makeObservation({
        ...{ indicator: at % 2 ? 'exports' : 'arms', actor: 'VDA', period, value: at, unit: 'persons' },
        ...{ source: 'The Vardian Post', definition: null, vintage: null },
      }),
    )
    const events = ['2031-05-02', null, '2031-05-01', '2031-05-02', null].map((happenedOn, at) =>
      makeCodedEvent({
        ...{
          dataset: 'ours',
          ref: String(at),
          type: 'CONSULT',
          mode: null,
          quad: 'verbal-cooperation',
          status: 'asserted',
        },
        ...{ actors: [], recipients: [], happenedOn, publishedOn: happenedOn, place: null, text: null, url: null },
      }),
    )
    await collect(ledger.recordObservations(figures))
    await collect(ledger.recordCodedEvents(events))
    const lists = [
      (filter: { after?: string; limit?: number }) => ledger.listObservations(filter),
      (filter: { after?: string; limit?: number }) => ledger.listCodedEvents(filter),
    ]
    for (const [at, list] of lists.entries()) {
      const whole = (await collect<{ id: string }>(list({}))).map(({ id }) => id)
      expect(whole).toHaveLength([figures, events][at]!.length)
      for (const [place, after] of whole.entries())
        expect((await collect<{ id: string }>(list({ after }))).map(({ id }) => id)).toEqual(whole.slice(place + 1))
      await expect(collect<unknown>(list({ after: 'none' }))).rejects.toMatchObject({ code: 'record-missing' })
    }
  })

  it('of a search leave the hits out that stand before', async () => {
    const ledger = await filled(newLedger)
    const whole = await collect(ledger.search('envoys'))
    expect(whole.length).toBeGreaterThan(4)
    expect(await collect(ledger.search('envoys', { offset: 2, limit: 2 }))).toEqual(whole.slice(2, 4))
    expect(await collect(ledger.search('envoys', { offset: whole.length }))).toEqual([])
  })
})

describe.each(ENGINES)('the last change of a ledger, in %s', (_engine, newLedger) => {
  it('is another one after everything of the record, and the same after anything else', async () => {
    const { ledger } = await newLedger()
    const seen = [await ledger.lastChange()]
    const reading = inventReading()
    const [documentId, one] = [reading.document.id, reading.actors.map(({ id }) => id)]
    const said = { by: 'Lena Marsh', reason: 'seen' }
    const changes: (() => Promise<unknown>)[] = [
      () => ledger.recordReading(reading),
      () => ledger.recordReading(reading, { path: 'elsewhere' }),
      () => ledger.recordReview({ decision: 'split', subjects: one, judged: null, ...said }),
      () => ledger.recordCorrection({ documentId, replacedBy: null, publishedOn: null, ...said }),
      () => ledger.redact({ documentId, ...said }),
    ]
    for (const change of changes) {
      await change()
      seen.push(await ledger.lastChange())
    }
    expect(new Set(seen).size).toBe(changes.length + 1)
    const { token } = await ledger.createToken({ name: 'desk', scopes: ['add'], expiresOn: null })
    await ledger.createJob({ items: [{ text: 'A convoy left.', description: {} }], by: token.id })
    await ledger.recordTokenUse({ token: token.id, action: 'x', subject: null })
    expect(await ledger.lastChange()).toBe(seen.at(-1))
  })
})
