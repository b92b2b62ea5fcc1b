import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeCodec } from '../../src/ledger/codec.ts'
import { CODECS } from '../../src/ledger/tables.ts'
import { newLedger, query } from './temporary.ts'

/** The columns that are the ledger's own and no noun's. */
const KEYS: { [table: string]: string[] } = {
  witness: ['sequence'],
  reading: ['sequence'],
  actor: ['ordinal', 'reading_id'],
  statement: ['ordinal', 'reading_id'],
  event: ['ordinal', 'reading_id'],
  commitment: ['ordinal', 'reading_id'],
  finding: ['ordinal', 'reading_id'],
  review: ['sequence'],
  correction: ['sequence'],
  redaction: ['sequence'],
  observation: ['sequence'],
  coded_event: ['sequence'],
  token: ['sequence'],
  job: ['sequence'],
  job_item: ['ordinal'],
}

describe('the codecs and the live tables', () => {
  it.each(Object.entries(CODECS))('hold the same columns: %s', async (table, codec) => {
    const { path } = await newLedger()
    const live = query(path, `PRAGMA table_info(${table})`)
    const names = [...codec.columns.map(({ name }) => name), ...(KEYS[table] ?? [])]
    expect(live.map(({ name }) => name).sort()).toEqual(names.sort())
    for (const column of codec.columns) {
      const found = live.find(({ name }) => name === column.name)!
      if (table === 'reading_state') continue
      expect([column.name, found.type], table).toEqual([column.name, column.type])
      expect([column.name, found.notnull === 1], table).toEqual([column.name, column.whenNull === 'never'])
    }
  })

  it.each(Object.keys(CODECS).filter((name) => name !== 'reading_state'))('are strict: %s', async (table) => {
    const { path } = await newLedger()
    expect(query(path, `SELECT strict FROM pragma_table_list WHERE name = '${table}'`)).toMatchObject([{ strict: 1 }])
  })
})

describe('a codec made from a schema', () => {
  const codec = makeCodec(
    z.object({
      id: z.string(),
      isKnown: z.boolean(),
      share: z.number(),
      seenTimes: z.int(),
      kind: z.enum(['a', 'b']),
      saidBy: z.array(z.string()),
      place: z.object({ name: z.string() }).nullable(),
      outlet: z.string().optional(),
    }),
  )
  const full = {
    id: 'x',
    isKnown: true,
    share: 0.5,
    seenTimes: 3,
    kind: 'b' as const,
    saidBy: ['Ada Brenn'],
    place: { name: 'Vard' },
    outlet: 'The Vardian Post',
  }
  const { outlet: _, ...scarce } = { ...full, isKnown: false, place: null }
  const toRow = (record: typeof full | typeof scarce) => {
    const values = codec.toValues(record)
    return Object.fromEntries(codec.columns.map(({ name }, at) => [name, values[at]]))
  }

  it('writes camelCase as snake_case, lists and objects as JSON, booleans as numbers', () => {
    expect(toRow(full)).toEqual({
      id: 'x',
      is_known: 1,
      share: 0.5,
      seen_times: 3,
      kind: 'b',
      said_by: '["Ada Brenn"]',
      place: '{"name":"Vard"}',
      outlet: 'The Vardian Post',
    })
  })

  it.each([
    ['everything', full],
    ['only what must be there', scarce],
  ])('gives back what it was given: %s', (_name, record) => {
    expect(codec.fromRow(toRow(record))).toStrictEqual(record)
  })

  it('leaves columns of others aside', () => {
    expect(codec.fromRow({ ...toRow(full), reading_id: 'r', ordinal: 1 })).toStrictEqual(full)
  })

  it('refuses a NUL character, which would cut the text short', () => {
    expect(() => toRow({ ...full, id: 'a\0b' })).toThrow(expect.objectContaining({ code: 'document-binary' }))
  })

  it('knows rows that it never wrote', () => {
    expect(() => codec.fromRow({ ...toRow(full), said_by: '["Ada' })).toThrow('said_by is no JSON')
    expect(() => codec.fromRow({ ...toRow(full), share: null })).toThrow('share is empty')
  })

  it('refuses a schema that NULL could not tell apart', () => {
    expect(() => makeCodec(z.object({ via: z.string().nullable().optional() }))).toThrow('bug')
  })
})
