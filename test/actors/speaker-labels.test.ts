import { describe, expect, it } from 'vitest'
import { actorNamed, castOf } from './cast.ts'

describe('the label of a transcript', () => {
  it('is a person, with the office before the name', () => {
    const text = 'FOREIGN MINISTER BRENN: We will see.\n\nQUESTION: When?\n\nFOREIGN MINISTER BRENN: Soon.'
    expect(castOf(text)).toEqual(['person Brenn (null): FOREIGN MINISTER BRENN | FOREIGN MINISTER BRENN'])
    expect(actorNamed(text, 'Brenn')!.roles).toEqual([{ title: 'Foreign Minister', of: null }])
  })

  it('joins the person whose family name it is', () => {
    expect(castOf('Vardian envoy Ada Brenn took questions.\n\nBRENN: We will see.')).toContain(
      'person Ada Brenn (VDA): Vardian envoy Ada Brenn | BRENN',
    )
  })

  it('of one unknown word counts when it comes again', () => {
    expect(castOf('MARSH: Good morning.\n\nMARSH: Goodbye.')).toEqual(['person Marsh (null): MARSH | MARSH'])
  })

  it.each([
    'UPDATE: The bridge is open.',
    'QUESTION: When?\n\nQUESTION: Where?',
    'Q: When?\n\nA: Soon.\n\nQ: Where?\n\nA: Here.',
    'NPU: A history.\n\nNPU: A future.',
    'He said so. MARSH: no label. MARSH: no label.',
    'MARSH : A : B',
  ])('is none in: %s', (text) => {
    expect(castOf(text).filter((line) => line.startsWith('person'))).toEqual([])
  })
})
