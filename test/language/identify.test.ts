import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identifyLanguage } from '../../src/language/index.ts'
import { ANY_TEXT } from './any-text.ts'

it.each([
  ['The minister said that it was time for the talks to go on.', 'en'],
  ['Brenn: the force is on the way', 'en'],
  [
    'Le ministre a déclaré que les pourparlers se poursuivraient la semaine prochaine et que les deux parties avaient accepté de se retrouver dans la capitale avant la fin du mois.',
    'fr',
  ],
  [
    'Der Minister erklärte, dass die Gespräche in der kommenden Woche fortgesetzt würden und beide Seiten sich vor Ende des Monats in der Hauptstadt treffen wollten.',
    'de',
  ],
  [
    'Министр заявил, что переговоры будут продолжены на следующей неделе, и обе стороны согласились встретиться в столице до конца месяца вместе со своими советниками.',
    'ru',
  ],
  ['部长表示会谈将于下周继续，双方同意在月底前在首都会面并讨论停火协议的执行情况。'.repeat(4), 'zh'],
  ['Vard', 'und'],
  ['', 'und'],
  ['12 34 % …', 'und'],
  ['Министр уехал.', 'und-Cyrl'],
  ['部长说', 'zh'],
  ['대변인', 'ko'],
  ['Brenn (Бренн) said that it was over.', 'en'],
])('%s is %s', (text, language) => {
  expect(identifyLanguage(text)).toBe(language)
})

it('gives a tag for any text', () => {
  fc.assert(fc.property(ANY_TEXT, (text) => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(identifyLanguage(text))))
})
