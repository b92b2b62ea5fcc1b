import { describe, expect, it } from 'vitest'
import { TIME_KINDS } from '../../src/language/times/kinds.ts'
import { TIME_WORD } from '../../src/language/times/time-words.ts'

describe.each(TIME_KINDS.map((kind) => [kind.name, kind] as const))('the kind %s', (_, kind) => {
  it.each(kind.examples)('reads its example: %s', (bracketed) => {
    const text = bracketed.replaceAll(/[[\]]/g, '')
    const marked = bracketed.slice(bracketed.indexOf('[') + 1, bracketed.indexOf(']'))
    const read = [...text.matchAll(kind.pattern)].filter((match) =>
      kind.read(match, {
        today: 22_413,
        before: text.slice(Math.max(0, match.index - 40), match.index),
        after: text.slice(match.index + match[0].length).slice(0, 40),
      }),
    )
    expect(read.map((match) => match[0])).toEqual([marked])
    expect([TIME_WORD.test(text), kind.hint.test(text)]).toEqual([true, true])
  })

  it('has a pattern for every match and a hint for one', () => {
    expect([kind.pattern.global, kind.hint.global]).toEqual([true, false])
  })
})

it('kinds have names of their own', () => {
  expect(new Set(TIME_KINDS.map(({ name }) => name)).size).toBe(TIME_KINDS.length)
})
