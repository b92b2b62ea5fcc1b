import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedReader } from '../invented-reader.ts'

const UNITS = 12_000
/** So many times what a character of a plain report costs may one of any text cost. */
const MOST = 25
const TRIES = 4

const PLAIN =
  'Ada Brenn said on Friday that the talks in Tamrin had failed. The bridge stays closed until the spring.\n\n'

/** What makes a reader work: cues, marks, brackets, names, capitals, control characters, no end of a sentence. */
const PIECES = [
  'said ',
  'Brenn ',
  'that ',
  'told him ',
  '“',
  '”',
  '‘',
  '(',
  ', ',
  '. ',
  '\n',
  ' and ',
  'HE SAID ',
  'will ',
  'if ',
  '\u0000',
  '\u0007',
  '30 days ',
  'x',
  ' ',
  'accused Oskelia of ',
  'according to ',
  ': ',
]

const repeat = (piece: string): string => piece.repeat(Math.ceil(UNITS / piece.length)).slice(0, UNITS)

/** The best of some tries, so that a busy machine fails nothing. */
function microsecondsPerCharacter(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < TRIES; turn++) {
    const begin = performance.now()
    inventedReader().read(text, { publishedOn: '2031-05-14' })
    best = Math.min(best, (1000 * (performance.now() - begin)) / text.length)
  }
  return best
}

describe('the time that a character takes', () => {
  it('is bounded, whatever the text', { timeout: 300_000 }, () => {
    microsecondsPerCharacter(repeat(PLAIN))
    const plain = microsecondsPerCharacter(repeat(PLAIN))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }), (pieces) => {
        expect(microsecondsPerCharacter(repeat(pieces.join('')))).toBeLessThan(MOST * plain)
      }),
      { numRuns: 12, seed: 11 },
    )
  })
})
