import { expect, test } from 'vitest'
import { RULES } from '../../src/events/rules.ts'
import { readEvents } from './read-events.ts'

const examples = RULES.flatMap(({ name, examples }) => examples.map((text) => [name, text] as const))

test.each(examples)('%s draws an event from: %s', (name, text) => {
  const drawn = readEvents(text).events.map(({ drawnBy }) => drawnBy.rule)
  expect(drawn).toContain(`events/${name}`)
})

test('names are unique', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
})
