import type { LinearTable } from './table.ts'

/**
 * The file of weights: "ACTW", a version and the length of the directory (two 32-bit numbers, little end first), the directory as JSON,
 * then the arrays. A table is stored with the number of labels of each bucket instead of offsets, then its checks where it has them.
 */
const MAGIC = 0x57544341
const VERSION = 1
const HEAD = 12

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

/** Weights as they are shared: one buffer for all threads of a process, with the directory that says what is where. */
export interface SharedWeights {
  directory: Directory
  buffer: SharedArrayBuffer
}

/** The models of a reader, by name. */
export interface Weights {
  table(name: string): LinearTable
  numbers(name: string): Float64Array
}

const aligned = (bytes: number): number => (bytes + 7) & ~7

/** The bytes of a file of weights. */
export function packWeights(
  tables: Record<string, LinearTable>,
  numbers: Record<string, readonly number[]>,
): Uint8Array {
  const entries = Object.entries(tables)
  const directory: Directory = {
    tables: Object.fromEntries(
      entries.map(([name, { mask, values, scale, checks }]) => [
        name,
        { buckets: mask + 1, values: values.length, scale, ...(checks && { checked: true }) },
      ]),
    ),
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, list]) => [name, [...list]])),
  }
  const head = new TextEncoder().encode(JSON.stringify(directory))
  const size = Object.values(directory.tables).reduce((sum, entry) => sum + storedSizeOf(entry), HEAD + head.length)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, head.length, true)
  bytes.set(head, HEAD)
  let at = HEAD + head.length
  for (const [, { mask, offsets, labels, values, checks }] of entries) {
    for (let bucket = 0; bucket <= mask; bucket++) bytes[at++] = offsets[bucket + 1]! - offsets[bucket]!
    if (checks) {
      bytes.set(checks, at)
      at += checks.length
    }
    bytes.set(labels, at)
    at += labels.length
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), at)
    at += values.length
  }
  return bytes
}

/** Lays out the weights of a file for sharing; throws an Error that says what is wrong with the bytes. */
export function shareWeights(bytes: Uint8Array): SharedWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error('it is no file of weights')
  if (view.getUint32(4, true) !== VERSION) throw new Error('it was written by another version of Acta')
  const headLength = view.getUint32(8, true)
  if (HEAD + headLength > bytes.length) throw new Error('it is cut short')
  const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD, HEAD + headLength))) as Directory
  const entries = Object.values(directory.tables)
  const expected = entries.reduce((sum, entry) => sum + storedSizeOf(entry), HEAD + headLength)
  if (expected !== bytes.length) throw new Error('it is cut short or has more bytes than it says')
  const buffer = new SharedArrayBuffer(entries.reduce((sum, entry) => sum + sizeOf(entry), 0))
  let from = HEAD + headLength
  let to = 0
  for (const entry of entries) {
    const { offsets, labels, values, checks } = viewTable(buffer, to, entry)
    let offset = 0
    for (let bucket = 0; bucket < entry.buckets; bucket++) {
      offsets[bucket] = offset
      offset += bytes[from + bucket]!
    }
    offsets[entry.buckets] = offset
    if (offset !== entry.values) throw new Error('its rows do not add up')
    from += entry.buckets
    if (checks) {
      checks.set(bytes.subarray(from, from + entry.buckets))
      from += entry.buckets
    }
    labels.set(bytes.subarray(from, from + entry.values))
    from += entry.values
    new Uint8Array(buffer, values.byteOffset, entry.values).set(bytes.subarray(from, from + entry.values))
    from += entry.values
    to += sizeOf(entry)
  }
  return { directory, buffer }
}

const storedSizeOf = ({ buckets, values, checked }: TableEntry): number => (checked ? 2 : 1) * buckets + 2 * values
const sizeOf = ({ buckets, values, checked }: TableEntry): number =>
  4 * aligned(buckets + 1) + 2 * aligned(values) + (checked ? aligned(buckets) : 0)

function viewTable(buffer: SharedArrayBuffer, at: number, entry: TableEntry): LinearTable {
  const labelsAt = at + 4 * aligned(entry.buckets + 1)
  const checksAt = labelsAt + 2 * aligned(entry.values)
  return {
    mask: entry.buckets - 1,
    scale: entry.scale,
    offsets: new Uint32Array(buffer, at, entry.buckets + 1),
    labels: new Uint8Array(buffer, labelsAt, entry.values),
    values: new Int8Array(buffer, labelsAt + aligned(entry.values), entry.values),
    ...(entry.checked && { checks: new Uint8Array(buffer, checksAt, entry.buckets) }),
  }
}

/** The models in shared weights; nothing is copied. */
export function viewWeights({ directory, buffer }: SharedWeights): Weights {
  const tables = new Map<string, LinearTable>()
  let at = 0
  for (const [name, entry] of Object.entries(directory.tables)) {
    tables.set(name, viewTable(buffer, at, entry))
    at += sizeOf(entry)
  }
  const expect = <T>(found: T | undefined, name: string): T => {
    if (found === undefined) throw new Error(`it has no model "${name}"`)
    return found
  }
  return {
    table: (name) => expect(tables.get(name), name),
    numbers: (name) => Float64Array.from(expect(directory.numbers[name], name)),
  }
}
