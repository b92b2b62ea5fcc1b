import { ActaError } from '../model/index.ts'

/** The most bytes that one document may have: five times War and Peace. */
export const MAX_DOCUMENT_BYTES = 16_000_000

/** Sizes as people say them, 1 MB being a million bytes. */
const inMegabytes = (bytes: number): string => `${Number((bytes / 1e6).toFixed(1))} MB`

/** The fault of a document over the limit; its size where it is known. */
export function tooLarge(name: string, limit: number, size?: number): ActaError {
  const has = size === undefined ? `has more than ${inMegabytes(limit)}` : `has ${inMegabytes(size)}`
  const remedy = 'split it into its articles'
  return new ActaError('document-too-large', `${name} ${has}; a document may have ${inMegabytes(limit)}: ${remedy}`)
}

/** The bytes of a document, as many as there may be; the rest of a longer stream is left unread. */
export async function readBytes(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > MAX_DOCUMENT_BYTES) throw tooLarge(name, MAX_DOCUMENT_BYTES)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
