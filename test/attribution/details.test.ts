import { describe, expect, it } from 'vitest'
import { saidIn } from './said.ts'

const only = (text: string) => {
  const [said, ...more] = saidIn(text)
  expect(more).toEqual([])
  return said!
}

describe('the speaker', () => {
  it.each([
    ['Ada Brenn said that the talks had failed.', 'Ada Brenn', 'stated'],
    ['Vardian Foreign Minister Ada Brenn said that the talks had failed.', 'Ada Brenn', 'stated'],
    ['“We will hold,” said Ilya Torvik, the Oskelian envoy.', 'Ilya Torvik', 'stated'],
    ['Vardia and Oskelia said that the talks had failed.', 'Vardia, Oskelia', 'stated'],
    ['The weather service said that it would rain.', '', 'unknown'],
    ['Ada Brenn’s office said that the talks had failed.', 'Ada Brenn', 'stated'],
  ])('of “%s” is %s', (text, speakers, basis) => {
    const said = only(text)
    expect([said.speakers, said.statement.speakerBasis]).toEqual([speakers, basis])
  })

  it('is found behind a pronoun', () => {
    expect(saidIn('Ada Brenn met the council. She said that the talks had failed.')[0]!.speakers).toBe('Ada Brenn')
  })

  it('is a pair named before “both”, implied', () => {
    const said = saidIn('Vardia and Oskelia met in Tamrin. Both said that the talks had failed.')[0]!
    expect([said.speakers, said.statement.speakerBasis]).toEqual(['Vardia, Oskelia', 'implied'])
  })

  it('goes on, implied, in a quotation that is a paragraph of its own', () => {
    const [first, second] = saidIn('“We are ready,” Ada Brenn said on Friday.\n\n“Nobody can doubt it.”')
    expect(first!.statement.speakerBasis).toBe('stated')
    expect([second!.speakers, second!.statement.speakerBasis, second!.source]).toEqual(['Ada Brenn', 'implied', ''])
    expect(second!.statement.saidOn).toEqual(first!.statement.saidOn)
  })

  it('goes on in the paragraphs after a statement that quotes nothing itself', () => {
    const text = 'Ada Brenn answered the Pact in a long statement.\n\n"We have read it.\n\n"We reject it."'
    expect(saidIn(text).map(({ speakers, statement }) => [speakers, statement.speakerBasis])).toEqual([
      ['Ada Brenn', 'stated'],
      ['Ada Brenn', 'implied'],
      ['Ada Brenn', 'implied'],
    ])
  })

  it('does not go on after a paragraph that quotes nobody', () => {
    const text = '“We are ready,” Ada Brenn said.\n\nThe bridge is closed.\n\n“Nobody can doubt it.”'
    expect(saidIn(text)).toHaveLength(1)
  })
})

describe('the manner', () => {
  it.each([
    ['“We will hold,” Ada Brenn said.', 'direct'],
    ['Ada Brenn said that “we will hold”.', 'direct'],
    ['Ada Brenn said that they would “hold the line” in Vard.', 'mixed'],
    ['Ada Brenn said that they would hold the line.', 'indirect'],
  ])('of %s is %s', (text, manner) => {
    expect(only(text).statement.manner).toBe(manner)
  })
})

describe('the act', () => {
  it.each([
    ['Ada Brenn said that two ships had left the port.', 'assert'],
    ['Ada Brenn said that the plan could fail.', 'assess'],
    ['“We will reopen the bridge,” Ada Brenn said.', 'promise'],
    ['Ada Brenn said that she would reopen the bridge.', 'promise'],
    ['“We will know soon whether they are serious,” Ada Brenn said.', 'assess'],
    ['Vardia threatened to close the border.', 'threaten'],
    ['“If they strike again, we will close the border,” Ada Brenn said.', 'threaten'],
    ['Ada Brenn said that Oskelia must withdraw.', 'demand'],
    ['“Will Oskelia withdraw?” Ada Brenn asked.', 'demand'],
    ['“We will not leave the valley,” Ada Brenn said.', 'reject'],
    ['Vardian Foreign Minister Ada Brenn said that Oskelia had shelled the port.', 'accuse'],
    ['Ada Brenn called for a ceasefire.', 'demand'],
    ['Ada Brenn accused Oskelia of stalling.', 'accuse'],
    ['Ada Brenn denied that her troops had crossed the river.', 'deny'],
    ['Ada Brenn rejected the offer.', 'reject'],
    ['Ada Brenn agreed to a pause.', 'agree'],
    ['Ada Brenn welcomed the offer.', 'support'],
    ['Ada Brenn admitted that the plan had failed.', 'concede'],
  ])('of %s is %s', (text, act) => {
    expect(only(text).statement.act).toBe(act)
  })
})

describe('the circumstances', () => {
  it('are the hearer, the outlet and the day that the sentence gives', () => {
    const text = 'Talking to The Vardian Post on Monday, Ada Brenn said that the talks had failed.'
    const { statement } = only(text)
    expect([statement.via, statement.saidOn?.from]).toEqual(['The Vardian Post', '2031-05-12'])
  })

  it('tell the hearer who was told, and not who is only spoken of', () => {
    expect(only('Ada Brenn told Ilya Torvik that the talks had failed.').addressees).toBe('Ilya Torvik')
    expect(only('“We will hold the line,” Ada Brenn told reporters in Vard.').addressees).toBe('reporters')
    expect(only('Ada Brenn said that Ilya Torvik had failed.').addressees).toBe('')
  })

  it('are not taken from what is said', () => {
    expect(only('Ada Brenn said that the talks had failed on Monday.').statement.saidOn).toBeNull()
  })
})

describe('hearsay', () => {
  it('stands within the statement that reports it', () => {
    const [outer, inner] = saidIn('Ada Brenn said that Oskelia had rejected the plan.')
    expect(inner!.speakers).toBe('Oskelia')
    expect(inner!.statement.within).toBe(outer!.statement.id)
    expect(outer!.statement.within).toBeNull()
  })

  it('is not what a speaker says of the own saying', () => {
    expect(saidIn('Ada Brenn said that she hoped to leave with a plan.').map(({ cue }) => cue)).toEqual(['said'])
  })

  it('is not what may yet be said', () => {
    expect(saidIn('Vardia threatened to leave if Oskelia rejects the plan.').map(({ cue }) => cue)).toEqual([
      'threatened',
    ])
  })
})
