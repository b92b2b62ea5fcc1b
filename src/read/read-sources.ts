import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ActaError } from '../model/index.ts'
import { checkFormat } from './check-format.ts'
import { checkIsText, decodeText } from './decode-text.ts'
import { faultOf } from './file-fault.ts'
import { extensionOf, findArticles } from './find-articles.ts'
import { type Markdown, parseMarkdown } from './front-matter.ts'
import { parseLine } from './parse-line.ts'
import { MAX_DOCUMENT_BYTES, readBytes, tooLarge } from './read-bytes.ts'
import { readLines } from './read-lines.ts'
import { type Defaults, describeDocument, hasWords, type Source, type SourceFault } from './source.ts'

/** What of the process is read. */
export interface World {
  stdin: AsyncIterable<Uint8Array>
  /** what standard input holds: one text, or the lines of `acta code` */
  stdinFormat?: 'text' | 'jsonl' | undefined
}

type Items = AsyncGenerator<Source | SourceFault, void, undefined>

/** A stream with what it is called in messages; its path, unless it is standard input. */
interface Input {
  stream: AsyncIterable<Uint8Array>
  path: string | null
  name: string
}

const CHUNK_BYTES = 262_144

/**
 * Reads files, folders and standard input ("-"), in the order given; a .jsonl file holds a document a line.
 * Example: `for await (const source of readSources(['reports'], {}, { stdin: process.stdin })) …`.
 *
 * Shape: a Source for each text, or a SourceFault (`'fault' in item`) where one cannot be read; then reading goes on.
 * `ref` is the path as given; for a line, its `id`, else path and number
 * Units: a document, or a line of .jsonl, has at most 16 million bytes; a .jsonl file has any size
 * Errors: none thrown but bugs
 */
export async function* readSources(paths: readonly string[], defaults: Defaults, world: World): Items {
  let isStdinRead = false
  for (const path of paths) {
    if (path !== '-') {
      yield* orFault(readPath(path, defaults), path)
    } else if (isStdinRead) {
      const fault = new ActaError('usage', 'standard input ("-") can be read only once: name it once')
      yield { fault, path: null, line: null }
    } else {
      isStdinRead = true
      const input = { stream: world.stdin, path: null, name: 'standard input' }
      yield* orFault(readInput(input, world.stdinFormat === 'jsonl' ? '.jsonl' : '.txt', defaults), null)
    }
  }
}

/** Passes on what is read, and gives a fault of the world as the last of it. */
async function* orFault(items: Items, path: string | null): Items {
  try {
    yield* items
  } catch (error) {
    yield { fault: faultOf(error, path ?? 'standard input'), path, line: null }
  }
}

async function* readPath(path: string, defaults: Defaults): Items {
  const stats = await stat(path)
  if (!stats.isDirectory()) {
    yield* readFile(path, defaults)
    return
  }
  for await (const found of findArticles(path)) {
    if ('fault' in found) yield { ...found, line: null }
    else yield* orFault(readFile(found.path, defaults), found.path)
  }
}

async function* readFile(path: string, defaults: Defaults): Items {
  const extension = extensionOf(path)
  checkFormat(path, extension)
  const stats = await stat(path)
  if (!stats.isFile() && !isShellPipe(path, stats.isFIFO())) {
    const message = `${path} is a pipe or device, not a file: give it on standard input, acta read - < ${path}`
    throw new ActaError('source-unreadable', message)
  }
  if (extension !== '.jsonl' && stats.size > MAX_DOCUMENT_BYTES) throw tooLarge(path, MAX_DOCUMENT_BYTES, stats.size)
  const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  yield* readInput({ stream, path, name: path }, extension, defaults)
}

/** A pipe of the shell's, as in `acta read <(command)`, has its writer; any other could be waited for without end. */
const isShellPipe = (path: string, isPipe: boolean): boolean =>
  isPipe && /^\/(?:dev\/stdin$|dev\/fd\/|proc\/self\/fd\/)/.test(path)

async function* readInput(input: Input, extension: string, defaults: Defaults): Items {
  if (extension === '.jsonl') yield* readJsonLines(input, defaults)
  else yield await readDocument(input, extension, defaults)
}

async function readDocument({ stream, path, name }: Input, extension: string, defaults: Defaults): Promise<Source> {
  const decoded = decodeText(await readBytes(stream, name), name)
  const whole: Markdown = { text: decoded, description: {}, firstLine: null }
  const { text, description, firstLine } = extension === '.md' ? parseMarkdown(decoded, name) : whole
  if (!hasWords(text)) throw new ActaError('document-empty', `${name} has no words: give it a text, or name another`)
  return { text, description: describeDocument({ ...description, ref: path ?? undefined }, defaults), path, firstLine }
}

async function* readJsonLines({ stream, path, name }: Input, defaults: Defaults): Items {
  let isEmpty = true
  for await (const read of readLines(checkStart(stream, name))) {
    isEmpty = false
    const { number } = read
    try {
      if ('fault' in read) throw read.fault
      const { text, description } = parseLine(read.line)
      const place = path === null ? undefined : `${path}:${number}`
      yield { text, description: describeDocument({ ref: place, ...description }, defaults), path, firstLine: number }
    } catch (error) {
      if (!(error instanceof ActaError)) throw error
      const fault = new ActaError(error.code, `${name}, line ${number}: ${error.message}`, { cause: error })
      yield { fault, path, line: number }
    }
  }
  if (isEmpty) throw new ActaError('document-empty', `${name} holds no documents: write one JSON object a line into it`)
}

/** Passes a stream on, unless it begins as no text does: then one fault says so, not one for each line. */
async function* checkStart(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true
  for await (const chunk of stream) {
    if (isFirst) checkIsText(chunk, name)
    isFirst = false
    yield chunk
  }
}
