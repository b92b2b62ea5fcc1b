import { expect, test } from 'vitest'
import { linesOf } from './read-events.ts'

/** Texts without an event; the table only grows. */
test.each([
  'Ada Brenn said it was a good day.',
  'Ada Brenn told reporters that the weather was fine.',
  'The talks went on.',
  'Protests were expected.',
  'Vardia is a state on the coast.',
  'The Vardian armed forces have new uniforms.',
  'A sanctioned tanker lay off the coast of Vardia.',
  'Despite the ceasefire, people left.',
  'Fears of an attack on Oskelia grew.',
  'The price hit a record low.',
  'Vardian aid workers arrived late.',
  'Oskelia has an attack helicopter.',
  'A man was killed in a road accident.',
  'Ada Brenn struck a hopeful tone.',
  'Vardia met the criteria.',
  'Vardia instructed its envoys that the weather was fine.',
  'The song was a hit.',
  '',
  '“”',
  'if',
  'will not',
])('no event in: %s', (text) => expect(linesOf(text)).toEqual([]))

test('what a request asks for and a refusal turns down is no event of its own', () => {
  expect(linesOf('Vardia urged Oskelia to release the hostages.')).toEqual(['REQUEST asserted Vardia > Oskelia'])
  expect(linesOf('Vardia refused to release the hostages.')).toEqual(['REJECT asserted Vardia > nobody'])
  expect(linesOf('Ada Brenn called for talks with Ilya Torvik.')).toEqual(['REQUEST asserted Ada Brenn > Ilya Torvik'])
  expect(linesOf('“Oskelia must withdraw,” Ada Brenn said.')).toEqual(['REQUEST asserted Ada Brenn > Oskelia'])
})

test('nobody promises or threatens for another party', () => {
  expect(linesOf('Ada Brenn said Oskelia would bomb Tamrin.')).toEqual(['ASSAULT planned Oskelia > Tamrin'])
})
