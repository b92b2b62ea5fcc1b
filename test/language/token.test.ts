import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/language/token.ts'
import { ANY_TEXT } from './any-text.ts'

const split = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join(' ')

describe('tokens', () => {
  it.each([
    ["Brenn's plan isn't done", "Brenn 's plan is n't done"],
    ['Brenn’s plan can’t, won’t', 'Brenn ’s plan ca n’t , wo n’t'],
    ["they've, we'll, I'm, he'd", "they 've , we 'll , I 'm , he 'd"],
    ["O'Sund and the ministers' vote", "O'Sund and the ministers ' vote"],
    ['Mr. Brenn met Gen. Torvik.', 'Mr. Brenn met Gen. Torvik .'],
    ['the U.S. and J. R. Sund', 'the U.S. and J. R. Sund'],
    ['rose 3.5% to $1,200.50 at 10:30', 'rose 3.5 % to $ 1,200.50 at 10:30'],
    ['the 4th of June, a 30-day truce', 'the 4th of June , a 30-day truce'],
    ['Vard-based, non-nuclear AT&T', 'Vard-based , non-nuclear AT&T'],
    ['No... wait -- go', 'No ... wait -- go'],
    ['see https://acta.example/a?b=1.', 'see https://acta.example/a?b=1 .'],
    ["''We go,'' he said", "'' We go , '' he said"],
    ['Sens. Brenn and Reps. Sund', 'Sens. Brenn and Reps. Sund'],
    ['in Vard, Calif., and Oskel, Fla.', 'in Vard , Calif. , and Oskel , Fla.'],
    ['Sen. Ada Brenn (R-Fla.) and Torvik, D-N.Y., met', 'Sen. Ada Brenn ( R-Fla. ) and Torvik , D-N.Y. , met'],
    ['since the 1990s, in the ’80s', 'since the 1990s , in the ’80s'],
    ['on 9/11 at 5 p.m. sharp', 'on 9/11 at 5 p.m. sharp'],
    ['@ada_brenn wrote #VardTalks', '@ada_brenn wrote #VardTalks'],
    ['ada@tamrin.org', 'ada @ tamrin.org'],
    ['Brenn v. Sund, a Ph.D. thesis', 'Brenn v. Sund , a Ph.D. thesis'],
    ['He said no. No. 4 left.', 'He said no . No. 4 left .'],
    ['a 5-to-4 vote, 2-1', 'a 5-to-4 vote , 2 - 1'],
    ['told Tamrin.com. Then', 'told Tamrin.com . Then'],
    ['___ * *** ___', '___ * *** ___'],
    ['“Yes,” he said', '“ Yes , ” he said'],
    ['Zoë naïve café', 'Zoë naïve café'],
    ['a\u00a0b\u2003c', 'a b c'],
    ['', ''],
  ])('%j is split into %j', (text, expected) => {
    expect(split(text)).toBe(expected)
  })

  it.each([
    ['Vard', 'word'],
    ['U.S.', 'word'],
    ['30-day', 'word'],
    ['1,200', 'number'],
    ['4th', 'number'],
    ['9/11', 'number'],
    ['1990s', 'word'],
    ['@ada', 'word'],
    ["''", 'mark'],
    ['…', 'mark'],
    ['😀', 'mark'],
  ])('%s is a %s', (text, kind) => {
    expect(tokenise(text).map((token) => token.kind)).toEqual([kind])
  })

  it('are lowered with straight apostrophes', () => {
    expect(tokenise('Brenn’S').map(({ lower }) => lower)).toEqual(['brenn', "'s"])
  })

  it('cover everything but white space, in order, and slice back to their words, on any text', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        let at = 0
        for (const token of tokenise(text)) {
          expect(text.slice(at, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          at = token.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
