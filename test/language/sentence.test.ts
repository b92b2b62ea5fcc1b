import { describe, expect, it } from 'vitest'
import { readText, wordsOf } from './read-text.ts'

describe('sentences', () => {
  it.each([
    ['He lives in the U.S.| The talks go on.'],
    ['The U.S. Navy sailed to the U.S. base.'],
    ['J. R. Torvik met A. Brenn.| They spoke.'],
    ['Mr. Brenn left at 5 p.m. on Friday.| He said so.'],
    ['A truce, i.e. a halt, e.g. in Vard, etc. was signed.'],
    ['She works for Tamrin Inc.| He left.'],
    ['No. 10 is closed.'],
    ['He answered: No.| They left.'],
    ['Gov. Sund and Sens. Brenn and Torvik met in Vard, Calif.| They left.'],
    ['The Vard, Calif. office is open.'],
    ["''We go.''| ''They stay,'' he said."],
    ["He said it.| ''We go.''"],
    ['1. Leave Vard.| Then rest.'],
    ['Brenn v. Sund is over.'],
    ['She writes as @brenn.| He does not.'],
    ['It happened on 9/11.| They left.'],
    ['On Jan. 5 they met.| In Feb.| They left.'],
    ['Is it so?| Yes!| No...| Maybe.'],
    ['What?!| He left.'],
    ['It rose 3.5 percent.| Then it fell.'],
    ['Lt. Gen. Torvik (ret.) spoke.'],
    ['They got an A.| They were glad.'],
    ['It was plan B.| A vote followed.'],
    ['Tamrin vs. The Pact began.'],
    ['He said: “We go.”| Then he left.'],
    ['He asked “why?” in Vard.'],
    ['“We go!” he said.'],
    ["'We go.'| She left."],
    ['He left.[1][2]| They stayed.'],
    ['They left.|The talks went on.'],
    ['The site acta.example is down.'],
    ['Visit www.acta.example.| Then go.'],
    ['He left . . . and returned.'],
    ['One line\n|Another line'],
    ['One.\r\n\r\n|Two.'],
    ['no capitals here. none there.'],
    ['They met (in Vard.)| They left.'],
    ['VARD, May 14 (Vardian Post) -| Vardia will withdraw.'],
    ['VARD —| Vardia will withdraw.'],
    ['VARD and OSKEL - a story.'],
    ['NATO-led troops left.'],
    ['The envoys left.\n|[1] Ada Brenn said so.'],
    ['They left !! | Then they came.'],
  ])('%j', (parted) => {
    const text = parted.replaceAll('|', '')
    expect(wordsOf(text, readText(text).sentences)).toEqual(parted.split('|').map((part) => part.trim()))
  })

  it.each([
    ['Talks open in Vard\nThe ministers met.', [true, false]],
    ['Reassurance tour\n\nThey left.', [true, false]],
    ['Brenn: “We will go”\nThe ministers met.', [true, false]],
    ['Prices rise 5%\nThe ministers met.', [true, false]],
    ['“No”', [true]],
    ['The ministers met.', [false]],
    ['Who will win?', [false]],
    ['Talks:', [false]],
    [`${'Very long line '.repeat(10)}`, [false]],
  ])('in %j, headings are told by their missing full stop', (text, headings) => {
    expect(readText(text).sentences.map(({ heading }) => heading)).toEqual(headings)
  })

  it('know their tokens and paragraph', () => {
    const { sentences, tokens } = readText('He left. She stayed.\nThey met.')
    expect(sentences.map(({ firstToken, endToken, paragraph }) => [firstToken, endToken, paragraph])).toEqual([
      [0, 3, 0],
      [3, 6, 0],
      [6, 9, 1],
    ])
    expect(tokens).toHaveLength(9)
  })
})
