import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { ActaError } from '../model/index.ts'

/** The reader of standard output has gone, as `head` does when it has enough: no fault of anybody's. */
export class ClosedPipe extends Error {}

const CLEAR_LINE = '\r\x1b[K'

interface TerminalStream extends Writable {
  isTTY?: boolean
  columns?: number | undefined
}

/** Standard output or standard error: writes in order and waits for a slow reader, so that nothing piles up. */
export class Output {
  readonly #stream: TerminalStream
  #failure: Error | undefined
  /** whether a line of progress stands where the next text goes */
  hasProgress = false

  /** `onFailure` hears of a stream that cannot be written any more, also while nothing is being written. */
  constructor(stream: TerminalStream, onFailure: (reason: Error) => void = () => {}) {
    this.#stream = stream
    stream.on('error', (error) => {
      this.#failure ??= toReason(error)
      onFailure(this.#failure)
    })
  }

  get stream(): Writable {
    return this.#stream
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true
  }

  /** The width of the terminal; undefined for a pipe or a file, 0 where the terminal does not know it. */
  get columns(): number | undefined {
    return this.#stream.columns
  }

  /** Writes, and gives back once there is room for more. */
  async write(text: string): Promise<void> {
    if (this.#failure) throw this.#failure
    if (text === '' || this.#stream.write(this.hasProgress ? `${CLEAR_LINE}${text}` : text)) return
    await this.#emptied()
  }

  /** Waits until all that was written has been taken. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#failure
    await new Promise<void>((done) => this.#stream.write('', () => done()))
    if (this.#failure) throw this.#failure
  }

  async #emptied(): Promise<void> {
    try {
      await once(this.#stream, 'drain')
    } catch (error) {
      throw this.#failure ?? error
    }
  }
}

/** What it means that a stream failed. */
function toReason(error: NodeJS.ErrnoException): Error {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return new ClosedPipe('the pipe is closed')
  const message = `what Acta prints cannot be written (${error.code ?? error.message}): make room on the disk and try again`
  return new ActaError('output-unwritable', message, { cause: error })
}
