import { describe, expect, it } from 'vitest'
import { actorNamed, castOf } from './cast.ts'

const NAMED: [claim: string, text: string, person: string][] = [
  [
    'takes the title and its state into the mention',
    'Vardian Foreign Minister Ada Brenn left.',
    'person Ada Brenn (VDA): Vardian Foreign Minister Ada Brenn',
  ],
  [
    'reads a state named in full before a title',
    'Vardia Secretary of State Ada Brenn left.',
    'person Ada Brenn (VDA): Vardia Secretary of State Ada Brenn',
  ],
  [
    'lets "of" lengthen an office it does not know',
    'Vardian Secretary of Harbours Ada Brenn left.',
    'person Ada Brenn (VDA): Vardian Secretary of Harbours Ada Brenn',
  ],
  [
    'knows a given name that is a month elsewhere',
    'Vardian Foreign Minister Jan Kosta left.',
    'person Jan Kosta (VDA): Vardian Foreign Minister Jan Kosta',
  ],
  [
    'reads the chief of a body',
    'Northern Pact chief Mark Orlen spoke.',
    'person Mark Orlen (NPU): Northern Pact chief Mark Orlen',
  ],
  [
    'reads a spokesman of a house',
    'White Palace spokesman Ilya Torvik spoke.',
    'person Ilya Torvik (VDA): White Palace spokesman Ilya Torvik',
  ],
  [
    'keeps particles in the name',
    'Vardian Prime Minister Bart De Haan left.',
    'person Bart De Haan (VDA): Vardian Prime Minister Bart De Haan',
  ],
  [
    'reads an apposition after the name',
    'Ada Brenn, the Vardian envoy, left.',
    'person Ada Brenn (VDA): Ada Brenn | Vardian envoy',
  ],
  [
    'reads an apposition before the name',
    'It was Vardia’s envoy, Ada Brenn, who left.',
    'person Ada Brenn (VDA): Vardia’s envoy | Ada Brenn',
  ],
  [
    'reads who the title belongs to after it',
    'The spokesman for the White Palace, Ilya Torvik, left.',
    'person Ilya Torvik (VDA): spokesman for the White Palace | Ilya Torvik',
  ],
  [
    'joins the surname to the full name',
    'Vardian envoy Ada Brenn left. Critics met Brenn.',
    'person Ada Brenn (VDA): Vardian envoy Ada Brenn | Brenn',
  ],
  [
    'keeps the possessive out',
    'Brenn’s plan failed. Vardian envoy Ada Brenn left.',
    'person Ada Brenn (VDA): Brenn | Vardian envoy Ada Brenn',
  ],
  [
    'finds a name by its shape in mid-sentence',
    'They say that Oren Maldek left.',
    'person Oren Maldek (null): Oren Maldek',
  ],
  ['finds a lone name that speaks', 'In Vard, Maldek said little.', 'person Maldek (null): Maldek'],
  [
    'joins a variant with an initial',
    'Ada Brenn left. They met Ada J. Brenn.',
    'person Ada J. Brenn (null): Ada Brenn | Ada J. Brenn',
  ],
  ['reads an abbreviated rank', 'They met Lt. Gen. Oren Maldek.', 'person Oren Maldek (null): Lt. Gen. Oren Maldek'],
  [
    'lets a correspondent serve the outlet',
    'The Vardian Post’s Oren Maldek wrote it.',
    'person Oren Maldek (The Vardian Post): The Vardian Post’s Oren Maldek',
  ],
  [
    'lets a title serve by itself',
    'High Representative Oren Maldek left.',
    'person Oren Maldek (NPU): High Representative Oren Maldek',
  ],
  [
    'nests a principal inside the words for his envoy',
    'President Torvik spoke. They met President Torvik’s envoy.',
    'person Torvik’s envoy (null): President Torvik’s envoy',
  ],
  [
    'lets nobody serve by an office laid down',
    'Former Vardian president Oren Maldek left.',
    'person Oren Maldek (null): Former Vardian president Oren Maldek',
  ],
]

describe('persons by name', () => {
  it.each(NAMED)('%s', (_, text, person) => expect(castOf(text)).toContain(person))

  it('gives roles with the code they belong to', () => {
    expect(actorNamed('Vardian Foreign Minister Ada Brenn left.', 'Ada Brenn')?.roles).toEqual([
      { title: 'Foreign Minister', of: 'VDA' },
    ])
  })

  it('keeps a principal and his envoy apart', () => {
    const text = 'Oskelian President Ilya Torvik waited. Torvik’s funding envoy, Oren Maldek, left.'
    expect(castOf(text).slice(0, 3)).toEqual([
      'person Ilya Torvik (OSK): Oskelian President Ilya Torvik | Torvik',
      'state Oskelia (OSK): Oskelian',
      'person Oren Maldek (OSK): Torvik’s funding envoy | Oren Maldek',
    ])
  })

  it('keeps two of one surname two', () => {
    const text = 'Ada Brenn met Ilya Brenn. Mr. Brenn left. Ms. Brenn stayed.'
    expect(castOf(text)).toEqual([
      'person Ada Brenn (null): Ada Brenn | Ms. Brenn',
      'person Ilya Brenn (null): Ilya Brenn | Mr. Brenn',
    ])
  })
})

const UNNAMED: [claim: string, text: string, person: string][] = [
  [
    'joins a role of the same state',
    'Vardian Foreign Minister Ada Brenn left. The Vardian minister will return.',
    'person Ada Brenn (VDA): Vardian Foreign Minister Ada Brenn | Vardian minister',
  ],
  [
    'knows the top diplomat',
    'Vardian Secretary of State Ada Brenn left. The top Vardian diplomat will return.',
    'person Ada Brenn (VDA): Vardian Secretary of State Ada Brenn | top Vardian diplomat',
  ],
  [
    'gives the minister to the one named last',
    'Vardian Foreign Minister Ada Brenn met Oskelian Defence Minister Ilya Torvik. The foreign minister of Vardia left.',
    'person Ada Brenn (VDA): Vardian Foreign Minister Ada Brenn | foreign minister of Vardia',
  ],
  [
    'makes an actor of a role that nobody holds',
    'The foreign minister of Vardia left.',
    'person foreign minister of Vardia (VDA): foreign minister of Vardia',
  ],
  [
    'makes an actor of an unnamed spokesman',
    'A spokesman for the White Palace said so.',
    'person spokesman for the White Palace (VDA): spokesman for the White Palace',
  ],
  [
    'gives a role to who is introduced next',
    'The harbour secretary of Vardia accused Oskelia. “They wait,” Oren Maldek told reporters.',
    'person Oren Maldek (VDA): harbour secretary of Vardia | Oren Maldek',
  ],
]

describe('persons by role', () => {
  it.each(UNNAMED)('%s', (_, text, person) => expect(castOf(text)).toContain(person))
})

const PRONOUNS: [claim: string, text: string, person: string][] = [
  [
    'prefers the subject',
    'Ilya Torvik said on Friday that he would meet Oren Maldek. He left.',
    'person Ilya Torvik (null): Ilya Torvik | he | He',
  ],
  ['goes by gender', 'Ilya Torvik met Ada Brenn. She left.', 'person Ada Brenn (null): Ada Brenn | She'],
  [
    'passes over names inside a quotation',
    'Ilya Torvik told reporters. “We see you, Oren Maldek,” he said.',
    'person Ilya Torvik (null): Ilya Torvik | he',
  ],
  ['leaves possessives alone', 'Ada Brenn told her aides.', 'person Ada Brenn (null): Ada Brenn'],
]

describe('persons by pronoun', () => {
  it.each(PRONOUNS)('%s', (_, text, person) => expect(castOf(text)).toContain(person))

  it('gives no pronoun inside a quotation to one named outside', () => {
    expect(castOf('“He will wait,” Ilya Torvik said.')).toEqual(['person Ilya Torvik (null): Ilya Torvik'])
  })
})
