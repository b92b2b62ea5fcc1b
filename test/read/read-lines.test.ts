import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../../src/read/index.ts'
import { collect, streamOf } from './temporary.ts'

const linesOf = async (pieces: readonly (string | Uint8Array)[], maxBytes?: number) =>
  (await collect(readLines(streamOf(...pieces), maxBytes))).map((read) =>
    'fault' in read ? `${read.number} ${read.fault.code}` : `${read.number} ${read.line}`,
  )

describe('readLines', () => {
  it.each([
    ['one\ntwo\n', ['1 one', '2 two']],
    ['one\ntwo', ['1 one', '2 two']],
    ['one\r\ntwo\r\n', ['1 one', '2 two']],
    ['one\r', ['1 one']],
    ['one\rtwo', ['1 one\rtwo']],
    ['one\u2028two', ['1 one\u2028two']],
    [' one \n', ['1  one ']],
    ['\n \n\r\nfour\n\n', ['4 four']],
    ['\uFEFFone\n\uFEFFtwo', ['1 one', '2 \uFEFFtwo']],
    ['', []],
  ])('reads %j', async (text, expected) => {
    expect(await linesOf([text])).toEqual(expected)
  })

  it('gives a line that is not UTF-8 as a fault that says where, and reads on', async () => {
    const stream = streamOf('one\nca', new Uint8Array([0xf1]), 'on \uFFFD\nthree \uFFFD')
    const [one, two, three] = await collect(readLines(stream))
    expect([one, three]).toEqual([
      { number: 1, line: 'one' },
      { number: 3, line: 'three \uFFFD' },
    ])
    const message = 'the line is not valid UTF-8 (byte 0xF1 at offset 2): save it as UTF-8'
    expect(two).toMatchObject({ number: 2, fault: { code: 'document-not-utf8', message } })
  })

  it.each([
    [['1234\n12345\n1234'], ['1 1234', '2 document-too-large', '3 1234']],
    [['1234\r\n12345\r\n'], ['1 1234', '2 document-too-large']],
    [
      ['123', '456', '789\n', '12', '34'],
      ['1 document-too-large', '2 1234'],
    ],
    [['123', '456'], ['1 document-too-large']],
  ])('gives a line over the limit as a fault and reads on: %j', async (pieces, expected) => {
    expect(await linesOf(pieces, 4)).toEqual(expected)
  })

  it('says how long a line is and how long it may be', async () => {
    const [read] = await collect(readLines(streamOf('x'.repeat(1_700_000)), 1_500_000))
    const message = 'the line has 1.7 MB; a document may have 1.5 MB: split it into its articles'
    expect(read).toMatchObject({ fault: { code: 'document-too-large', message } })
  })

  it('keeps no more than a line in memory, however long the stream', async () => {
    const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
    const before = memory()
    let grownBy = 0
    async function* endless() {
      for (let count = 0; count < 1000; count++) yield Buffer.alloc(1_000_000, 'x')
      grownBy = memory() - before
      yield Buffer.from('\nlast')
    }
    const lines = await collect(readLines(endless()))
    expect(lines).toMatchObject([{ fault: { code: 'document-too-large' } }, { number: 2, line: 'last' }])
    expect(grownBy).toBeLessThan(500_000_000)
  })

  it('gives the same lines however the bytes are cut', async () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\r\n', '\uFEFF', '\uFFFD', 'é', '😀', 'a'),
      fc.string({ unit: 'grapheme' }),
    )
    const texts = fc.array(piece).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.integer({ min: 1, max: 7 })), async (text, lengths) => {
        const bytes = Buffer.from(text)
        const pieces: Uint8Array[] = []
        let start = 0
        for (const length of [...lengths, bytes.length]) {
          pieces.push(bytes.subarray(start, start + length))
          start += length
        }
        const whole = text
          .replace(/^\uFEFF/, '')
          .split('\n')
          .map((line, at) => `${at + 1} ${line.replace(/\r$/, '')}`)
        expect(await linesOf(pieces)).toEqual(whole.filter((line) => line.replace(/^\d+ /, '').trim() !== ''))
      }),
      { numRuns: 300 },
    )
  })
})
