import { describe, expect, it } from 'vitest'
import { sliceSpan } from '../../src/model/index.ts'
import { readText, wordsOf } from './read-text.ts'

const quotationsOf = (text: string): string[] => wordsOf(text, readText(text).quotations)

describe('quotations', () => {
  it.each([
    ['“We go,” she said.', ['“We go,”']],
    ['"We won\'t," he said. "Never."', ['"We won\'t,"', '"Never."']],
    ['He said "we"—and left.', ['"we"']],
    ['She said: "It\'s over".', ['"It\'s over"']],
    ['("We know," he said.)', ['"We know,"']],
    ['“He said ‘never’ to me,” she said.', ['“He said ‘never’ to me,”']],
    ['«Nous» and „wir“ and »wir« and ”vi”.', ['«Nous»', '„wir“', '»wir«', '”vi”']],
    ['“One“ and “two”.', ['“One“', '“two”']],
    ['‘We will not go,’ said Brenn. ‘They know it’s over.’', ['‘We will not go,’', '‘They know it’s over.’']],
    ["'We will not go,' said Brenn. 'They know it's over.'", ["'We will not go,'", "'They know it's over.'"]],
    ['Brenn called it ‘a trap’ and left.', ['‘a trap’']],
    ["Vardia vows 'no talks' as truce ends", ["'no talks'"]],
    ['‘We back the workers’ union,’ he said.', ['‘We back the workers’ union,’']],
    ['He praised ‘the workers’ and ‘the states’ of Vard.', ['‘the workers’', '‘the states’']],
    ['‘It is “a ‘trap’ for us” then,’ she said.', ['‘It is “a ‘trap’ for us” then,’']],
    ['‘He said “it’s no” to me,’ she said.', ['‘He said “it’s no” to me,’']],
    ['He said: ‘“Nobody,” they said, and left.’', ['‘“Nobody,” they said, and left.’']],
    ["''We go,'' she said. ''It's late.''", ["''We go,''", "''It's late.''"]],
    ["``We go,'' she said.", ["``We go,''"]],
  ])('of %s', (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected)
  })

  it.each([
    ['It was 6\'2" tall and 5" wide.'],
    ["The ministers' talks and the states' offer."],
    ['The ministers’ talks and the states’ offer.'],
    ["The '90s were hard for workers' unions."],
    ['‘Twas the night; rock ’n’ roll in the ‘90s.'],
    ["Get 'em, 'til the ministers' return."],
    ["It's Brenn's and Torvik's."],
    ["An unclosed 'mark and no more"],
    ['“” and "" and ‘’'],
    ['O’Sund, d’Arvo, ’Ndra.'],
    ["He is 6'' taller and 5 '' wide."],
  ])('%s holds none', (text) => {
    expect(quotationsOf(text)).toEqual([])
  })

  it('left open end with their paragraph and are continued by the next', () => {
    for (const [open, close] of ['“”', '""', '‘’']) {
      const text = `${open}It began.\n${open}It went on,${close} she said. ${open}Then it ended.${close}\n${open}New.${close}`
      expect(
        readText(text).quotations.map((quotation) => [
          sliceSpan(text, quotation.inner),
          quotation.closed,
          quotation.continues,
          quotation.paragraph,
        ]),
      ).toEqual([
        ['It began.', false, false, 0],
        ['It went on,', true, true, 1],
        ['Then it ended.', true, false, 1],
        ['New.', true, false, 2],
      ])
    }
  })
})
