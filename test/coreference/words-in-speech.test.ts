import { describe, expect, it } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { type Actor, makeStatement, sliceSpan } from '../../src/model/index.ts'
import { annotateText, INVENTED_TABLES, resolveInvented } from '../invented.ts'

const TEXT =
  'Vardian Foreign Minister Ada Brenn told Ilya Torvik: “I know that we will wait for you, and Vardia is our home.” Then they left.'

/** The mentions of each actor after the quotation is given to a speaker and its hearers, by names. */
function resolve(speakers: string[], addressees: string[]): Map<string, string[]> {
  const annotated = annotateText(TEXT)
  const actors = findActors(annotated, INVENTED_TABLES).found
  const ids = (names: string[]) => actors.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  const at = { start: TEXT.indexOf('“'), end: TEXT.indexOf('”') + 1 }
  const statement = makeStatement(annotated.document.id, {
    speakers: ids(speakers),
    speakerBasis: 'stated',
    source: [],
    cue: [],
    content: [at],
    manner: 'direct',
    act: 'promise',
    addressees: ids(addressees),
    via: null,
    saidOn: null,
    within: null,
    confidence: 1,
    drawnBy: { rule: 'test', version: '1' },
  })
  const resolved = resolveInvented(annotated, { actors, statements: [statement] }).actors
  const words = ({ mentions }: Actor) => mentions.map((span) => sliceSpan(TEXT, span))
  return new Map(resolved.map((actor) => [actor.name, words(actor)]))
}

describe('words inside speech', () => {
  it('gives "I" to the speaker, "we" to his state and "you" to the only hearer', () => {
    const mentions = resolve(['Ada Brenn'], ['Ilya Torvik'])
    expect(mentions.get('Ada Brenn')).toEqual(['Vardian Foreign Minister Ada Brenn', 'I'])
    expect(mentions.get('Vardia')).toEqual(['we', 'Vardia', 'our'])
    expect(mentions.get('Ilya Torvik')).toEqual(['Ilya Torvik', 'you'])
  })

  it('gives "we" to a speaker who serves nobody', () => {
    expect(resolve(['Ilya Torvik'], []).get('Ilya Torvik')).toEqual(['Ilya Torvik', 'I', 'we', 'our'])
  })

  it('gives nothing to two speakers', () => {
    const mentions = resolve(['Ilya Torvik', 'Ada Brenn'], [])
    expect(mentions.get('Ilya Torvik')).toEqual(['Ilya Torvik'])
    expect(mentions.get('Ada Brenn')).toEqual(['Vardian Foreign Minister Ada Brenn'])
  })
})
