import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePloverCodec, parsePloverLine, toPlover } from '../../src/exchange/index.ts'
import { toCodedEvent } from '../../src/exchange/plover.ts'
import type { ActaError } from '../../src/model/index.ts'
import { inventReading } from '../ledger/invented-reading.ts'
import { arbitraryCodedEvent } from './arbitrary-rows.ts'
import { EVENT, TEXT, toldOf } from './invented-told.ts'

const toPloverOfEvent = makePloverCodec()
const parse = (line: unknown, dataset = 'Vard Events') => parsePloverLine(JSON.stringify(line), dataset)

const FOREIGN = { id: 17, date: '2031-05-14', event: ['AID'], source: [{ code: 'VDA' }], recipient: [{ code: 'OSK' }] }

describe('PLOVER lines', () => {
  it('give a coded event back as it was written', () => {
    fc.assert(
      fc.property(arbitraryCodedEvent, (event) => {
        expect(parse(toPlover(event), 'another')).toEqual([event])
      }),
    )
  })

  it('give the events of the ledger as coded events of Acta', () => {
    const reading = inventReading({ statements: 6, ref: 'a.txt' })
    for (const told of [EVENT, ...reading.events.map((event) => toldOf(reading, event))])
      expect(parse(toPloverOfEvent(told))).toEqual([toCodedEvent(told)])
  })

  it('tell an event with its document, its status and its days', () => {
    const line = toPloverOfEvent(EVENT)
    expect(line).toMatchObject({
      id: EVENT.record.id,
      date: '2031-05-12',
      enddate: '2031-05-13',
      date_basis: 'implied',
      event: ['ASSAULT'],
      quad_code: 4,
      status: 'claimed',
      published: '2031-05-14',
      actor: [{ actor_text: 'Vardia', code: 'VDA' }],
      recipient: [{ actor_text: 'Port Oskel' }],
      event_loc: { name: 'Port Oskel' },
      event_text: ['struck', 'at dawn'],
      mode: [],
      context: [],
      cite_info: { corpus: 'Acta', citation: 'a.txt', title: 'Dawn', publication: 'The Vardian Post', language: 'en' },
    })
    const { start, end } = line.text_info!
    expect([...TEXT].slice(start, end).join('')).toBe('struck Port Oskel 💥 at dawn')
  })

  it('date an event without a day by the day of publication, and say so', () => {
    const told = { ...EVENT, record: { ...EVENT.record, happenedOn: null } }
    expect(toPloverOfEvent(told)).toMatchObject({ date: '2031-05-14', date_basis: 'published' })
    expect(parse(toPloverOfEvent(told))[0]).toMatchObject({ happenedOn: null, publishedOn: '2031-05-14' })
  })

  it('of other coders are read with what they leave out', () => {
    expect(parse(FOREIGN)).toMatchObject([
      {
        ...{ dataset: 'Vard Events', ref: '17', type: 'AID', quad: 'material-cooperation', status: 'asserted' },
        actors: [{ name: 'VDA', code: 'VDA' }],
        recipients: [{ name: 'OSK', code: 'OSK' }],
        ...{ happenedOn: '2031-05-14', publishedOn: '2031-05-14', mode: null, place: null, text: null, url: null },
      },
    ])
    const events = parse({ ...FOREIGN, event: ['demand', 'FIGHT'], source: ['Ada Brenn'], date: '2031-05-14T08:00' })
    expect(events.map(({ type, quad, actors }) => [type, quad, actors])).toEqual([
      ['REQUEST', 'verbal-conflict', [{ name: 'Ada Brenn', code: null }]],
      ['ASSAULT', 'material-conflict', [{ name: 'Ada Brenn', code: null }]],
    ])
    expect(new Set(events.map(({ id }) => id)).size).toBe(2)
  })

  it.each<[string, string, RegExp, ActaError['code']]>([
    ['no JSON', '{"id":', /not JSON/, 'line-invalid'],
    ['a list', '[]', /no object/, 'line-invalid'],
    ['no id', '{"event":["AID"]}', /"id"/, 'line-invalid'],
    ['no type', '{"id":"1"}', /"event"/, 'line-invalid'],
    ['an unknown type', '{"id":"1","event":["PARADE"]}', /"PARADE" is no type/, 'line-invalid'],
    ['an unknown status', '{"id":"1","event":["AID"],"status":"sure"}', /"status"/, 'line-invalid'],
    ['a party without a name', '{"id":"1","event":["AID"],"actor":[{}]}', /no name/, 'line-invalid'],
    ['no day', '{"id":"1","event":["AID"],"date":"2031-02-30"}', /2031-02-30.*YYYY-MM-DD/, 'date-invalid'],
    ['an escaped NUL', '{"id":"1\\u0000","event":["AID"]}', /NUL/, 'document-binary'],
    ['a raw NUL', '{"id":"1\0","event":["AID"]}', /NUL/, 'document-binary'],
    ['half a pair', '{"id":"\\ud83d","event":["AID"]}', /surrogate/, 'line-invalid'],
  ])('are refused with %s', (_, line, message, code) => {
    expect(() => parsePloverLine(line, 'x')).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('may hold a backslash before u0000, which is no NUL', () => {
    expect(parsePloverLine('{"id":"1\\\\u0000","event":["AID"]}', 'x')[0]!.ref).toBe('1\\u0000')
  })
})
