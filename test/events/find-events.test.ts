import { describe, expect, test } from 'vitest'
import { eventTypeSchema } from '../../src/model/index.ts'
import { linesOf } from './read-events.ts'

const TYPES: [string, ...string[]][] = [
  ['Vardia promised Oskelia to hold back.', 'AGREE asserted Vardia > Oskelia'],
  ['Vardia accepted the terms of Oskelia.', 'AGREE asserted Vardia > Oskelia'],
  ['Ada Brenn met Ilya Torvik in Oskel on Monday.', 'CONSULT asserted Ada Brenn > Ilya Torvik'],
  ['Ada Brenn spoke by phone with Ilya Torvik.', 'CONSULT asserted Ada Brenn > Ilya Torvik'],
  ['Vardia praised Oskelia.', 'SUPPORT asserted Vardia > Oskelia'],
  ['Vardia signed a trade agreement with Oskelia.', 'SUPPORT asserted Vardia > Oskelia'],
  ['Vardia lifted sanctions on Oskelia.', 'CONCEDE asserted Vardia > Oskelia'],
  ['Vardia eased the blockade of Tamrin.', 'CONCEDE asserted Vardia > Tamrin'],
  ['Vardia shared intelligence with Oskelia.', 'COOPERATE asserted Vardia > Oskelia'],
  ['Vardia sent food aid to Tamrin.', 'AID asserted Vardia > Tamrin'],
  ['Vardia withdrew its troops from Tamrin.', 'RETREAT asserted Vardia > Tamrin'],
  ['Vardia urged Oskelia to open the border.', 'REQUEST asserted Vardia > Oskelia'],
  ['Vardia called on Oskelia to disarm.', 'REQUEST asserted Vardia > Oskelia'],
  ['Vardia condemned Oskelia.', 'ACCUSE asserted Vardia > Oskelia'],
  ['Vardia rejected the Oskelian proposal.', 'REJECT asserted Vardia > Oskelia'],
  ['Vardia refused to meet Ilya Torvik.', 'REJECT asserted Vardia > Ilya Torvik'],
  ['Vardia threatened Oskelia.', 'THREATEN asserted Vardia > Oskelia'],
  ['Vardia boycotted the Oskelian election.', 'PROTEST asserted Vardia > Oskelia'],
  ['Vardia imposed sanctions on Oskelia.', 'SANCTION asserted Vardia > Oskelia'],
  ['Vardia put its navy on alert.', 'MOBILIZE asserted Vardia > nobody'],
  ['Vardia seized an Oskelian tanker.', 'COERCE asserted Vardia > Oskelia'],
  ['Vardia bombed Oskelia.', 'ASSAULT asserted Vardia > Oskelia'],
]

/** "By" says how as often as by whom. */
const MEANS: [string, ...string[]][] = [
  [
    'Vardia and Oskelia agreed by telephone to a ceasefire.',
    'CONCEDE asserted Vardia, Oskelia > Vardia, Oskelia',
    'RETREAT planned Vardia, Oskelia > Vardia, Oskelia',
  ],
  ['The tanker was seized by force by Vardia.', 'COERCE asserted Vardia > nobody'],
]

test.each(MEANS)('%s has no means for a party', (text, ...expected) => expect(linesOf(text)).toEqual(expected))

describe('each type is found in a plain clause', () => {
  test.each(TYPES)('%s', (text, ...expected) => expect(linesOf(text)).toEqual(expected))

  test('the table has every type', () => {
    const types = new Set(TYPES.map(([, line]) => line!.split(' ')[0]))
    expect([...types].sort()).toEqual([...eventTypeSchema.options].sort())
  })
})

describe('the sides are found however the clause is built', () => {
  test.each<[string, ...string[]]>([
    ['Two Oskelian envoys were expelled by Vardia.', 'SANCTION asserted Vardia > Oskelian envoys'],
    ['Oskelia was bombed by Vardia on Tuesday.', 'ASSAULT asserted Vardia > Oskelia'],
    ['A convoy attacked by Vardia turned back.', 'ASSAULT asserted Vardia > nobody'],
    ["Vardia's attack on Oskelia lasted two days.", 'ASSAULT asserted Vardia > Oskelia'],
    ['Ada Brenn held talks with Ilya Torvik.', 'CONSULT asserted Ada Brenn > Ilya Torvik'],
    ['Talks between Vardia and Oskelia ended.', 'CONSULT asserted Vardia, Oskelia > Vardia, Oskelia'],
    ['The arrest of Ilya Torvik by Vardia shocked Oskelia.', 'COERCE asserted Vardia > Ilya Torvik'],
    [
      'Vardia struck the port and seized two Oskelian ships.',
      'ASSAULT asserted Vardia > nobody',
      'COERCE asserted Vardia > Oskelia',
    ],
    [
      'Vardia, Tamrin and the Northern Pact condemned Oskelia.',
      'ACCUSE asserted Vardia, Tamrin, Northern Pact Union > Oskelia',
    ],
    ['Vardia and Oskelia blame each other.', 'ACCUSE asserted Vardia, Oskelia > Vardia, Oskelia'],
    [
      'Vardia and Oskelia have each accused the other of violating it.',
      'ACCUSE asserted Vardia, Oskelia > Vardia, Oskelia',
    ],
    ['Vardia and Oskelia each accused the other side of lying.', 'ACCUSE asserted Vardia, Oskelia > Vardia, Oskelia'],
    ['Vardia and Oskelia have both condemned Tamrin.', 'ACCUSE asserted Vardia, Oskelia > Tamrin'],
    ['Vardia and Oskelia both condemned Tamrin.', 'ACCUSE asserted Vardia, Oskelia > Tamrin'],
    ['Vardia and Tamrin have all condemned Oskelia.', 'ACCUSE asserted Vardia, Tamrin > Oskelia'],
    ['Vardia has accused the other of lying.', 'ACCUSE asserted Vardia > nobody'],
    ['Vardia, which condemned Oskelia, slept.', 'ACCUSE asserted Vardia > Oskelia'],
    [
      'Ada Brenn arrived in Oskelia. She met Ilya Torvik.',
      'CONSULT asserted Ada Brenn > Oskelia',
      'CONSULT asserted Ada Brenn > Ilya Torvik',
    ],
    ['A Vardian drone strikes an oil pipeline in Oskelia.', 'ASSAULT asserted Vardia > Oskelia'],
    ['Vardia called for sanctions on Oskelia.', 'REQUEST asserted Vardia > Oskelia'],
  ])('%s', (text, ...expected) => expect(linesOf(text)).toEqual(expected))
})

describe('the status is the first that applies', () => {
  test.each<[string, ...string[]]>([
    ['Ada Brenn said Oskelia had bombed Tamrin.', 'ASSAULT claimed Oskelia > Tamrin'],
    ['According to Ada Brenn, Oskelia bombed Tamrin.', 'ASSAULT claimed Oskelia > Tamrin'],
    ['Oskelia reportedly bombed Tamrin.', 'ASSAULT claimed Oskelia > Tamrin'],
    ['Vardia said it had met Ilya Torvik.', 'CONSULT claimed Vardia > Ilya Torvik'],
    ['Vardia said it had rejected the Oskelian proposal.', 'REJECT asserted Vardia > Oskelia'],
    ['Ada Brenn said Tamrin had rejected the Oskelian proposal.', 'REJECT asserted Tamrin > Oskelia'],
    ['Oskelia denied bombing Tamrin.', 'ASSAULT denied Oskelia > Tamrin'],
    ['Oskelia denied that it had bombed Tamrin.', 'ASSAULT denied Oskelia > Tamrin'],
    ['Vardia did not attack Oskelia.', 'ASSAULT negated Vardia > Oskelia'],
    ['Vardia failed to attack Oskelia.', 'ASSAULT negated Vardia > Oskelia'],
    ['A planned visit to Vardia by Ilya Torvik was cancelled.', 'CONSULT negated Ilya Torvik > Vardia'],
    ['Vardia could bomb Oskelia.', 'ASSAULT conditional Vardia > Oskelia'],
    ['Vardia threatened to bomb Oskelia.', 'THREATEN asserted Vardia > Oskelia', 'ASSAULT planned Vardia > Oskelia'],
    ['Vardia will send tanks to Oskelia.', 'AGREE asserted Vardia > Oskelia', 'AID planned Vardia > Oskelia'],
    [
      'Ada Brenn will meet Ilya Torvik.',
      'AGREE asserted Ada Brenn > Ilya Torvik',
      'CONSULT planned Ada Brenn > Ilya Torvik',
    ],
    ['Vardia pledged aid to Oskelia.', 'AGREE asserted Vardia > Oskelia', 'AID planned Vardia > Oskelia'],
    [
      'Vardia threatened sanctions on Oskelia.',
      'THREATEN asserted Vardia > Oskelia',
      'SANCTION planned Vardia > Oskelia',
    ],
    ['Oskelia is ready to strike Vardia.', 'THREATEN asserted Oskelia > Vardia', 'ASSAULT planned Oskelia > Vardia'],
    ['Vardia agreed to lift sanctions on Oskelia.', 'CONCEDE planned Vardia > Oskelia'],
    [
      'Vardia floated imposing sanctions on Oskelia.',
      'THREATEN asserted Vardia > Oskelia',
      'SANCTION planned Vardia > Oskelia',
    ],
    [
      'Vardia and Oskelia agreed a ceasefire.',
      'CONCEDE asserted Vardia, Oskelia > Vardia, Oskelia',
      'RETREAT planned Vardia, Oskelia > Vardia, Oskelia',
    ],
    ['A truce between Vardia and Oskelia took effect on Monday.', 'RETREAT asserted Vardia, Oskelia > Vardia, Oskelia'],
    [
      'Vardia sentenced Ilya Torvik to ten years in prison.',
      'SANCTION asserted Vardia > Ilya Torvik',
      'COERCE asserted Vardia > Ilya Torvik',
    ],
  ])('%s', (text, ...expected) => expect(linesOf(text)).toEqual(expected))
})

describe('a condition makes both of its sides conditional', () => {
  test.each<[string, ...string[]]>([
    [
      'Vardia will bomb Oskelia if it does not withdraw from Tamrin.',
      'THREATEN asserted Vardia > Oskelia',
      'ASSAULT conditional Vardia > Oskelia',
      'RETREAT conditional Oskelia > Tamrin',
    ],
    [
      'Unless Oskelia withdraws, Vardia will impose sanctions on it.',
      'RETREAT conditional Oskelia > nobody',
      'THREATEN asserted Vardia > Oskelia',
      'SANCTION conditional Vardia > Oskelia',
    ],
    [
      'Vardia will not withdraw from Tamrin until Oskelia disarms.',
      'REJECT asserted Vardia > Tamrin',
      'RETREAT conditional Vardia > Tamrin',
      'RETREAT conditional Oskelia > nobody',
    ],
    ['Ada Brenn asked whether Oskelia had bombed Tamrin.', 'ASSAULT conditional Oskelia > Tamrin'],
    ['Vardia bombed Tamrin until Monday.', 'ASSAULT asserted Vardia > Tamrin'],
  ])('%s', (text, ...expected) => expect(linesOf(text)).toEqual(expected))
})
