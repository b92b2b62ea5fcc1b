import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { LinearTable, NarrowTable, WideTable } from './table.ts'

/**
 * The file of weights: "ACTW", a version (a 32-bit number, little end first), and deflated (RFC 1951): the length of the directory (again 32 bits),
 * the directory as JSON, then the arrays of each table: the number of labels of each bucket, its checks where it has them, labels, values.
 */
const MAGIC = 0x57544341
const VERSION = 2
const MARK = 8
const HEAD = 4
/** No file of weights unfolds to more bytes. */
const LARGEST = 2 ** 28

interface TableEntry {
  buckets: number
  values: number
  scale: number
  checked?: boolean
}

interface Directory {
  tables: Record<string, TableEntry>
  /** small arrays of numbers: transitions, calibrations */
  numbers: Record<string, number[]>
}

/** What a file of weights holds. */
export interface WeightParts {
  tables: Record<string, WideTable>
  numbers: Record<string, number[]>
}

/** The models of a reader, by name. */
export interface Weights {
  table(name: string): LinearTable
  numbers(name: string): Float64Array
}

const storedSizeOf = ({ buckets, values, checked }: TableEntry): number => (checked ? 2 : 1) * buckets + 2 * values

/** The bytes of a file of weights. */
export function packWeights({ tables, numbers }: WeightParts): Uint8Array {
  const entries = Object.entries(tables).map(([name, { mask, values, scale, checks }]): [string, TableEntry] => [
    name,
    { buckets: mask + 1, values: values.length, scale, ...(checks && { checked: true }) },
  ])
  const directory: Directory = { tables: Object.fromEntries(entries), numbers }
  const head = new TextEncoder().encode(JSON.stringify(directory))
  const size = entries.reduce((sum, [, entry]) => sum + storedSizeOf(entry), HEAD + head.length)
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, HEAD)
  let at = HEAD + head.length
  const put = (part: Uint8Array) => {
    bytes.set(part, at)
    at += part.length
  }
  for (const { offsets, labels, values, checks } of Object.values(tables)) {
    put(Uint8Array.from({ length: offsets.length - 1 }, (_, bucket) => offsets[bucket + 1]! - offsets[bucket]!))
    if (checks) put(checks)
    put(labels)
    put(new Uint8Array(values.buffer, values.byteOffset, values.length))
  }
  const mark = new Uint8Array(MARK)
  const view = new DataView(mark.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  return Buffer.concat([mark, deflateRawSync(bytes, { level: 9 })])
}

/** Inflated bytes, and how many of the deflated ones were needed for them. */
interface Unfolded {
  buffer: Buffer
  engine: { bytesWritten: number }
}

function unfold(deflated: Uint8Array): Unfolded {
  try {
    return inflateRawSync(deflated, { maxOutputLength: LARGEST, info: true }) as unknown as Unfolded
  } catch (cause) {
    throw new Error('it is cut short or damaged', { cause })
  }
}

/** What a file of weights holds in full, after its mark; throws an Error where it is none. */
function inflate(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < MARK || view.getUint32(0, true) !== MAGIC) throw new Error('it is no file of weights')
  if (view.getUint32(4, true) !== VERSION) throw new Error('it was written by another version of Acta')
  const { buffer, engine } = unfold(file.subarray(MARK))
  if (engine.bytesWritten !== file.length - MARK) throw new Error('it has more bytes than it says')
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length)
}

/** What stands in the bytes of a file of weights; throws an Error that says what is wrong with them. */
export function unpackWeights(file: Uint8Array): WeightParts {
  const bytes = inflate(file)
  const { directory, from } = readDirectory(bytes)
  let at = from
  const take = (length: number): Uint8Array => {
    at += length
    return bytes.subarray(at - length, at)
  }
  const tables: Record<string, WideTable> = {}
  for (const [name, { buckets, values, scale, checked }] of Object.entries(directory.tables)) {
    const offsets = new Uint32Array(buckets + 1)
    const counts = take(buckets)
    for (let bucket = 0; bucket < buckets; bucket++) offsets[bucket + 1] = offsets[bucket]! + counts[bucket]!
    if (offsets[buckets] !== values) throw new Error('its rows do not add up')
    const checks = checked ? take(buckets) : undefined
    const labels = take(values)
    const signed = take(values)
    const weights = new Int8Array(signed.buffer, signed.byteOffset, values)
    tables[name] = {
      kind: 'wide',
      mask: buckets - 1,
      scale,
      offsets,
      labels,
      values: weights,
      ...(checks && { checks }),
    }
  }
  return { tables, numbers: directory.numbers }
}

function readDirectory(bytes: Uint8Array): { directory: Directory; from: number } {
  if (bytes.length < HEAD) throw new Error('it is cut short')
  const from = HEAD + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  if (from > bytes.length) throw new Error('it is cut short')
  const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, from))) as Directory
  const expected = Object.values(directory.tables).reduce((sum, entry) => sum + storedSizeOf(entry), from)
  if (expected !== bytes.length) throw new Error('it is cut short or has more bytes than it says')
  return { directory, from }
}

/** Weights laid out in shared memory: threads that get them copy nothing. */
export interface SharedWeights {
  tables: Record<string, LinearTable>
  numbers: Record<string, number[]>
}

/** Lays out the weights of a file for sharing; throws as `unpackWeights`. */
export function shareWeights(bytes: Uint8Array): SharedWeights {
  const { tables, numbers } = unpackWeights(bytes)
  const shared = Object.entries(tables).map(([name, table]) => [name, narrow(table) ?? share(table)])
  return { tables: Object.fromEntries(shared), numbers }
}

const BYTES = 4

/** A table of few labels as one number a bucket; null where it has too many labels. */
function narrow({ mask, scale, offsets, labels, values, checks }: WideTable): NarrowTable | null {
  const most = checks ? BYTES - 1 : BYTES
  for (let k = 0; k < labels.length; k++) if (labels[k]! >= most) return null
  const cells = new Int32Array(new SharedArrayBuffer(4 * (mask + 1)))
  for (let bucket = 0; bucket <= mask; bucket++) {
    let cell = checks ? checks[bucket]! << 24 : 0
    for (let k = offsets[bucket]!; k < offsets[bucket + 1]!; k++) cell |= (values[k]! & 0xff) << (8 * labels[k]!)
    cells[bucket] = cell
  }
  return { kind: 'narrow', mask, scale, cells, isChecked: checks !== undefined }
}

function share(table: WideTable): WideTable {
  const toShared = (part: Uint8Array): Uint8Array => {
    const copy = new Uint8Array(new SharedArrayBuffer(part.length))
    copy.set(part)
    return copy
  }
  const offsets = new Uint32Array(new SharedArrayBuffer(table.offsets.byteLength))
  offsets.set(table.offsets)
  const values = new Int8Array(new SharedArrayBuffer(table.values.length))
  values.set(table.values)
  const labels = toShared(table.labels)
  return { ...table, offsets, values, labels, ...(table.checks && { checks: toShared(table.checks) }) }
}

/** The models in shared weights, by name; asking for one that is missing throws. */
export function viewWeights({ tables, numbers }: SharedWeights): Weights {
  const expect = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`it has no model "${name}"`)
    return found
  }
  return {
    table: (name) => expect(tables[name], name),
    numbers: (name) => Float64Array.from(expect(numbers[name], name)),
  }
}
