import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline as pipe, Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { ActaError } from '../model/index.ts'
import { readLines } from '../read/index.ts'

/** Six times the largest document: as JSON, a character can take six. */
const LONGEST_LINE_BYTES = 256 * 1024 * 1024

const isCompressed = (file: string): boolean => file.endsWith('.gz')

/** Writes lines to a file, whole or not at all: beside it first, then in its place. */
export async function writeBackup(file: string, lines: AsyncIterable<string>, isForced: boolean): Promise<void> {
  if (existsSync(file) && !isForced) {
    throw new ActaError(
      'usage',
      `${file} is there already: name another file, or say --force to put the backup in its place`,
    )
  }
  const beside = `${file}.${process.pid}.part`
  try {
    const steps: Transform[] = isCompressed(file) ? [createGzip()] : []
    const written = createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline([Readable.from(lines), ...steps, written])
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw toOutputFault(file, error)
  }
}

function toOutputFault(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (!code || !/^E[A-Z]+$/.test(code)) return error
  const remedy = 'see the folder, its rights and the room on the disk'
  return new ActaError('output-unwritable', `the backup ${file} cannot be written (${code}): ${remedy}`, {
    cause: error,
  })
}

/** The lines of a backup. */
export async function* readBackup(file: string, stdin: Readable): AsyncGenerator<string> {
  const bytes = file === '-' ? stdin : createReadStream(file)
  const unfolded = isCompressed(file) ? unfold(bytes) : bytes
  try {
    for await (const line of readLines(unfolded, LONGEST_LINE_BYTES)) {
      if ('fault' in line)
        throw new ActaError('backup-invalid', `line ${line.number} of ${file}: ${line.fault.message}`)
      yield line.line
    }
  } catch (error) {
    throw toInputFault(file, error)
  }
}

/** What is wrong with either stream is thrown to whoever reads the other end, whenever that begins. */
function unfold(bytes: Readable): Readable {
  const unfolded = createGunzip()
  pipe(bytes, unfolded, () => {})
  return unfolded
}

function toInputFault(file: string, error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT')
    return new ActaError('source-missing', `there is no ${file}: name a file that \`acta backup\` wrote`)
  if (code.startsWith('Z_') || code === 'ERR_BUFFER') {
    return new ActaError('backup-invalid', `${file} is no whole compressed file (${code}): take another copy of it`)
  }
  return /^E[A-Z]+$/.test(code)
    ? new ActaError('source-unreadable', `${file} cannot be read (${code})`, { cause: error })
    : error
}
