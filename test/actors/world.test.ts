import { describe, expect, it } from 'vitest'
import { worldOf } from '../../src/actors/index.ts'
import { INVENTED_TABLES } from '../invented.ts'

const world = worldOf(INVENTED_TABLES)

describe('what the tables tell', () => {
  it.each([
    ['White Palace press office', 'VDA'],
    ['Press service of the White Palace', 'VDA'],
    ['Vardian Foreign Ministry', 'VDA'],
    ['Northern Pact', 'NPU'],
    ['The Vardian Post', null],
    ['Harbour Gazette', null],
    ['', null],
  ])('of who issues: %s', (publisher, code) => expect(world.issuerOf(publisher)).toBe(code))

  it.each([
    ['Ada Brenn', 'female'],
    ['Ilya Torvik', 'male'],
    ['Jan Kosta', null],
    ['Mirel Kosta', null],
    ['Ada', null],
  ])('of the gender of %s', (name, gender) => expect(world.genderOf(name)).toBe(gender))

  it.each([
    ['Vardian', 'VDA'],
    ['Oskelia', 'OSK'],
    ['Vard', null],
    ['vardian', null],
  ])('of the state of %s', (word, code) => expect(world.stateOf(word)).toBe(code))

  it('of the nouns that a body goes by', () => {
    expect([...world.nounsOf('NPU')].sort()).toEqual(['npu', 'pact', 'union'])
    expect([...world.nounsOf('VDA')]).toEqual([])
  })
})
