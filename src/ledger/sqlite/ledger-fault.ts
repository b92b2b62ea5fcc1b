import { type StatsFs, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActaError } from '../../model/index.ts'
import { DamagedRow } from '../codec.ts'

const BUSY = 5
const LOCKED = 6
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CONSTRAINT = 19
const NOT_A_DATABASE = 26
const PERMISSION = 3
const READ_ONLY = 8
const CANNOT_OPEN = 14

/** I/O errors that tell of a file cut short or a file system that found its own blocks damaged. */
const SHORT_READ = 522
const CORRUPT_FILE_SYSTEM = 8458

/** The binding gives no code with what goes wrong while rows are read, only SQLite's own words for it. */
const CODE_OF_WORDS: Readonly<Record<string, number>> = {
  'access permission denied': PERMISSION,
  'database is locked': BUSY,
  'database table is locked': LOCKED,
  'attempt to write a readonly database': READ_ONLY,
  'disk I/O error': IO_ERROR,
  'database disk image is malformed': CORRUPT,
  'database or disk is full': FULL,
  'unable to open database file': CANNOT_OPEN,
  'file is not a database': NOT_A_DATABASE,
}

/** The result code of SQLite that an error carries, with its extension, if it is an error of SQLite. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : CODE_OF_WORDS[error.message]
}

/** Whether a row breaks a rule of its table. */
export const isConstraint = (error: unknown): boolean => ((sqliteCode(error) ?? 0) & 0xff) === CONSTRAINT

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  const code = (sqliteCode(error) ?? 0) & 0xff
  return code === BUSY || code === LOCKED
}

/** Whether the file is no SQLite file. */
export const isNoDatabase = (error: unknown): boolean => ((sqliteCode(error) ?? 0) & 0xff) === NOT_A_DATABASE

/** Whether the file is shorter than it says, or its pages do not fit together. */
export const isCorrupt = (error: unknown): boolean => ((sqliteCode(error) ?? 0) & 0xff) === CORRUPT

/** Whether the file or something beside it may not be written or made. */
export const isForbidden = (error: unknown): boolean =>
  [PERMISSION, READ_ONLY, CANNOT_OPEN].includes((sqliteCode(error) ?? 0) & 0xff)

/** SQLite makes the index of its log so large at once, and any file takes a block or two more. */
const LEAST_ROOM_BYTES = 64 * 1024

/** Whether a file system has no room for another file of SQLite's; one that counts no blocks holds no files at all. */
export const isOutOfRoom = ({
  blocks,
  bavail,
  bsize,
  files,
  ffree,
}: Pick<StatsFs, 'blocks' | 'bavail' | 'bsize' | 'files' | 'ffree'>): boolean =>
  (blocks > 0 && bavail * bsize < LEAST_ROOM_BYTES) || (files > 0 && ffree === 0)

/** SQLite says of a file beside the ledger only that it could not be made, not that the disk was full. */
function hasNoRoom(path: string): boolean {
  try {
    return isOutOfRoom(statfsSync(dirname(path)))
  } catch {
    return false
  }
}

const full = (path: string, cause: Error): ActaError =>
  new ActaError(
    'ledger-full',
    `the disk is full, or the ledger ${path} has reached its limit of size: make room and try again; what was recorded is kept`,
    { cause },
  )

const damaged = (path: string, cause: Error): ActaError =>
  new ActaError(
    'ledger-damaged',
    `the ledger ${path} is damaged (${cause.message}): put a copy of it from before in its place, or record into a new file`,
    { cause },
  )

/** The fault that an error of the database is; an error that is none of the world's is given back as it is: a bug. */
export function toLedgerFault(path: string, error: unknown): unknown {
  if (error instanceof DamagedRow) return damaged(path, error)
  const code = sqliteCode(error)
  if (code === undefined) return error
  const cause = error as Error
  const primary = code & 0xff
  if (isBusy(error)) {
    const message = `another process has been writing the ledger ${path} for too long: wait until it is done and try again`
    return new ActaError('ledger-busy', message, { cause })
  }
  if (primary === FULL) return full(path, cause)
  if (isCorrupt(error) || isNoDatabase(error) || code === SHORT_READ || code === CORRUPT_FILE_SYSTEM) {
    return damaged(path, cause)
  }
  if ((primary === IO_ERROR || primary === CANNOT_OPEN) && hasNoRoom(path)) return full(path, cause)
  if (primary === IO_ERROR || isForbidden(error)) {
    const message = `the ledger ${path} cannot be used (${cause.message}): see that the file and its folder may be read and written`
    return new ActaError('ledger-unwritable', message, { cause })
  }
  return error
}

/** Does the work, and gives its database errors as faults that name the ledger. */
export async function withFaults<T>(path: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toLedgerFault(path, error)
  }
}
