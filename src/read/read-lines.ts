import { ActaError } from '../model/index.ts'
import { decodeUtf8 } from './decode-text.ts'
import { MAX_DOCUMENT_BYTES, tooLarge } from './read-bytes.ts'

/** A line with its number, from 1; or what is wrong with it. The message of the fault does not name the number. */
export type Line = { number: number; line: string } | { number: number; fault: ActaError }

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const BYTE_ORDER_MARK = '\uFEFF'
const NAME = 'the line'

/**
 * Reads a stream of UTF-8 line by line, as many as it has, in bounded memory; blank lines are counted and left out.
 * Example: `for await (const { number, line } of readLines(process.stdin)) …`.
 *
 * Shape: lines end with LF or CRLF, the last one also without; a byte-order mark before the first is left out
 * Errors: none thrown but the stream's; a line that is too long or not UTF-8 is given as a fault, and reading goes on
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes = MAX_DOCUMENT_BYTES,
): AsyncGenerator<Line, void, undefined> {
  const pending = new PendingLine(maxBytes)
  let number = 1
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      pending.push(chunk.subarray(start, end))
      const line = pending.take(number++)
      if (line) yield line
      start = end + 1
    }
    pending.push(chunk.subarray(start))
  }
  const last = pending.take(number)
  if (last) yield last
}

/** The bytes of a line that has not ended; of one that is too long, none. */
class PendingLine {
  readonly #maxBytes: number
  #pieces: Uint8Array[] = []
  #length = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  push(piece: Uint8Array): void {
    this.#length += piece.length
    if (this.#length > this.#maxBytes + 1) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  /** The line, now that it has ended, unless it is blank. */
  take(number: number): Line | undefined {
    const [pieces, length] = [this.#pieces, this.#length]
    this.#pieces = []
    this.#length = 0
    if (length > this.#maxBytes + 1) return { number, fault: tooLarge(NAME, this.#maxBytes, length) }
    const bytes = withoutReturn(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces))
    if (bytes.length > this.#maxBytes) return { number, fault: tooLarge(NAME, this.#maxBytes, length) }
    try {
      const decoded = decodeUtf8(bytes, NAME)
      const line = number === 1 && decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded
      return line.trim() === '' ? undefined : { number, line }
    } catch (error) {
      if (error instanceof ActaError) return { number, fault: error }
      throw error
    }
  }
}

const withoutReturn = (bytes: Uint8Array): Uint8Array =>
  bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes
