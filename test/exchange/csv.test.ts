import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CODED_EVENT_HEADER,
  OBSERVATION_HEADER,
  parseCodedEventRow,
  parseObservationRow,
  readCsv,
  TABLES,
  toCsv,
} from '../../src/exchange/index.ts'
import { columns } from '../../src/exchange/table.ts'
import { textBytes } from '../../src/exchange/text-bytes.ts'
import type { ActaError } from '../../src/model/index.ts'
import { collect } from '../ledger/temporary.ts'
import { arbitraryCodedEvent, arbitraryObservation } from './arbitrary-rows.ts'
import { EVENT, STATEMENT, TEXT } from './invented-told.ts'

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

const written = async (chunks: AsyncIterable<string>): Promise<string> => (await collect(chunks)).join('')

/** Bytes in pieces of the given length, since a character or a line may end anywhere. */
const inPieces = (bytes: Uint8Array, length = 7): AsyncIterable<Uint8Array> =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) => bytes.subarray(at * length, (at + 1) * length)),
  )

const read = (text: string | Uint8Array, header = OBSERVATION_HEADER) =>
  collect(readCsv(textBytes(inPieces(Buffer.from(text)), 'x.csv'), header))

const HEAD = 'indicator,actor,period,value,unit,source\r\n'
const ROW = 'troops,VDA,2030,1200,persons,Vard Yearbook'

describe('tables as CSV', () => {
  it('give observations back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryObservation, { minLength: 1, maxLength: 5 }), async (observations) => {
        const rows = await read(await written(toCsv(TABLES.observations, each(observations))))
        expect(rows.map((row) => 'cells' in row && parseObservationRow(row.cells))).toEqual(observations)
      }),
    )
  })

  it('give coded events back as they were written, where a day of publication is told', async () => {
    const told = arbitraryCodedEvent.filter(
      ({ publishedOn, happenedOn }) => publishedOn !== null || happenedOn === null,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 5 }), async (events) => {
        const rows = await read(await written(toCsv(TABLES['coded-events'], each(events))), CODED_EVENT_HEADER)
        expect(rows.map((row) => 'cells' in row && parseCodedEventRow(row.cells, 'another'))).toEqual(events)
      }),
    )
  })

  it('have one header row, and lines that other readers of CSV take', async () => {
    const text = await written(toCsv(TABLES.events, each([EVENT, EVENT])))
    const [first, second, third] = parse(text, { columns: true }) as { [column: string]: string }[]
    expect(text.split('\r\n')).toHaveLength(4)
    expect([first, third]).toEqual([second, undefined])
    expect(first).toMatchObject({
      id: EVENT.record.id,
      actors: 'Vardia (VDA)',
      recipients: 'Port Oskel',
      text: 'struck … at dawn',
      happenedFrom: '2031-05-12',
      status: 'claimed',
      confidence: '0.5',
      outlet: 'The Vardian Post',
    })
    expect(TEXT.slice(Number(first!.start), Number(first!.end))).toBe('struck Port Oskel 💥 at dawn')
  })

  it('have the words of a statement', async () => {
    const [row] = parse(await written(toCsv(TABLES.statements, each([STATEMENT]))), { columns: true })
    expect(row).toMatchObject({
      speakers: 'Ada Brenn (VDA)',
      source: 'Foreign Minister Ada Brenn',
      cue: 'said',
      content: '"We will hold the café\u0301 line."',
      via: '',
    })
  })

  it('have a header row where there is nothing else', async () => {
    expect(await written(toCsv(TABLES.observations, each([])))).toMatch(/^id,indicator,.*\r\n$/)
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'=1", "''@x"])('run no formula %j', async (text) => {
    const table = columns('text', { a: ['a text', () => text] })
    const [, second] = parse(await written(toCsv(table, each([0])))) as string[][]
    expect(second).toEqual([`'${text}`])
  })

  it.each<[string | number, string]>([
    [-2.5, '-2.5'],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['a=1', 'a=1'],
  ])('leave %j as it is', async (value, expected) => {
    const table = columns('text', { a: ['a text or a number', () => value] })
    expect(await written(toCsv(table, each([0])))).toBe(`a\r\n${expected}\r\n`)
  })
})

describe('readCsv', () => {
  it.each<[string, string | Uint8Array]>([
    ['line feeds alone', `${HEAD}${ROW}`.replaceAll('\r', '')],
    ['a byte-order mark', `\uFEFF${HEAD}${ROW}\r\n`],
    ['a byte-order mark before quotes', `\uFEFF"indicator",${HEAD.slice(10)}${ROW}`],
    [
      'columns in another order and case',
      `Source,UNIT,value,period,actor,indicator\nVard Yearbook,persons,1200,2030,VDA,troops`,
    ],
    ['columns that are not known', `note,${HEAD}x,${ROW}`],
    ['a quotation mark inside a cell', `note,${HEAD}5" guns,${ROW}`],
    ['quoted lines', `note,${HEAD}"""We\r\nwill,"" Brenn\nsaid",${ROW}`],
    ['quoted lines at the end', `${HEAD.trim()},note\r\n${ROW},"a\n"""\r\n`],
    ['empty lines', `\n\n${HEAD}\n${ROW}\n\n`],
  ])('takes %s', async (_, text) => {
    const rows = await read(text)
    expect(rows).toMatchObject([{ cells: { indicator: 'troops', value: '1200', source: 'Vard Yearbook' } }])
  })

  it('numbers rows by the line where they begin', async () => {
    const rows = await read(`${HEAD}"a\nb",1,2,3,4,5\n\na,b\nc,1,2,3,4,"x\r\n\r\ny"\nd,1,2,3,4,5\n`)
    expect(rows.map((row) => [row.number, 'fault' in row])).toEqual([
      [2, false],
      [5, true],
      [6, false],
      [9, false],
    ])
  })

  it('says how far a row runs whose quotation mark is closed by the next one', async () => {
    const [row, next] = await read(`${HEAD}"x,1,2,3,4,5\n${ROW}\n"y",1,2,3,4,5\n${ROW}\n`)
    expect(row).toMatchObject({ number: 2, fault: { message: expect.stringMatching(/all to line 4 is left out/) } })
    expect(next).toMatchObject({ number: 5, cells: { indicator: 'troops' } })
  })

  it('leaves out a row that is not UTF-8 or holds a NUL, and reads on', async () => {
    const bad = Buffer.concat([
      Buffer.from(`${HEAD}troops,VDA,2030,1,p\xe9,x\n`, 'latin1'),
      Buffer.from(`a\0b,1,2,3,4,5\n${ROW}`),
    ])
    const rows = await collect(readCsv(inPieces(bad), OBSERVATION_HEADER))
    expect(rows.map((row) => ('fault' in row ? row.fault.code : 'read'))).toEqual([
      'document-not-utf8',
      'document-binary',
      'read',
    ])
  })

  it.each<[string, string, RegExp]>([
    ['without a column', 'indicator,actor\na,b', /lacks period, value, unit, source/],
    ['with semicolons', 'indicator;actor;period\n', /separate the cells with commas/],
    ['with a column twice', `indicator,${HEAD}`, /"indicator" twice/],
    ['with a quotation mark that stays open', `${HEAD}${ROW}\n"x,1,2,3,4,5\n${ROW}\n`, /from line 3 on.*not closed/],
    ['with a row that is too long', `${HEAD}"${'x'.repeat(17 * 1024 * 1024)}`, /from line 2 on.*16 MiB/],
  ])('ends at a file %s', async (_, text, message) => {
    await expect(collect(readCsv(inPieces(Buffer.from(text), 65_536), OBSERVATION_HEADER))).rejects.toThrow(
      expect.objectContaining({ code: 'line-invalid', message: expect.stringMatching(message) }),
    )
  })

  it.each<[string, Uint8Array, ActaError['code']]>([
    ['UTF-16', Buffer.from('\uFEFFindicator', 'utf16le'), 'document-not-utf8'],
    ['a gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'document-binary'],
    ['a zip', Buffer.from('PK\x03\x04'), 'document-binary'],
    ['zeroes', Buffer.from('ab\0\0'), 'document-binary'],
  ])('refuses %s once', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toThrow(expect.objectContaining({ code }))
  })
})

const GOOD = { indicator: 'troops', actor: 'VDA', period: '2030', value: '1', unit: 'persons', source: 'Vard Yearbook' }

describe('parseObservationRow', () => {
  it.each<[string, number]>([
    ['1200', 1200],
    ['-0.5', -0.5],
    ['+1e3', 1000],
    ['.25', 0.25],
    ['7.', 7],
  ])('takes %s for a number', (value, expected) => {
    expect(parseObservationRow({ ...GOOD, value }).value).toBe(expected)
  })

  it.each<[string, object, RegExp]>([
    ['a comma in the value', { value: '1,200' }, /"1,200" is no number/],
    ['words in the value', { value: '12 persons' }, /no number/],
    ['a value without an end', { value: '1e999' }, /no number/],
    ['no value', { value: '' }, /value is empty/],
    ['no source', { source: undefined }, /source is empty/],
    ['a period that is none', { period: '2030-13' }, /"2030-13" is none/],
  ])('refuses %s', (_, cells, message) => {
    expect(() => parseObservationRow({ ...GOOD, ...cells } as typeof GOOD)).toThrow(message)
  })
})

const CODED = { ref: '1', type: 'aid', date: '2031-05-14', actors: 'VDA; Ada Brenn' }

describe('parseCodedEventRow', () => {
  it('fills in what is left out', () => {
    expect(parseCodedEventRow(CODED, 'Vard Events')).toMatchObject({
      ...{
        dataset: 'Vard Events',
        type: 'AID',
        quad: 'material-cooperation',
        status: 'asserted',
        publishedOn: '2031-05-14',
      },
      actors: [
        { name: 'VDA', code: 'VDA' },
        { name: 'Ada Brenn', code: null },
      ],
      recipients: [],
    })
  })

  it.each<[string, object, RegExp]>([
    ['no ref', { ref: '' }, /ref is empty/],
    ['no type', { type: '' }, /type is empty/],
    ['an unknown type', { type: 'PARADE' }, /type "PARADE" is not known: give one of AGREE/],
    ['an unknown status', { status: 'sure' }, /status "sure"/],
    ['an unknown day', { date: '14.5.2031' }, /date "14\.5\.2031"/],
    ['an unknown day of publication', { published: '2031-02-30' }, /published "2031-02-30"/],
  ])('refuses %s', (_, cells, message) => {
    expect(() => parseCodedEventRow({ ...CODED, ...cells }, 'x')).toThrow(message)
  })
})
