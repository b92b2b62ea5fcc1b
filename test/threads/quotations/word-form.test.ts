import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../src/threads/number-words.ts'
import { findTokens } from '../../../src/threads/quotations/tokens.ts'
import { Vocabulary } from '../../../src/threads/quotations/vocabulary.ts'

/** The forms of the words of a text. */
function formsOf(text: string): string[] {
  const vocabulary = new Vocabulary()
  return [...findTokens(text, vocabulary).ids].map((id) => vocabulary.words[id]!.form)
}

describe('words of two outlets', () => {
  it.each([
    ['We’ll keep the defence programme', 'We will keep the defense program'],
    ['It can’t, and won’t, be recognised', 'it cannot and will not be recognized'],
    ['20,000 crowns', 'twenty thousand crowns'],
    ['5 per cent', 'five percent'],
    ['5%', 'five per cent'],
    ['two hundred and five men', '205 men'],
    ['a hundred years', '100 years'],
    ['$3bn', '3 billion'],
    ["She’s gonna say it's ours", 'she is going to say it is ours'],
    ['the harbour – café', 'The Harbor cafe'],
  ])('are the same in %j and %j', (one, other) => {
    expect(formsOf(one)).toEqual(formsOf(other))
  })

  it.each([
    ['fourteen men', 'forty men'],
    ['filled the form', 'filed the form'],
    ['the hour', 'the her'],
    ["Brenn's ship", 'Brenn is ship'],
    ['two three', 'twenty three'],
  ])('are not the same in %j and %j', (one, other) => {
    expect(formsOf(one)).not.toEqual(formsOf(other))
  })

  it.each<[string, number, number]>([
    ['twelve', 12, 1],
    ['twenty one', 21, 2],
    ['two hundred and five thousand', 205_000, 5],
    ['1,250,000', 1_250_000, 1],
    ['2.5 million', 2_500_000, 2],
    ['two dozen', 24, 2],
    ['three and four', 3, 1],
    ['1914 1918', 1914, 1],
  ])('%j is a number', (written, value, count) => {
    expect(parseNumber(written.split(' '), 0)).toEqual({ value, count })
  })
})
