import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Defaults, readSources, type Source, type SourceFault, type World } from '../../src/read/index.ts'

/** A folder with the given files, gone after the test. */
export function folderOf(files: { [path: string]: string | Uint8Array } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'acta-read-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Bytes in the given pieces, as a stream gives them. */
export async function* streamOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** All of a list. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** All that the paths give. */
export const readAll = (paths: readonly string[], defaults: Defaults = {}, world: World = { stdin: streamOf() }) =>
  collect(readSources(paths, defaults, world))

/** The one source that the path gives; its fault is thrown. */
export async function readOne(path: string, defaults: Defaults = {}, world?: World): Promise<Source> {
  const [only, ...others] = await readAll([path], defaults, world)
  if (only === undefined || others.length > 0) throw new Error(`gave ${others.length + 1} sources`)
  if ('fault' in only) throw only.fault
  return only
}

/** A source as its ref, or a fault as its code and line. */
export const brief = (item: Source | SourceFault): string | undefined =>
  'fault' in item ? `${item.fault.code}${item.line === null ? '' : ` ${item.line}`}` : item.description.ref
