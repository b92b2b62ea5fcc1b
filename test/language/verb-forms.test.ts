import { describe, expect, it } from 'vitest'
import { inflect, type VerbForm } from '../../src/language/index.ts'

const formsOf = (lemma: string, form: VerbForm): string[] =>
  [...inflect(lemma)].filter(([, forms]) => forms.has(form)).map(([word]) => word)

describe('inflect', () => {
  it.each([
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['deny', 'denies', 'denied', 'denied', 'denying'],
    ['deploy', 'deploys', 'deployed', 'deployed', 'deploying'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['submit', 'submits', 'submitted', 'submitted', 'submitting'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['strike', 'strikes', 'struck', 'struck', 'striking'],
    ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
    ['cut', 'cuts', 'cut', 'cut', 'cutting'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['have', 'has', 'had', 'had', 'having'],
    ['die', 'dies', 'died', 'died', 'dying'],
    ['flee', 'flees', 'fled', 'fled', 'fleeing'],
    ['reach', 'reaches', 'reached', 'reached', 'reaching'],
    ['impose', 'imposes', 'imposed', 'imposed', 'imposing'],
    ['panic', 'panics', 'panicked', 'panicked', 'panicking'],
  ])('%s: %s, %s, %s, %s', (lemma, third, past, participle, gerund) => {
    expect(formsOf(lemma, 'base')).toEqual([lemma])
    expect(formsOf(lemma, 'third')).toEqual([third])
    expect(formsOf(lemma, 'past')).toEqual([past])
    expect(formsOf(lemma, 'participle')).toEqual([participle])
    expect(formsOf(lemma, 'gerund')).toEqual([gerund])
  })

  it('knows both spellings of a doubled last letter', () => {
    expect(formsOf('cancel', 'past')).toEqual(['canceled', 'cancelled'])
    expect(formsOf('travel', 'gerund')).toEqual(['traveling', 'travelling'])
  })

  it('gives a word every form it may be', () => {
    expect(inflect('cut').get('cut')).toEqual(new Set(['base', 'past', 'participle']))
  })
})
