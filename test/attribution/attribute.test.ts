import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/attribution/rules.ts'
import { ruledIn, saidIn } from './said.ts'

/** Texts with the source, cue and content of each statement. */
const SAID: [string, [string, string, string][]][] = [
  ['“We will hold the line,” Ada Brenn told reporters.', [['Ada Brenn', 'told', '“We will hold the line,”']]],
  ['"We will hold the line," Ada Brenn said.', [['Ada Brenn', 'said', '"We will hold the line,"']]],
  [
    '“Nobody asked us,” said Ilya Torvik, the Oskelian envoy.',
    [['Ilya Torvik, the Oskelian envoy', 'said', '“Nobody asked us,”']],
  ],
  [
    '“We are ready,” Brenn said, “and we are not alone.”',
    [['Brenn', 'said', '“We are ready,” | “and we are not alone.”']],
  ],
  [
    '“We are ready,” Brenn said on Friday. “Nobody can doubt it. Nobody does.”',
    [['Brenn', 'said', '“We are ready,” | “Nobody can doubt it. Nobody does.”']],
  ],
  ['“Who asked us?” Brenn told reporters.', [['Brenn', 'told', '“Who asked us?”']]],
  ['Ada Brenn said: “We are ready. We always were.”', [['Ada Brenn', 'said', '“We are ready. We always were.”']]],
  ['Ada Brenn said that the talks had failed.', [['Ada Brenn', 'said', 'that the talks had failed']]],
  ['Ada Brenn said the talks had failed.', [['Ada Brenn', 'said', 'the talks had failed']]],
  ['Ada Brenn said on Friday that the talks had failed.', [['Ada Brenn', 'said', 'that the talks had failed']]],
  [
    'Ada Brenn has said the plan was “dead on arrival” in Vard.',
    [['Ada Brenn', 'has said', 'the plan was “dead on arrival” in Vard']],
  ],
  [
    'Ada Brenn, the Vardian foreign minister, said that the talks had failed.',
    [['Ada Brenn, the Vardian foreign minister', 'said', 'that the talks had failed']],
  ],
  [
    'A spokesman for the Vardian government said that the talks had failed.',
    [['A spokesman for the Vardian government', 'said', 'that the talks had failed']],
  ],
  [
    'The ministry said that the bridge was open, adding that trucks had crossed it.',
    [
      ['The ministry', 'said', 'that the bridge was open'],
      ['The ministry', 'adding', 'that trucks had crossed it'],
    ],
  ],
  [
    'The talks have failed for good, Ada Brenn said on Friday.',
    [['Ada Brenn', 'said', 'The talks have failed for good']],
  ],
  [
    'The bridge, Torvik said, will stay closed until spring.',
    [['Torvik', 'said', 'The bridge | will stay closed until spring']],
  ],
  [
    'The Vardian envoy accused Oskelia of breaking the truce.',
    [['The Vardian envoy', 'accused', 'Oskelia of breaking the truce']],
  ],
  ['Torvik called for an emergency meeting.', [['Torvik', 'called for', 'an emergency meeting']]],
  ['Torvik dismissed the target as impossible.', [['Torvik', 'dismissed', 'the target as impossible']]],
  [
    'Vardia threatened to close the border if the strikes went on.',
    [['Vardia', 'threatened', 'to close the border if the strikes went on']],
  ],
  [
    'Two ships were turned back, according to the Vardian defence ministry.',
    [['the Vardian defence ministry', 'according to', 'Two ships were turned back']],
  ],
  [
    'According to Ilya Torvik, the talks will go on in Tamrin.',
    [['Ilya Torvik', 'According to', 'the talks will go on in Tamrin']],
  ],
  [
    'VARD, May 14 (Vardian Post) - Vardia will withdraw, Ada Brenn said on Wednesday after talks with her counterpart.',
    [['Ada Brenn', 'said', 'Vardia will withdraw']],
  ],
  [
    'Vardia and Oskelia have each accused the other of lying.',
    [['Vardia and Oskelia', 'have each accused', 'the other of lying']],
  ],
  ['BRENN: We are testing that. We will know soon.', [['BRENN', ':', 'We are testing that. We will know soon.']]],
  [
    '“We are ready,” Brenn said.\n\n“Nobody can doubt it.”',
    [
      ['Brenn', 'said', '“We are ready,”'],
      ['', '', '“Nobody can doubt it.”'],
    ],
  ],
]

/** Texts in which nobody says anything. */
const NOBODY = [
  '',
  '\n\n',
  'Vardia reopened the bridge on Friday.',
  'The claims of both sides are old.',
  'Their reports and calls were ignored.',
  'The continued support was welcome news for nobody.',
  'The so-called “Harbour Plan” has twelve chapters.',
  'Vardian tweets, notes and posts filled the archive.',
  'The state of the roads is poor.',
  'It followed a telephone call on Tuesday.',
  'BREAKING: Vardia struck the port on Monday.',
  'The minister’s remarks came a day later.',
  'She had nothing to add.',
  'Who do you think you are?',
]

describe('who said what', () => {
  it.each(SAID)('%s', (text, expected) => {
    expect(saidIn(text).map(({ source, cue, content }) => [source, cue, content])).toEqual(expected)
  })

  it.each(NOBODY)('finds nothing said in: %s', (text) => {
    expect(saidIn(text)).toEqual([])
  })
})

describe('each rule', () => {
  it.each(RULES.flatMap((rule) => rule.examples.map((example) => [rule.name, example])))(
    '%s draws: %s',
    (name, example) => {
      expect(ruledIn(example).map(({ rule }) => rule.name)).toContain(name)
    },
  )
})
