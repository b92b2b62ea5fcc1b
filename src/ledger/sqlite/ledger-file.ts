import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { ActaError } from '../../model/index.ts'
import { isCorrupt, isNoDatabase } from './ledger-fault.ts'

/** "Acta" in ASCII: the mark of our files in SQLite's header. */
export const APPLICATION_ID = 0x41637461

const JOURNAL_MAGIC = 'd9d505f920a163d7'
const JOURNAL_INITIAL_SIZE_OFFSET = 16

const unwritable = (message: string, cause?: unknown) => new ActaError('ledger-unwritable', message, { cause })

export const foreignFile = (path: string) =>
  new ActaError('ledger-foreign', `${path} is not a ledger of Acta and stays untouched: name another file`)

const errorCode = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

/** The address that lets SQLite read a file as it lies: no locks, and nothing made beside it. */
export const immutableAddress = (path: string): string => `${pathToFileURL(path).href}?immutable=1`

/** What lies at a path: nothing, a file that holds nothing yet, or a ledger. */
type FileState = 'missing' | 'empty' | 'ledger'

/**
 * Whether what lies at the path is a ledger, or nothing yet, without changing it or anything beside it. SQLite itself
 * looks at the header: reading the file past it would, on closing, take away the locks of the process's other
 * connections.
 */
export function inspectFile(path: string, timeoutMs: number): FileState {
  const size = sizeOf(path)
  if (size === undefined) return 'missing'
  if (size === 0) return 'empty'
  if (hasOurHeader(path, timeoutMs)) return 'ledger'
  if (isBeingMade(path)) return 'empty'
  if (hasOurHeader(path, timeoutMs)) return 'ledger'
  throw foreignFile(path)
}

function sizeOf(path: string): number | undefined {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw unwritable(`${path} is a folder: name a file for the ledger`)
    if (!stats.isFile()) throw foreignFile(path)
    return stats.size
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined
    throw error instanceof ActaError
      ? error
      : unwritable(`the ledger ${path} may not be reached: see its folders`, error)
  }
}

/** A look past all locks can meet a file that another process is just making longer; then the locks are waited for. */
function hasOurHeader(path: string, timeout: number): boolean {
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    throw unwritable(`the ledger ${path} may not be read: ask for the right to it`, error)
  }
  try {
    return isMarked(new DatabaseSync(immutableAddress(path), { readOnly: true }))
  } catch (error) {
    if (isCorrupt(error)) return isMarked(new DatabaseSync(path, { readOnly: true, timeout }))
    throw error
  }
}

function isMarked(database: InstanceType<typeof DatabaseSync>): boolean {
  try {
    return readPragma(database, 'application_id') === APPLICATION_ID
  } catch (error) {
    if (isNoDatabase(error)) return false
    throw error
  } finally {
    database.close()
  }
}

/**
 * Whether a first transaction is under way or was cut off: SQLite's journal then says that the file was empty before.
 */
function isBeingMade(path: string): boolean {
  const head = Buffer.alloc(JOURNAL_INITIAL_SIZE_OFFSET + 4)
  try {
    const journal = openSync(`${path}-journal`, 'r')
    readSync(journal, head)
    closeSync(journal)
  } catch {
    return false
  }
  return head.toString('hex', 0, 8) === JOURNAL_MAGIC && head.readUInt32BE(JOURNAL_INITIAL_SIZE_OFFSET) === 0
}

/** Fails unless the ledger, if it is there, and its folder may be written: SQLite keeps its log beside the file. */
export function checkWritable(path: string, exists: boolean): void {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw unwritable(`the ledger ${path} cannot be made, since ${folder} is no folder: make it first or name another`)
  }
  for (const place of exists ? [folder, path] : [folder]) {
    try {
      accessSync(place, constants.W_OK)
    } catch (error) {
      const remedy = 'name another place or ask for the right to write there'
      throw unwritable(`the ledger ${path} cannot be written, since ${place} may not be: ${remedy}`, error)
    }
  }
}

/** The value of a pragma that holds one number or word. */
export function readPragma(database: InstanceType<typeof DatabaseSync>, name: string): string | number | undefined {
  const row = database.prepare(`PRAGMA ${name}`).get() as { [key: string]: string | number } | undefined
  return row && Object.values(row)[0]
}
