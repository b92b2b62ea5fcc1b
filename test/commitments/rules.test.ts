import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/commitments/rules.ts'
import { readText } from './invented-sources.ts'

describe('every rule draws from its own examples', () => {
  it.each(RULES.flatMap(({ name, examples }) => examples.map((example) => [name, example])))(
    '%s: %s',
    (name, example) => {
      const drawn = readText(example!).commitments.map(({ drawnBy }) => drawnBy.rule)
      expect(drawn).toContain(`commitments/${name}`)
    },
  )

  it('and has a name of its own', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
  })
})
