import type { LinearTable } from '../../src/linear/index.ts'

/** The arrays that a table is made of. */
export function arraysOfTable(table: LinearTable): (Int32Array | Uint32Array | Uint8Array | Int8Array)[] {
  if (table.kind === 'narrow') return [table.cells]
  const { offsets, labels, values, checks } = table
  return checks ? [offsets, labels, values, checks] : [offsets, labels, values]
}
