import { ActaError } from '../model/index.ts'

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/**
 * Passes on the bytes of a text without a byte-order mark, unless it begins as no text in UTF-8 does: then one fault says so, not
 * one for each line.
 *
 * Errors: 'document-binary', 'document-not-utf8'
 */
export async function* textBytes(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true
  for await (const chunk of stream) {
    yield isFirst ? withoutMark(checkStart(chunk, name)) : chunk
    isFirst = false
  }
}

function checkStart(chunk: Uint8Array, name: string): Uint8Array {
  const [first, second] = chunk
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new ActaError('document-not-utf8', `${name} seems to be UTF-16: save it as UTF-8`)
  }
  const isPacked = (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b && chunk[2] === 0x03)
  if (isPacked || chunk.subarray(0, 4096).includes(0)) {
    throw new ActaError(
      'document-binary',
      `${name} is not text but binary data: unpack it, or name a text file in UTF-8`,
    )
  }
  return chunk
}

const withoutMark = (chunk: Uint8Array): Uint8Array =>
  BYTE_ORDER_MARK.every((byte, at) => chunk[at] === byte) ? chunk.subarray(BYTE_ORDER_MARK.length) : chunk
