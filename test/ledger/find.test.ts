import { describe, expect, it } from 'vitest'
import { toId, withoutText } from '../../src/model/index.ts'
import { inventReading } from './invented-reading.ts'
import { Clock, ENGINES } from './temporary.ts'

describe.each(ENGINES)('finding one record, in %s', (_engine, newLedger) => {
  const reading = inventReading({ ref: 'a', statements: 3 })
  const statement = reading.statements[1]!
  const event = reading.events[0]!
  const commitment = reading.commitments[0]!
  const actor = reading.actors[0]!
  const digits = (id: string) => id.slice(id.indexOf('-') + 1)

  it.each([
    ['the whole id', statement.id, 'statement', statement],
    ['the noun and some digits', statement.id.slice(0, 18), 'statement', statement],
    ['the digits alone', digits(event.id), 'event', event],
    ['the first digits', digits(commitment.id).slice(0, 8), 'commitment', commitment],
    ['capitals and white space', ` ${digits(actor.id).toUpperCase()} `, 'actor', actor],
    ['the hash of a document', reading.document.id, 'document', withoutText(reading.document)],
    ['the first digits of a hash', reading.document.id.slice(0, 12), 'document', withoutText(reading.document)],
  ] as const)('takes %s', async (_name, prefix, noun, record) => {
    const { ledger } = await newLedger()
    await ledger.recordReading(reading, { path: 'a.txt', firstLine: 2 })
    const found = await ledger.findRecord(prefix)
    expect(found.noun).toBe(noun)
    expect(found.record).toStrictEqual(record)
    expect(found).toMatchObject({
      text: reading.document.text,
      path: 'a.txt',
      firstLine: 2,
      inForce: true,
      document: withoutText(reading.document),
    })
  })

  it('gives the actors that the record names', async () => {
    const { ledger } = await newLedger()
    await ledger.recordReading(reading)
    expect((await ledger.findRecord(statement.id)).actors).toStrictEqual([actor])
    expect((await ledger.findRecord(event.id)).actors).toStrictEqual(reading.actors)
    expect((await ledger.findRecord(reading.document.id)).actors).toStrictEqual(reading.actors)
  })

  it('gives the statement that tells an event or another statement, with its speakers among the actors', async () => {
    const { ledger } = await newLedger()
    const [teller, told] = reading.statements
    const speakers = [reading.actors[1]!.id]
    const within = { ...told!, speakers, within: teller!.id }
    const quiet = { ...event, actors: [], recipients: [] }
    await ledger.recordReading({ ...reading, statements: [teller!, within], events: [quiet] })
    expect(await ledger.findRecord(within.id)).toMatchObject({ reportedIn: teller, actors: reading.actors })
    expect(await ledger.findRecord(quiet.id)).toMatchObject({ reportedIn: teller, actors: [actor] })
    for (const id of [teller!.id, commitment.id, actor.id, reading.document.id]) {
      expect((await ledger.findRecord(id)).reportedIn).toBeNull()
    }
  })

  it.each([
    '',
    'sta',
    '5f0',
    'statement-5f',
    'statement',
    'finding-12345',
    '%%%%',
    "'; --",
    'zzzz',
    'ffffffffffffffffffff1',
  ])('finds nothing for "%s"', async (prefix) => {
    const { ledger } = await newLedger()
    await ledger.recordReading(reading)
    await expect(ledger.findRecord(prefix)).rejects.toMatchObject({ code: 'record-missing' })
  })

  it('names up to five of the records that a short id may mean', async () => {
    const { ledger } = await newLedger()
    const base = inventReading({ statements: 1 })
    const ids = Array.from({ length: 7 }, (_, at) => `event-abcd${String(at).repeat(16)}`)
    const events = ids.map((id) => ({ ...base.events[0]!, id }))
    await ledger.recordReading({ ...base, events })
    const named = ids.slice(0, 5).join(', ')
    await expect(ledger.findRecord('abcd')).rejects.toMatchObject({
      code: 'record-ambiguous',
      message: `more than one record begins with "abcd": ${named} and others; write more of the id`,
    })
    expect((await ledger.findRecord('abcd3')).record.id).toBe(ids[3])
  })

  it('shows a record from the reading in force, and one that only an older reading holds', async () => {
    const clock = new Clock()
    const { ledger } = await newLedger({ now: clock.now })
    const older = inventReading({ statements: 2, version: '1' })
    await ledger.recordReading(older)
    clock.at = '2031-05-21T08:00:00.000Z'
    const [kept, lost] = older.statements
    await ledger.recordReading({
      ...older,
      reader: { name: 'acta', version: '2' },
      statements: [{ ...kept!, confidence: 0.25 }],
    })
    expect(await ledger.findRecord(kept!.id)).toMatchObject({ inForce: true, record: { confidence: 0.25 } })
    expect(await ledger.findRecord(lost!.id)).toMatchObject({ inForce: false, record: lost })
    const knownAt = '2031-05-20T12:00:00Z'
    expect(await ledger.findRecord(kept!.id, { knownAt })).toMatchObject({
      inForce: true,
      record: { confidence: 0.75 },
    })
  })

  it('prefers the reading in force to one recorded later, and of older ones the last', async () => {
    const { ledger } = await newLedger()
    const record = async (publishedOn: string, version: string, confidence: number, isWhole: boolean) => {
      const made = inventReading({ statements: 2, publishedOn, version })
      const statements = made.statements.map((each) => ({ ...each, confidence }))
      await ledger.recordReading({ ...made, statements: isWhole ? statements : statements.slice(0, 1) })
      return statements.map(({ id }) => id)
    }
    const [kept, lost] = await record('2031-05-02', '1', 0.1, true)
    await record('2031-05-03', '1', 0.2, true)
    await record('2031-05-02', '2', 0.3, false)
    await record('2031-05-03', '2', 0.4, false)
    expect(await ledger.findRecord(kept!)).toMatchObject({ inForce: true, record: { confidence: 0.3 } })
    expect(await ledger.findRecord(lost!)).toMatchObject({ inForce: false, record: { confidence: 0.2 } })
  })

  it('does not see what was published or recorded later', async () => {
    const { ledger } = await newLedger()
    await ledger.recordReading(reading)
    for (const lens of [{ asOf: '2031-05-13' }, { knownAt: '2031-05-20T07:00:00Z' }]) {
      for (const id of [statement.id, reading.document.id]) {
        await expect(ledger.findRecord(id, lens)).rejects.toMatchObject({ code: 'record-missing' })
      }
    }
    expect(await ledger.findRecord(statement.id, { asOf: '2031-05-14' })).toMatchObject({ inForce: true })
  })

  it('knows no text of a document that was never recorded', async () => {
    const { ledger } = await newLedger()
    await expect(ledger.documentText(toId('x', []))).rejects.toMatchObject({ code: 'record-missing' })
  })
})
