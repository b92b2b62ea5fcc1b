import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRows,
  hashText,
  mix,
  packWeights,
  shareWeights,
  sumRows,
  unpackWeights,
  viewWeights,
  type WideTable,
} from '../../src/linear/index.ts'
import { arraysOfTable } from './arrays-of-table.ts'

/** Two features: bucket 1 speaks for labels 0 and 2, bucket 3 against label 1. */
const TABLE: WideTable = {
  kind: 'wide',
  mask: 3,
  scale: 0.25,
  offsets: Uint32Array.of(0, 0, 2, 2, 3),
  labels: Uint8Array.of(0, 2, 1),
  values: Int8Array.of(4, -3, 127),
}

const packed = () =>
  packWeights({ tables: { 'a.table': TABLE, 'b.table': TABLE }, numbers: { 'a.numbers': [0.5, -2] } })

/** The file with another body: what follows its mark of eight bytes, inflated. */
const refolded = (change: (body: Uint8Array) => Uint8Array): Uint8Array => {
  const file = packed()
  return Uint8Array.of(...file.slice(0, 8), ...deflateRawSync(change(Uint8Array.from(inflateRawSync(file.slice(8))))))
}

/** The file with a first block of a kind that RFC 1951 does not have. */
const damaged = (): Uint8Array => packed().fill(0b111, 8, 9)

/** The file with a body of so many mebibytes of nothing. */
const bloated = (mebibytes: number): Uint8Array => {
  const piece = deflateRawSync(new Uint8Array(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(new Uint8Array(0))
  return Buffer.concat([packed().slice(0, 8), ...Array<Uint8Array>(mebibytes).fill(piece), end])
}

/** Tables of any rows, with few labels and with many, with checks and without. */
const tables = fc
  .record({ labels: fc.constantFrom(1, 3, 4, 16), isChecked: fc.boolean(), seed: fc.integer() })
  .map(({ labels, isChecked, seed }): WideTable => {
    const rows = Array.from({ length: 8 }, (_, bucket) =>
      Array.from({ length: labels }, (_, label) => (mix(seed, bucket * 64 + label) % 300) >> 0).map((value) =>
        Math.abs(value) > 127 ? 0 : value,
      ),
    )
    const offsets = [0]
    for (const row of rows) offsets.push(offsets.at(-1)! + row.filter((value) => value !== 0).length)
    const kept = rows.flatMap((row) => row.flatMap((value, label) => (value === 0 ? [] : [{ value, label }])))
    return {
      kind: 'wide',
      mask: 7,
      scale: 1,
      offsets: Uint32Array.from(offsets),
      labels: Uint8Array.from(kept, ({ label }) => label),
      values: Int8Array.from(kept, ({ value }) => value),
      ...(isChecked && { checks: Uint8Array.from({ length: 8 }, (_, bucket) => mix(seed, bucket) & 3) }),
    }
  })

describe('weights', () => {
  it('come back from their file as they were', () => {
    const { tables: unpacked, numbers } = unpackWeights(packed())
    expect(unpacked).toEqual({ 'a.table': TABLE, 'b.table': TABLE })
    expect(numbers).toEqual({ 'a.numbers': [0.5, -2] })
    expect([...viewWeights(shareWeights(packed())).numbers('a.numbers')]).toEqual([0.5, -2])
  })

  it('score alike in the file and as they are shared, whatever their labels and checks', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.nat({ max: 0x3ffffff })), (table, list) => {
        const shared = viewWeights(shareWeights(packWeights({ tables: { table }, numbers: {} }))).table('table')
        const features = Int32Array.from(list)
        const [one, other] = [new Int32Array(16), new Int32Array(16)]
        addRows(table, features, features.length, one)
        addRows(shared, features, features.length, other)
        expect(other).toEqual(one)
        expect(sumRows(shared, features, features.length)).toBe(one.reduce((sum, each) => sum + each, 0))
        expect(sumRows(table, features, features.length)).toBe(one.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  it.each<[string, WideTable]>([
    ['few labels', TABLE],
    ['many labels', { ...TABLE, labels: Uint8Array.of(0, 9, 1) }],
  ])('are shared memory: nothing of a table of %s is copied for a thread', (_, table) => {
    const shared = shareWeights(packWeights({ tables: { table }, numbers: {} }))
    const other = arraysOfTable(viewWeights(structuredClone(shared)).table('table'))
    const one = arraysOfTable(viewWeights(shared).table('table'))
    expect(one.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true)
    one[0]![1] = 9
    expect(other[0]![1]).toBe(9)
  })

  it('say which model they lack', () => {
    expect(() => viewWeights(shareWeights(packed())).table('c.table')).toThrow('it has no model "c.table"')
    expect(() => viewWeights(shareWeights(packed())).numbers('x')).toThrow('it has no model "x"')
  })

  it.each([
    ['nothing', new Uint8Array(0), 'it is no file of weights'],
    ['another file', new TextEncoder().encode('{"weights": true}'), 'it is no file of weights'],
    ['a file without its end', packed().slice(0, -1), 'it is cut short or damaged'],
    ['a file with more at its end', Uint8Array.of(...packed(), 0), 'it has more bytes than it says'],
    ['a file cut in its head', packed().slice(0, 20), 'it is cut short or damaged'],
    ['a damaged file', damaged(), 'it is cut short or damaged'],
    ['a body without its end', refolded((body) => body.slice(0, -1)), 'it is cut short or has more bytes than it says'],
    [
      'a body with more',
      refolded((body) => Uint8Array.of(...body, 0)),
      'it is cut short or has more bytes than it says',
    ],
    ['a body of two bytes', refolded((body) => body.slice(0, 2)), 'it is cut short'],
    ['a body cut in its directory', refolded((body) => body.slice(0, 20)), 'it is cut short'],
  ])('are not made of %s', (_, bytes, reason) => {
    expect(() => shareWeights(bytes)).toThrow(expect.objectContaining({ message: reason }))
  })

  it('are not made of a file that unfolds without end', () => {
    const cause = expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' })
    expect(() => shareWeights(bloated(257))).toThrow(expect.objectContaining({ cause }))
    expect(() => shareWeights(bloated(1))).not.toThrow(expect.objectContaining({ cause }))
  })

  it('whose rows do not add up are told', () => {
    const wrong = refolded((body) => {
      body[body.length - 2 * (4 + 6)] = 7
      return body
    })
    expect(() => shareWeights(wrong)).toThrow('its rows do not add up')
  })
})

describe('a table', () => {
  it('adds the rows of features to the scores of their labels', () => {
    const scores = new Int32Array(3)
    addRows(TABLE, Int32Array.of(1, 3, 5, 2), 4, scores)
    expect([...scores]).toEqual([8, 127, -6])
    expect(sumRows(TABLE, Int32Array.of(1, 3), 2)).toBe(128)
  })
})

describe('hashes', () => {
  it('are the same for the same text, wherever it stands', () => {
    expect(hashText('a truce', 2)).toBe(hashText('truce'))
    expect(hashText('truce')).not.toBe(hashText('truces'))
  })

  it('tell the order of what is mixed', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1))
    expect(new Set(Array.from({ length: 1000 }, (_, at) => mix(7, at) & 0xffff)).size).toBeGreaterThan(980)
  })
})
