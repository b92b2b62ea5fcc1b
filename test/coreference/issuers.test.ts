import { describe, expect, it } from 'vitest'
import { worldOf } from '../../src/actors/index.ts'
import { issuersOf } from '../../src/coreference/issuers.ts'
import { makeDocument } from '../../src/model/index.ts'
import { INVENTED_TABLES } from '../invented.ts'

const world = worldOf(INVENTED_TABLES)
const issuers = (title: string | undefined, outlet: string | undefined): string[] =>
  issuersOf(makeDocument('We met.', { ...(title ? { title } : {}), ...(outlet ? { outlet } : {}) }, 'en'), world)

describe('who issues a text', () => {
  it.each<[string | undefined, string | undefined, string[]]>([
    ['Statement on the canal', 'White Palace press office', ['VDA']],
    [undefined, 'White Palace press office', ['VDA']],
    ['Statement by Oskelia', 'The Vardian Post', []],
    [undefined, undefined, []],
    ['Joint Statement by Vardia and Oskelia on Tamrin', 'The Vardian Post', ['VDA', 'OSK']],
    ['Joint Declaration Between the Kingdom of Oskelia and Tamrin', undefined, ['OSK', 'TMR']],
    [
      'Joint Statement by President Brenn and Prime Minister Torvik of Oskelia—The Spirit of Tamrin',
      'White Palace press office',
      ['VDA', 'OSK'],
    ],
    ['Joint Statement by President Brenn and Minister Torvik', undefined, []],
    ['Joint Statement by Leaders of the Northern Pact Announcing Duties on Oskelia', 'White Palace', ['NPU']],
    ["Joint Statement—Northern Pact Leaders' Statement on Tamrin", 'White Palace', ['NPU']],
    ['Northern Pact Foreign Ministers’ Statement on Tamrin', 'White Palace', ['NPU']],
    ['Joint statement on the border with Oskelia', 'White Palace', []],
  ])('%s, %s', (title, outlet, expected) => expect(issuers(title, outlet)).toEqual(expected))
})

describe('whom the parts of a list name', () => {
  it.each<[string, (string | null)[]]>([
    ['President Brenn, Prime Minister Torvik of Oskelia, and the Northern Pact', [null, 'OSK', 'NPU']],
    ['the Northern Pact Union (NPU) leaders', ['NPU']],
    ['', []],
  ])('%s', (list, codes) => expect(world.codesOf(list)).toEqual(codes))

  it('knows states from other bodies', () => {
    expect([world.isState('VDA'), world.isState('NPU')]).toEqual([true, false])
  })
})
