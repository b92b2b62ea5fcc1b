import { describe, expect, test } from 'vitest'
import { sliceSpan } from '../../src/model/index.ts'
import { linesOf, readEvents } from './read-events.ts'

const MINISTER = 'Vardian Defence Minister Ada Brenn'

describe('a third person in direct speech is never the side that speaks', () => {
  test.each<[string, string]>([
    ['“If they strike the port again, we will close the border,” Brenn told reporters.', 'nobody > nobody'],
    ['“They shelled the town,” Ada Brenn said.', 'nobody > nobody'],
    ['“He attacked us,” Ada Brenn said.', 'nobody > Ada Brenn'],
    ['“Their forces attacked Tamrin,” Ada Brenn said.', 'nobody > Tamrin'],
    [`Vardia has an army. “They attacked us,” ${MINISTER} said.`, 'nobody > Vardia'],
    ['Oskelia bombed Tamrin. “They shelled the town,” Ada Brenn said.', 'nobody > nobody'],
    ['“Oskelia and Tamrin are liars. They attacked us,” Ada Brenn said.', 'nobody > Ada Brenn'],
  ])('nobody knows who: %s', (text, sides) => expect(linesOf(text).join('; ')).toMatch(RegExp(`ASSAULT \\w+ ${sides}`)))

  test.each<[string, string]>([
    ['“Oskelia knows: if they strike the port again, we will close the border,” Ada Brenn said.', 'Oskelia > nobody'],
    ['“Oskelia is reckless. If they strike the port, we will close the border,” Ada Brenn said.', 'Oskelia > nobody'],
    ['“Ilya Torvik is a liar. He attacked us,” Ada Brenn said.', 'Ilya Torvik > Ada Brenn'],
    [`Oskelia has a new army. “They attacked us,” ${MINISTER} said.`, 'Oskelia > Vardia'],
    [`Vardia and Oskelia share a river. “They attacked us,” ${MINISTER} said.`, 'Oskelia > Vardia'],
    ['Asked about Oskelia, Ada Brenn said: “They attacked the port.”', 'Oskelia > nobody'],
    ['“Oskelia will regret it. We will bomb them,” Ada Brenn said.', 'Ada Brenn > Oskelia'],
  ])('the only other party named: %s', (text, sides) =>
    expect(linesOf(text).join('; ')).toMatch(RegExp(`ASSAULT \\w+ ${sides}`)),
  )

  test.each([
    '“They will shell the town,” Ada Brenn said.',
    '“They will not withdraw,” Ada Brenn said.',
    '“They are ready to strike,” Ada Brenn said.',
    '“It is behind the attack,” Ada Brenn said.',
    '“They are behind the attack,” Ada Brenn said.',
  ])('it neither threatens, refuses nor agrees for the speaker: %s', (text) =>
    expect(linesOf(text).join('; ')).not.toContain('Ada Brenn'),
  )

  test('outside of direct speech a speaker tells of himself', () =>
    expect(linesOf('Vardia said it had bombed Oskelia.')).toEqual(['ASSAULT claimed Vardia > Oskelia']))
})

describe('the words of a side stay inside the quotation', () => {
  test.each([
    `“They want to shell the town,” ${MINISTER} said.`,
    `“They will shell the town” ${MINISTER} said.`,
    `“Oskelia will not shell the town” ${MINISTER} said.`,
    `${MINISTER} “They shelled the town.”`,
  ])('%s', (text) => {
    const { events } = readEvents(text)
    const shelling = events.find(({ type }) => type === 'ASSAULT')!
    const words = [...shelling.actorSpans, ...shelling.recipientSpans].map((span) => sliceSpan(text, span))
    expect(words).toContain('the town')
    expect(words.join()).not.toContain('Brenn')
  })

  test.each([
    ['“Oskelia bombed and struck overnight” Ada Brenn said.', 'ASSAULT claimed Oskelia > nobody'],
    ['Ada Brenn “soldiers bombed Oskelia yesterday.”', 'ASSAULT asserted nobody > Oskelia'],
  ])('a speaker beside it is no side: %s', (text, line) => expect(linesOf(text)).toEqual([line]))

  test.each([
    ['Vardia “strongly condemned” Oskelia.', 'ACCUSE asserted Vardia > Oskelia'],
    ['Vardia bombed the “rebel” Oskelian camps.', 'ASSAULT asserted Vardia > Oskelia'],
  ])('marks around a few words are no border: %s', (text, line) => expect(linesOf(text)).toEqual([line]))
})
