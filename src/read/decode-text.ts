import { ActaError } from '../model/index.ts'

/** Control characters that text has: backspace, tab, line feed, vertical tab, form feed, carriage return, escape. */
const CONTROLS_OF_TEXT: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 27])
const DELETE = 127

/** Text has next to none of the other control characters; bytes by chance have them in one byte of ten. */
const MAX_SHARE_OF_CONTROLS = 0.05

/** U+FFFD, which stands for what could not be decoded, as UTF-8. */
const REPLACEMENT = [0xef, 0xbf, 0xbd]

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The text of a file, each byte of it kept: a byte-order mark is the text's first character, so that the text encodes
 * to the bytes again and its id is the SHA-256 of the file.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  checkIsText(bytes, name)
  return decodeUtf8(bytes, name)
}

/** Fails where bytes are those of an image, a program, an archive or the like, or of UTF-16. */
export function checkIsText(bytes: Uint8Array, name: string): void {
  if (isUtf16(bytes)) throw new ActaError('document-not-utf8', `${name} seems to be UTF-16: save it as UTF-8`)
  if (isBinary(bytes)) {
    throw new ActaError('document-binary', `${name} is not text but binary data: name a text file in UTF-8`)
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true
  let controls = 0
  for (const byte of bytes) if ((byte < 32 && !CONTROLS_OF_TEXT.has(byte)) || byte === DELETE) controls++
  return controls > bytes.length * MAX_SHARE_OF_CONTROLS
}

/** The text of bytes, or the fault that names the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return strict.decode(bytes)
  } catch (cause) {
    const offset = firstInvalid(bytes)
    const byte = bytes[offset]!.toString(16).toUpperCase()
    const message = `${name} is not valid UTF-8 (byte 0x${byte} at offset ${offset}): save it as UTF-8`
    throw new ActaError('document-not-utf8', message, { cause })
  }
}

/** The offset of the first byte that is not UTF-8; a replacement character may also stand there rightly. */
function firstInvalid(bytes: Uint8Array): number {
  const text = lenient.decode(bytes)
  let offset = 0
  for (let from = 0; ; offset += REPLACEMENT.length) {
    const next = text.indexOf('\uFFFD', from)
    offset += Buffer.byteLength(text.slice(from, next))
    if (REPLACEMENT.some((byte, at) => bytes[offset + at] !== byte)) return offset
    from = next + 1
  }
}
