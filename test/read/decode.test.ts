import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActaError, sha256 } from '../../src/model/index.ts'
import { decodeText } from '../../src/read/decode-text.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('decodeText', () => {
  it.each(['Talks began.', '\uFEFFTalks', 'a\r\nb\tc\fd', 'naïve 😀 \uFFFD', '\u001b[1mTalks\u001b[0m', ''])(
    'keeps every character of %j',
    (text) => {
      expect(decodeText(Buffer.from(text), 'a.txt')).toBe(text)
    },
  )

  it.each([
    [bytes('Talks', 0, 'began'), 'document-binary', 'a.txt is not text but binary data'],
    [bytes('Talks began. '.repeat(100), 0), 'document-binary', 'a.txt is not text but binary data'],
    [bytes('talks', 127, 'began'), 'document-binary', 'a.txt is not text but binary data'],
    [bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0), 'document-binary', 'a.txt is not text but binary data'],
    [bytes('a', 1, 'b', 2, 'c', 3), 'document-binary', 'a.txt is not text but binary data'],
    [bytes(0xff, 0xfe, 'T', 0), 'document-not-utf8', 'a.txt seems to be UTF-16: save it as UTF-8'],
    [bytes(0xfe, 0xff, 0, 'T'), 'document-not-utf8', 'a.txt seems to be UTF-16: save it as UTF-8'],
    [bytes('caf', 0xe9, ' talks'), 'document-not-utf8', '(byte 0xE9 at offset 3)'],
    [bytes('é\uFFFD', 0x80, '\uFFFD'), 'document-not-utf8', '(byte 0x80 at offset 5)'],
    [bytes('\uFFFDa', 0x80), 'document-not-utf8', '(byte 0x80 at offset 4)'],
    [bytes('talk', 0xf0, 0x9f, 0x98), 'document-not-utf8', '(byte 0xF0 at offset 4)'],
    [bytes('talk', 0xed, 0xa0, 0x80), 'document-not-utf8', '(byte 0xED at offset 4)'],
    [bytes('\uFEFF', 0xc0, 0xaf), 'document-not-utf8', '(byte 0xC0 at offset 3)'],
  ])('says what is wrong with %s', (content, code, message) => {
    const fault = { code, message: expect.stringContaining(message) }
    expect(() => decodeText(content, 'a.txt')).toThrow(expect.objectContaining(fault))
  })

  it('gives a text whose id is the hash of the bytes, or the offset up to which they are valid', () => {
    const contents = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 3 }),
      ),
    )
    fc.assert(
      fc.property(contents, (parts) => {
        const content = Buffer.concat(parts)
        try {
          expect(sha256(decodeText(content, 'a.txt'))).toBe(createHash('sha256').update(content).digest('hex'))
        } catch (error) {
          if (!(error instanceof ActaError)) throw error
          const offset = /at offset (\d+)/.exec(error.message)?.[1]
          if (offset === undefined) return
          const strict = new TextDecoder('utf-8', { fatal: true })
          strict.decode(content.subarray(0, Number(offset)))
          for (let length = 1; length <= 4; length++) {
            const character = content.subarray(Number(offset), Number(offset) + length)
            expect(() => strict.decode(character)).toThrow()
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
