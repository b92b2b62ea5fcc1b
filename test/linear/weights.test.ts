import { describe, expect, it } from 'vitest'
import {
  addRows,
  hashText,
  type LinearTable,
  mix,
  packWeights,
  shareWeights,
  sumRows,
  viewWeights,
} from '../../src/linear/index.ts'

/** Two features: bucket 1 speaks for labels 0 and 2, bucket 3 against label 1. */
const TABLE: LinearTable = {
  mask: 3,
  scale: 0.25,
  offsets: Uint32Array.of(0, 0, 2, 2, 3),
  labels: Uint8Array.of(0, 2, 1),
  values: Int8Array.of(4, -3, 127),
}

const packed = () => packWeights({ 'a.table': TABLE, 'b.table': TABLE }, { 'a.numbers': [0.5, -2] })

describe('weights', () => {
  it('come back from their file as they were', () => {
    const weights = viewWeights(shareWeights(packed()))
    for (const name of ['a.table', 'b.table']) expect(weights.table(name)).toEqual(TABLE)
    expect([...weights.numbers('a.numbers')]).toEqual([0.5, -2])
  })

  it('are views of one buffer: nothing is copied for a thread', () => {
    const shared = shareWeights(packed())
    const [one, other] = [viewWeights(shared), viewWeights(structuredClone(shared))]
    expect(one.table('a.table').values.buffer).toBe(shared.buffer)
    one.table('a.table').values[0] = 9
    expect(other.table('a.table').values[0]).toBe(9)
  })

  it('say which model they lack', () => {
    expect(() => viewWeights(shareWeights(packed())).table('c.table')).toThrow('it has no model "c.table"')
    expect(() => viewWeights(shareWeights(packed())).numbers('x')).toThrow('it has no model "x"')
  })

  it.each([
    ['nothing', new Uint8Array(0), 'it is no file of weights'],
    ['another file', new TextEncoder().encode('{"weights": true}'), 'it is no file of weights'],
    ['a file without its end', packed().slice(0, -1), 'it is cut short or has more bytes than it says'],
    ['a file with more at its end', Uint8Array.of(...packed(), 0), 'it is cut short or has more bytes than it says'],
    ['a file cut in its head', packed().slice(0, 20), 'it is cut short'],
  ])('are not made of %s', (_, bytes, reason) => {
    expect(() => shareWeights(bytes)).toThrow(reason)
  })

  it('whose rows do not add up are told', () => {
    const bytes = packed()
    const rows = bytes.length - 2 * (4 + 6)
    bytes[rows] = 7
    expect(() => shareWeights(bytes)).toThrow('its rows do not add up')
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
