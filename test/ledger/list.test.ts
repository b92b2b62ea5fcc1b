import { readdirSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger, ListFilter } from '../../src/ledger/index.ts'
import {
  makeActor,
  makeCommitment,
  makeEvent,
  makeStatement,
  type Reading,
  withoutText,
} from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { collect, ENGINES, newLedger as newFile, query } from './temporary.ts'

/** A reading in which a group speaks to somebody who is named nowhere else. */
function readingOfGroup(): Reading {
  const reading = inventReading({ number: 9, statements: 0, ref: 'group', publishedOn: '2031-07-01' })
  const { id } = reading.document
  const span = { start: 0, end: 6 }
  const known = { roles: [], mentions: [span] }
  const sund = makeActor(id, { ...known, name: 'Mara Sund', kind: 'person', serves: 'TMR' })
  const calder = makeActor(id, { ...known, name: 'Jon Calder', kind: 'person', serves: 'NPU' })
  const both = makeActor(id, {
    ...known,
    name: 'both envoys',
    kind: 'group',
    serves: null,
    members: [sund.id, calder.id],
  })
  const press = makeActor(id, { ...known, name: 'The 100%_Wire', kind: 'organisation', serves: null })
  const drawnBy = { rule: 'invented', version: '1' }
  const statement = makeStatement(id, {
    speakers: [both.id],
    speakerBasis: 'stated',
    source: [span],
    cue: [],
    content: [span],
    manner: 'direct',
    act: 'agree',
    addressees: [press.id],
    via: null,
    saidOn: null,
    within: null,
    confidence: 1,
    drawnBy,
  })
  const event = makeEvent(id, {
    type: 'AGREE',
    actors: [sund.id],
    recipients: [calder.id],
    actorSpans: [],
    recipientSpans: [],
    happenedOn: null,
    place: null,
    status: 'asserted',
    claimedIn: null,
    spans: [span],
    confidence: 1,
    drawnBy,
  })
  const commitment = makeCommitment(id, {
    kind: 'agreement',
    standing: 'made',
    strength: 'firm',
    by: [sund.id],
    toward: [],
    action: [span],
    condition: { kind: 'if', spans: [span], binds: [calder.id] },
    deadline: null,
    quantity: null,
    from: null,
    spans: [span],
    confidence: 1,
    drawnBy,
  })
  const actors = [sund, calder, both, press]
  return { ...reading, actors, statements: [statement], events: [event], commitments: [commitment] }
}

describe.each(ENGINES)('the lists, in %s', (_engine, newLedger) => {
  let ledger: Ledger
  const ends: (() => Promise<void>)[] = []
  const readings = {
    june: inventReading({ number: 1, ref: 'june', publishedOn: '2031-06-01', outlet: 'The Vardian Post' }),
    may: inventReading({ number: 2, ref: 'may', publishedOn: '2031-05-01', statements: 5 }),
    undated: inventReading({ number: 3, ref: 'undated', publishedOn: undefined, speaker: 'ÖNA Šarić', serves: 'OSK' }),
    group: readingOfGroup(),
  }

  beforeAll(async () => {
    ledger = (await newLedger({}, (end) => ends.unshift(end))).ledger
    for (const reading of Object.values(readings))
      await ledger.recordReading(reading, { path: `${reading.document.ref}.txt` })
  })

  afterAll(async () => {
    for (const end of ends) await end()
  })

  it.each<[ListFilter, string[]]>([
    [{}, ['may', 'june', 'group', 'undated']],
    [{ limit: 2 }, ['may', 'june']],
    [{ limit: 0 }, []],
    [{ ref: 'june' }, ['june']],
    [{ ref: 'jun' }, []],
    [{ ref: '%' }, []],
    [{ documents: [readings.undated.document.id, readings.may.document.id] }, ['may', 'undated']],
    [{ documents: [] }, []],
    [{ from: '2031-05-02' }, ['june', 'group']],
    [{ to: '2031-06-01' }, ['may', 'june']],
    [{ from: '2031-06-01', to: '2031-06-01' }, ['june']],
    [{ asOf: '2031-05-31' }, ['may', 'undated']],
    [{ asOf: '2031-06-01', from: '2031-06-01' }, ['june']],
    [{ actor: 'brenn' }, ['may', 'june']],
    [{ actor: 'öna šar' }, ['undated']],
    [{ actor: 'vda' }, ['may', 'june']],
    [{ actor: 'OSK' }, ['may', 'june', 'undated']],
    [{ actor: 'TMR', ref: 'group' }, ['group']],
    [{ actor: '%' }, ['group']],
    [{ actor: 'the 100%_wire' }, ['group']],
    [{ actor: '100%xwire' }, []],
    [{ actor: "'; --" }, []],
  ])('give the documents in the order of publication that %o leaves', async (filter, refs) => {
    const listed = await collect(ledger.listDocuments(filter))
    expect(listed.map(({ document }) => document.ref)).toEqual(refs)
  })

  it.each<[string, () => AsyncIterable<{ record: { id: string } }>, { id: string }[]]>([
    [
      'an act',
      () => ledger.listStatements({ act: 'promise', ref: 'may' }),
      [0, 2, 4].map((at) => readings.may.statements[at]!),
    ],
    ['a type', () => ledger.listEvents({ type: 'AGREE' }), readings.group.events],
    ['a status', () => ledger.listEvents({ status: 'claimed' }), [readings.may.events[1]!]],
    ['a type and a status', () => ledger.listEvents({ type: 'AGREE', status: 'claimed' }), []],
    ['a kind of commitment', () => ledger.listCommitments({ kind: 'agreement' }), readings.group.commitments],
    ['a kind of actor', () => ledger.listActors({ kind: 'group' }), [readings.group.actors[2]!]],
    ['a speaker', () => ledger.listStatements({ actor: 'šarić' }), readings.undated.statements],
    ['an addressee', () => ledger.listStatements({ actor: 'wire' }), readings.group.statements],
    ['a member of a group', () => ledger.listStatements({ actor: 'sund' }), readings.group.statements],
    ['a recipient', () => ledger.listEvents({ actor: 'calder' }), readings.group.events],
    ['who must fulfil a condition', () => ledger.listCommitments({ actor: 'calder' }), readings.group.commitments],
    ['an actor that only other records name', () => ledger.listEvents({ actor: 'wire' }), []],
  ])('narrow records to %s', async (_name, list, expected) => {
    const found = await collect(list())
    expect(found.map(({ record }) => record.id)).toEqual(expected.map(({ id }) => id))
  })

  it('give each record its place and the actors that it names, members of groups too', async () => {
    const [statement] = await collect(ledger.listStatements({ ref: 'group' }))
    expect(statement).toStrictEqual({
      record: readings.group.statements[0],
      document: withoutText(readings.group.document),
      path: 'group.txt',
      firstLine: null,
      actors: readings.group.actors,
      position: { publishedOn: '2031-07-01', sequence: 4, ordinal: 0 },
    })
  })

  it('keep the order of the text', async () => {
    const found = await collect(ledger.listStatements({ ref: 'may' }))
    expect(found.map(({ record }) => record)).toStrictEqual(readings.may.statements)
  })

  it('count what a document holds', async () => {
    const [document] = await collect(ledger.listDocuments({ ref: 'may' }))
    expect(document).toMatchObject({
      counts: { actors: 2, statements: 5, events: 3, commitments: 3, findings: 1 },
      reader: { name: 'acta', version: '1.0.0' },
      recordedAt: '2031-05-20T08:00:00.000Z',
    })
  })

  it.each<[ListFilter]>([[{ asOf: '2031-02-30' }], [{ from: 'May' }], [{ to: '' }], [{ knownAt: '2031-05-01' }]])(
    'refuse %o, which is no day or moment',
    async (filter) => {
      await expect(collect(ledger.listStatements(filter))).rejects.toMatchObject({ code: 'date-invalid' })
    },
  )
})

describe.each(ENGINES)('a list that is being walked, in %s', (_engine, newLedger) => {
  it('takes no notice of what is recorded meanwhile, and lets it be recorded', async () => {
    const { ledger } = await newLedger()
    for (let number = 0; number < 30; number++) await ledger.recordReading(inventReading({ number }))
    let walked = 0
    for await (const { document } of ledger.listDocuments()) {
      if (walked++ === 0) await ledger.recordReading(inventReading({ number: 99 }))
      expect(await ledger.documentText(document.id)).toHaveLength(document.length)
    }
    expect(walked).toBe(30)
    expect(await collect(ledger.listDocuments())).toHaveLength(31)
  })

  it('lets go of the file where the walk ends early', async () => {
    const { ledger, path } = await newFile()
    for (let number = 0; number < 30; number++) await ledger.recordReading(inventReading({ number }))
    for await (const _ of ledger.listStatements()) break
    await ledger.recordReading(inventReading({ number: 99 }))
    expect(query(path, 'PRAGMA wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }])
  })

  it.skipIf(process.platform !== 'linux')('piles up no open files, however many lists there were', async () => {
    const { ledger, path } = await newFile()
    await ledger.recordReading(inventReading())
    const target = (file: string) => {
      try {
        return readlinkSync(`/proc/self/fd/${file}`)
      } catch {
        return ''
      }
    }
    const openFiles = () => readdirSync('/proc/self/fd').filter((file) => target(file).startsWith(path)).length
    await collect(ledger.listStatements())
    const before = openFiles()
    for (let at = 0; at < 20; at++) for await (const _ of ledger.listStatements()) break
    expect(openFiles()).toBeLessThanOrEqual(before)
  })

  it('can be walked beside others', async () => {
    const { ledger } = await newLedger()
    for (let number = 0; number < 100; number++) await ledger.recordReading(inventReading({ number }))
    const lists = Array.from({ length: 5 }, () => collect(ledger.listStatements()))
    expect((await Promise.all(lists)).map((list) => list.length)).toEqual(Array(5).fill(200))
  })
})
