import { describe, expect, it } from 'vitest'
import { findParty, isOfParty, type Named } from '../../../src/judge/brief/party.ts'

const named = (name: string, kind: Named['kind'], serves: string | null): Named => ({ name, kind, serves })

const EVERYBODY: Named[] = [
  named('Ada Brenn', 'person', 'VDA'),
  named('Ada Brenn', 'person', 'VDA'),
  named('Vardia', 'state', 'VDA'),
  named('Vardian Guard', 'organisation', 'VDA'),
  named('Karl Brennan', 'person', 'OSK'),
  named('Oskelia', 'state', 'OSK'),
  named('Moskel Times', 'organisation', 'Moskel Times'),
  named('Northern Pact Union', 'organisation', 'NPU'),
  named('Zoë Vadra', 'person', null),
]

const MEANT: [wanted: string, code: string | null, name: string, names: string[]][] = [
  ['vda', 'VDA', 'Vardia', ['Ada Brenn', 'Vardia', 'Vardian Guard']],
  ['Vardia', 'VDA', 'Vardia', ['Ada Brenn', 'Vardia', 'Vardian Guard']],
  [' OSK ', 'OSK', 'Oskelia', ['Karl Brennan', 'Oskelia']],
  ['northern pact union', 'NPU', 'Northern Pact Union', ['Northern Pact Union']],
  ['Vardian Guard', null, 'Vardian Guard', ['Vardian Guard']],
  ['brenn', null, 'brenn', ['Ada Brenn', 'Karl Brennan']],
  ['torv', null, '', []],
]

describe('findParty', () => {
  it.each(MEANT.filter(([, , , names]) => names.length > 0))('takes %j for %s, %s', (wanted, code, name, names) => {
    expect(findParty(wanted, EVERYBODY)).toEqual({ wanted: wanted.trim(), code, name, names })
  })

  it.each<[string, RegExp]>([
    ['Vardai', /no document names "Vardai".* did you mean Vardia \(VDA\)/],
    ['VDX', /did you mean [^?]*\(VDA\)/],
    ['brenm', /did you mean Ada Brenn \(VDA\)/],
    ['zoe', /did you mean Zoë Vadra\?/],
    ['Quillmark', /named most often are Ada Brenn \(VDA\), Vardia/],
  ])('names those near to %s, or else those whom documents name', (wanted, message) => {
    expect(() => findParty(wanted, EVERYBODY)).toThrow(
      expect.objectContaining({ code: 'record-missing', message: expect.stringMatching(message) }),
    )
  })

  it('tells how to begin where there is nobody yet, and that no word is nobody', () => {
    expect(() => findParty('VDA', [])).toThrow(/record documents first, with `acta add`/)
    expect(() => findParty('  ', EVERYBODY)).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  it('takes nobody for a party because a name has the code in it', () => {
    const party = findParty('OSK', EVERYBODY)
    expect(isOfParty(party, { name: 'Moskel Times', serves: null })).toBe(false)
    expect(isOfParty(party, { name: 'Karl Brennan', serves: 'OSK' })).toBe(true)
  })
})
