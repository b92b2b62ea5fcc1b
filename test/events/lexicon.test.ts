import { expect, test } from 'vitest'
import { eventWordSchema } from '../../src/events/index.ts'
import { EVENT_WORDS } from './read-events.ts'

const sorted = (words: readonly string[] | undefined) => [...(words ?? [])].sort().join(' ')

test('no word stands twice for the same type', () => {
  const keys = EVENT_WORDS.map(({ type, verb, noun, particle, object }) =>
    JSON.stringify([type, verb, noun, particle, sorted(object)]),
  )
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('no list names a word twice', () => {
  const lists = EVENT_WORDS.flatMap(({ object, unless, to }) => [object ?? [], unless ?? [], to ?? []])
  expect(lists.filter((list) => new Set(list).size !== list.length)).toEqual([])
})

test('a word needs a verb or a noun, not both', () => {
  expect(eventWordSchema.safeParse({ type: 'AID' }).success).toBe(false)
  expect(eventWordSchema.safeParse({ type: 'AID', verb: 'aid', noun: 'aid' }).success).toBe(false)
  expect(eventWordSchema.safeParse({ type: 'AID', noun: 'aid' }).success).toBe(true)
})
