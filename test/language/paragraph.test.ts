import { describe, expect, it } from 'vitest'
import { findParagraphs } from '../../src/language/paragraph.ts'
import { wordsOf } from './read-text.ts'

const WRAPPED =
  'The ministers of both states met in Vard on\nthe second day and agreed that the force\nwould leave.\n\nThey went home.'
const LONG = 'It went on. '.repeat(20).trim()

describe('paragraphs', () => {
  it.each([
    ['One.\nTwo.', ['One.', 'Two.']],
    ['One.\r\nTwo.\rThree.', ['One.', 'Two.', 'Three.']],
    ['One.\u2028Two.\u2029Three.', ['One.', 'Two.', 'Three.']],
    ['  One.  \n\n\t Two. \n', ['One.', 'Two.']],
    ['\ufeffOne.', ['One.']],
    ['One.', ['One.']],
    ['', []],
    [' \n\r\n ', []],
    [`${LONG}\n${LONG}\nand so on`, [LONG, LONG, 'and so on']],
  ])('of %j', (text, expected) => {
    expect(wordsOf(text, findParagraphs(text))).toEqual(expected)
  })

  it('go on across the lines of a text wrapped to a width', () => {
    for (const text of [WRAPPED, WRAPPED.replaceAll('\n', '\r\n')]) {
      const paragraphs = wordsOf(text, findParagraphs(text))
      expect(paragraphs.map((words) => words.replaceAll(/\s+/g, ' '))).toEqual([
        'The ministers of both states met in Vard on the second day and agreed that the force would leave.',
        'They went home.',
      ])
    }
  })

  it('go on across lines where one long address stands among many wrapped lines', () => {
    const text = `${`${WRAPPED}\n\n`.repeat(6)}https://acta.example/${'a'.repeat(140)}`
    expect(findParagraphs(text)).toHaveLength(13)
  })
})
