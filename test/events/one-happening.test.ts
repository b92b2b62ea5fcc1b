import { describe, expect, test } from 'vitest'
import { sliceSpan } from '../../src/model/index.ts'
import { lineOf, readEvents } from './read-events.ts'

/** The events of a text in one line each, with their words: "ASSAULT asserted Vardia > Oskelia: bombed". */
function retold(text: string): string[] {
  const { events, actors } = readEvents(text)
  return events.map((event) => {
    const words = event.spans.map((span) => sliceSpan(text, span)).join(' ')
    return `${lineOf(event, actors)}: ${words}`
  })
}

describe('the harm that a strike does is told of the same strike', () => {
  test.each<[string, string]>([
    ['An Oskelian strike killed five people in Tamrin.', 'ASSAULT asserted Oskelia > Tamrin: strike killed'],
    [
      'An Oskelian strike on a school in Tamrin killed five people, wounding nine.',
      'ASSAULT asserted Oskelia > Tamrin: strike killed wounding',
    ],
    ['Oskelia struck Tamrin, killing five people.', 'ASSAULT asserted Oskelia > Tamrin: struck killing'],
    ['Oskelia shelled Tamrin and killed five soldiers.', 'ASSAULT asserted Oskelia > Tamrin: shelled killed'],
    [
      'Vardia attacked a base in Oskelia, wounding two Oskelian soldiers.',
      'ASSAULT asserted Vardia > Oskelia: attacked wounding',
    ],
    ['Vardian strikes on Oskelia killed two Oskelian soldiers.', 'ASSAULT asserted Vardia > Oskelia: strikes killed'],
    ['Soldiers were killed in the attack in Tamrin.', 'ASSAULT asserted nobody > Tamrin: killed attack'],
    ['Vardia said the strikes killed five people in Tamrin.', 'ASSAULT claimed Vardia > Tamrin: strikes killed'],
  ])('%s', (text, line) => expect(retold(text)).toEqual([line]))
})

describe('two happenings stay two', () => {
  test.each<[string, ...string[]]>([
    [
      'Vardia struck Oskelia, and Oskelia struck Tamrin.',
      'ASSAULT asserted Vardia > Oskelia: struck',
      'ASSAULT asserted Oskelia > Tamrin: struck',
    ],
    [
      'Vardia bombed Oskelia while Oskelia shelled Tamrin.',
      'ASSAULT asserted Vardia > Oskelia: bombed',
      'ASSAULT asserted Oskelia > Tamrin: shelled',
    ],
  ])('of two states: %s', (text, ...lines) => expect(retold(text)).toEqual(lines))

  test.each<[string, ...string[]]>([
    [
      'Vardia bombed Oskelia. Vardia shelled Tamrin.',
      'ASSAULT asserted Vardia > Oskelia: bombed',
      'ASSAULT asserted Vardia > Tamrin: shelled',
    ],
    [
      'Vardia bombed Oskelia. Tamrin bombed Vardia.',
      'ASSAULT asserted Vardia > Oskelia: bombed',
      'ASSAULT asserted Tamrin > Vardia: bombed',
    ],
  ])('in two sentences: %s', (text, ...lines) => expect(retold(text)).toEqual(lines))

  test.each<[string, ...string[]]>([
    [
      'Vardia struck the port and seized two Oskelian ships.',
      'ASSAULT asserted Vardia > nobody: struck',
      'COERCE asserted Vardia > Oskelia: seized',
    ],
    [
      'Vardia bombed Oskelia and condemned Tamrin.',
      'ASSAULT asserted Vardia > Oskelia: bombed',
      'ACCUSE asserted Vardia > Tamrin: condemned',
    ],
    [
      'Vardia condemned the Oskelian attack on Tamrin.',
      'ACCUSE asserted Vardia > Oskelia: condemned',
      'ASSAULT asserted Oskelia > Tamrin: attack',
    ],
  ])('of two types: %s', (text, ...lines) => expect(retold(text)).toEqual(lines))
})
