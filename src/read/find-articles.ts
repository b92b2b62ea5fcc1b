import { readdir, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { ActaError } from '../model/index.ts'
import { faultOf } from './file-fault.ts'

const ARTICLES: ReadonlySet<string> = new Set(['.txt', '.md', '.jsonl'])

/** A file to read, or a folder below that cannot be looked into. */
export type Found = { path: string } | { path: string; fault: ActaError }

interface Entry {
  path: string
  isFolder: boolean
}

/**
 * The articles of a folder and all below it, by name in the order of code points. Hidden files and folders,
 * node_modules, and folders that are links are passed over, so that no file is met twice.
 */
export async function* findArticles(folder: string): AsyncGenerator<Found, void, undefined> {
  const pending: Entry[] = [{ path: folder, isFolder: true }]
  let isFound = false
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    if (!entry.isFolder) {
      isFound = true
      yield { path: entry.path }
      continue
    }
    try {
      pending.push(...(await listFolder(entry.path)).reverse())
    } catch (error) {
      isFound = true
      yield { path: entry.path, fault: faultOf(error, entry.path) }
    }
  }
  if (isFound) return
  const message = `the folder ${folder} holds no article: put .txt, .md or .jsonl files into it, or name another`
  yield { path: folder, fault: new ActaError('folder-without-articles', message) }
}

async function listFolder(folder: string): Promise<Entry[]> {
  const listed = await readdir(folder, { withFileTypes: true })
  const entries: Entry[] = []
  for (const entry of listed.sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`
    if (entry.isDirectory()) entries.push({ path, isFolder: true })
    else if (!ARTICLES.has(extensionOf(path))) continue
    else if (entry.isFile() || (entry.isSymbolicLink() && (await mayBeFile(path))))
      entries.push({ path, isFolder: false })
  }
  return entries
}

/** Whether a link leads to a file; also if it leads nowhere, which the reading of it then tells. */
async function mayBeFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return true
  }
}

/** How a file's name ends, in lower case. */
export const extensionOf = (path: string): string => extname(path).toLowerCase()
