import { ActaError } from '../../model/index.ts'

/** Counts the bytes of a stream as they pass. */
export class CountedInput implements AsyncIterable<Uint8Array> {
  readonly #stream: AsyncIterable<Uint8Array>
  bytes = 0

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#stream = stream
  }

  /** Errors: 'source-unreadable' where the stream breaks off. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const chunk of this.#stream) {
        this.bytes += chunk.length
        yield chunk
      }
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException
      if (syscall === undefined) throw error
      const message = `standard input could not be read (${code}): check where it comes from and try again`
      throw new ActaError('source-unreadable', message, { cause: error })
    }
  }
}
