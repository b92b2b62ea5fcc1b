import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ActaError } from '../model/index.ts'

/**
 * Writes a file whole or not at all: what is made in a temporary file beside it takes its name once it is on the disk.
 * Example: `await replaceFile('events.parquet', (temporary) => copyTo(temporary))`.
 *
 * Shape: `fill` is handed the path of the temporary file, which is there and empty
 * Errors: 'output-unwritable'; what `fill` throws, once the temporary file is gone
 */
export async function replaceFile(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const known = await stat(target).catch(() => null)
  if (known && !known.isFile()) {
    const what = known.isDirectory() ? 'a folder' : 'no file'
    throw new ActaError(
      'output-unwritable',
      `${path} is ${what}: name a file, or leave --out out and send the output on`,
    )
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`)
  try {
    await (await open(temporary, 'wx', known?.mode)).close()
    await fill(temporary)
    const written = await open(temporary, 'r+')
    await written.sync().finally(() => written.close())
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw toFault(error, path)
  }
  await syncFolder(dirname(target))
}

/** Writes texts into a file, whole or not at all. */
export const writeFile = (path: string, texts: AsyncIterable<string>): Promise<void> =>
  replaceFile(path, async (temporary) => {
    const file = await open(temporary, 'w')
    try {
      for await (const text of texts) await file.writeFile(text)
    } finally {
      await file.close()
    }
  })

/** Systems that cannot do it keep the name without it. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => null)
  await opened
    ?.sync()
    .catch(() => {})
    .finally(() => opened.close())
}

function toFault(error: unknown, path: string): unknown {
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>
  if (error instanceof ActaError || code === undefined || syscall === undefined) return error
  const remedy = code === 'ENOSPC' ? 'make room on the disk' : 'check that its folder is there and may be written'
  return new ActaError('output-unwritable', `${path} cannot be written (${code}): ${remedy}`, { cause: error })
}
