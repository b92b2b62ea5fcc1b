import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { packWeights } from '../../src/linear/index.ts'
import { loadReader, loadWeights } from '../../src/pipeline/index.ts'
import { arraysOfTable } from '../linear/arrays-of-table.ts'

function folderWith(files: Record<string, Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-weights-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

describe('weights', () => {
  it('are shared memory, and small', () => {
    const { tables, digest } = loadWeights()
    const arrays = Object.values(tables).flatMap(arraysOfTable)
    expect(arrays.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(24_000_000)
  })

  it('are told by the version of the reader', () => {
    const weights = loadWeights()
    const version = loadReader({ weights }).reader.version
    expect(version.endsWith(`+${weights.digest.slice(0, 8)}`)).toBe(true)
    expect(loadReader({ weights: { ...weights, digest: 'f'.repeat(64) } }).reader.version).not.toBe(version)
  })

  it.each<[string, Record<string, Uint8Array>, RegExp, string]>([
    ['of an empty folder', {}, /there are no weights at .*acta\.bin: give the folder/, 'source-missing'],
    [
      'of another file',
      { 'acta.bin': Uint8Array.of(1, 2, 3) },
      /it is no file of weights; install Acta/,
      'weights-invalid',
    ],
    [
      'without a model',
      { 'acta.bin': packWeights({ tables: {}, numbers: {} }) },
      /it has no model "language/,
      'weights-invalid',
    ],
  ])('%s are told, with the remedy', (_, files, message, code) => {
    const folder = folderWith(files)
    expect(() => loadWeights(folder)).toThrow(message)
    expect(() => loadWeights(folder)).toThrow(expect.objectContaining({ code }))
  })
})
