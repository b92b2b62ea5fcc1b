import { describe, expect, it } from 'vitest'
import type { CodedEventFilter, ObservationFilter } from '../../src/ledger/index.ts'
import { type CodedEvent, makeCodedEvent, makeObservation, type Observation } from '../../src/model/index.ts'
import { Clock, collect, ENGINES } from './temporary.ts'

const figure = (fields: Partial<Observation>): Observation =>
  makeObservation({
    indicator: 'military expenditure',
    actor: 'VDA',
    period: '2030',
    value: 2.1,
    unit: '% of GDP',
    source: 'The Vardian Office of Figures',
    definition: null,
    vintage: null,
    ...fields,
  })

const coded = (fields: Partial<CodedEvent>): CodedEvent =>
  makeCodedEvent({
    dataset: 'Harbour Events',
    ref: '1',
    type: 'CONSULT',
    mode: null,
    quad: 'verbal-cooperation',
    status: 'asserted',
    actors: [{ name: 'Vardia', code: 'VDA' }],
    recipients: [{ name: 'Oskelia', code: 'OSK' }],
    happenedOn: '2031-05-14',
    publishedOn: '2031-05-15',
    place: null,
    text: null,
    url: null,
    ...fields,
  })

describe.each(ENGINES)('figures of data sets, in %s', (_engine, newLedger) => {
  const figures = [
    figure({}),
    figure({ period: '2031', value: 2.4 }),
    figure({ period: '2031', value: 2.5, vintage: '2032-01' }),
    figure({ actor: 'OSK', value: 1e-7 }),
    figure({ indicator: 'patrol boats', value: 12, unit: 'boats' }),
  ]

  it('are recorded once each, and told so', async () => {
    const { ledger } = await newLedger()
    const outcomes = await collect(ledger.recordObservations([...figures, figures[0]!]))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('recorded'), 'already'])
    const again = await collect(ledger.recordObservations(figures))
    expect(again.map(({ outcome }) => outcome)).toEqual(Array(5).fill('already'))
    expect(new Set(await collect(ledger.listObservations()))).toEqual(new Set(figures))
  })

  it.each<[ObservationFilter, number]>([
    [{ actor: 'vda' }, 4],
    [{ actor: 'VD' }, 0],
    [{ indicator: 'EXPEND' }, 4],
    [{ from: '2031' }, 2],
    [{ to: '2030' }, 3],
    [{ limit: 2 }, 2],
    [{ knownAt: '2031-05-20T07:59:59Z' }, 0],
    [{ knownAt: '2031-05-20T08:00:00Z' }, 5],
  ])('are narrowed by %j to %i', async (filter, count) => {
    const { ledger } = await newLedger()
    await collect(ledger.recordObservations(figures))
    expect(await collect(ledger.listObservations(filter))).toHaveLength(count)
  })

  it('of any number are recorded', async () => {
    const { ledger } = await newLedger()
    const many = Array.from({ length: 1203 }, (_, at) => figure({ period: String(1000 + at) }))
    expect(await collect(ledger.recordObservations(many))).toHaveLength(1203)
    expect(await collect(ledger.listObservations())).toHaveLength(1203)
  })
})

describe.each(ENGINES)('events that other coders drew, in %s', (_engine, newLedger) => {
  const events = [
    coded({}),
    coded({ ref: '2', type: 'ASSAULT', happenedOn: '2031-05-01', publishedOn: '2031-06-01' }),
    coded({ ref: '3', dataset: 'Border Watch', happenedOn: null, publishedOn: null, recipients: [] }),
  ]

  it.each<[CodedEventFilter, string[]]>([
    [{}, ['2', '1', '3']],
    [{ type: 'ASSAULT' }, ['2']],
    [{ dataset: 'Border Watch' }, ['3']],
    [{ asOf: '2031-05-20' }, ['1', '3']],
    [{ from: '2031-05-02', to: '2031-05-14' }, ['1']],
    [{ actor: 'oskel' }, ['2', '1']],
    [{ actor: 'osk' }, ['2', '1']],
    [{ actor: 'name' }, []],
    [{ limit: 1 }, ['2']],
  ])('are narrowed by %j to %j', async (filter, wanted) => {
    const { ledger } = await newLedger({ now: new Clock().now })
    await collect(ledger.recordCodedEvents(events))
    expect((await collect(ledger.listCodedEvents(filter))).map(({ ref }) => ref)).toEqual(wanted)
  })

  it('are given back as they were, and never changed', async () => {
    const { ledger, rows } = await newLedger()
    await collect(ledger.recordCodedEvents(events))
    expect(new Set(await collect(ledger.listCodedEvents()))).toEqual(new Set(events))
    for (const sql of ["UPDATE coded_event SET ref = 'x'", 'DELETE FROM coded_event'])
      await expect(rows(sql)).rejects.toThrow('append-only')
  })
})
