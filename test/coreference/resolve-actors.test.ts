import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentDescription, type Reading, sliceSpan } from '../../src/model/index.ts'
import { expectProportional } from '../growth.ts'
import { inventedReader } from '../invented-reader.ts'
import { ANY_TEXT } from '../language/any-text.ts'

const read = (text: string): Reading => inventedReader().read(text, { publishedOn: '2031-05-14' })

/** One line an actor: kind, name, whom it serves, and its mentions as written. */
const castOf = (text: string): string[] =>
  read(text).actors.map(({ kind, name, serves, mentions }) => {
    const written = mentions.map((span) => sliceSpan(text, span))
    return `${kind} ${name} (${serves}): ${written.join(' | ')}`
  })

/** The names of who speaks each statement. */
function speakersOf(text: string): string[] {
  const { actors, statements } = read(text)
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  return statements.map(({ speakers }) => speakers.map((id) => nameOf.get(id)).join(' + '))
}

const BRENN = 'Vardian Foreign Minister Ada Brenn'
const TORVIK = 'Oskelian President Ilya Torvik'

const PRONOUNS: [claim: string, text: string, speakers: string[]][] = [
  [
    'go by gender',
    `${BRENN} met Ilya Torvik in Vard. She said that the border would stay closed. He said that the talks had failed.`,
    ['Ada Brenn', 'Ilya Torvik'],
  ],
  [
    'go by gender past a nearer name',
    'Ada Brenn arrived in Vard on Monday. Ilya Torvik waited for her at the station. “The border stays closed,” she said.',
    ['Ada Brenn'],
  ],
  [
    'go by the gender of a form of address',
    'Mrs. Kosta met Mr. Hale in Vard. She said that the talks had failed. He said that they had not.',
    ['Kosta', 'Hale'],
  ],
  [
    'go by recency among those of no known gender',
    'Rurik Vale left Tam in March. Tomas Hale arrived in Vard on Monday. He said that the talks had failed.',
    ['Tomas Hale'],
  ],
  [
    'take turns',
    'Ada Brenn wrote to Ilya Torvik. “The border stays closed,” she said. “I will not wait,” he said.',
    ['Ada Brenn', 'Ilya Torvik'],
  ],
  [
    'stand for who has spoken a paragraph before',
    'Ilya Torvik arrived in Vard on Monday.\n\n“The border stays closed,” he said.',
    ['Ilya Torvik'],
  ],
  [
    'stand for a woman nobody names',
    'A woman said that the road was closed. She said that it would open in June.',
    ['woman', 'woman'],
  ],
  [
    'stand for a group',
    'Vardian officials said that the road was closed. They said that it would open in June.',
    ['Vardian officials', 'Vardian officials'],
  ],
  [
    'stand for a body',
    'The Northern Pact Union said that the port was closed. It said that it would open in June.',
    ['Northern Pact Union', 'Northern Pact Union'],
  ],
]

const PHRASES: [claim: string, text: string, speakers: string[]][] = [
  [
    'an apposition',
    'Ada Brenn, the Vardian envoy, arrived in Vard on Monday. “The border stays closed,” the envoy said.',
    ['Ada Brenn'],
  ],
  [
    'a title',
    `${BRENN} arrived in Vard on Monday. The minister said that the border would stay closed.`,
    ['Ada Brenn'],
  ],
  [
    'a title that another does not bear',
    `${BRENN} met ${TORVIK}. The minister said that the border would stay closed. The president said that it would open.`,
    ['Ada Brenn', 'Ilya Torvik'],
  ],
  [
    'an owner',
    'Ada Brenn, Vardia’s envoy, said that the talks had failed. Vardia’s envoy said that they would not go on.',
    ['Ada Brenn', 'Ada Brenn'],
  ],
  [
    'a noun that was set beside the name',
    'Ilya Torvik, a critic of the plan, said that it would fail. The critic said that it had no friends.',
    ['Ilya Torvik', 'Ilya Torvik'],
  ],
  [
    'the noun of somebody nobody names',
    'The port was closed on Monday. A senior aide said that it would open. The aide told reporters that it would be soon.',
    ['senior aide', 'senior aide'],
  ],
  [
    'the noun of a group',
    'Officials said that the port was closed. The officials said that it would open in June.',
    ['Officials', 'Officials'],
  ],
]

const SOURCES: [text: string, actor: string][] = [
  ['Critics said that the plan would fail.', 'group Critics (null): Critics'],
  ['According to critics, the plan will fail.', 'group critics (null): critics'],
  ['Three officials said that the road was closed.', 'group Three officials (null): Three officials'],
  ['Many said that the road was closed.', 'group Many (null): Many'],
  ['A senior aide said that the border would stay closed.', 'person senior aide (null): senior aide'],
  ['The road is closed, said a driver who had waited since Monday.', 'person driver (null): driver'],
  ['A poll showed that most Vardians want talks.', 'organisation poll (null): poll'],
  ['The newspaper said that the road was closed.', 'organisation newspaper (null): newspaper'],
  ['The harbour committee said that the port was closed.', 'organisation harbour committee (null): harbour committee'],
]

const SEVERAL: [text: string, speakers: string][] = [
  ['Ada Brenn and Ilya Torvik said that the border would stay closed.', 'Ada Brenn + Ilya Torvik'],
  ['“The talks will go on,” said Ada Brenn and Ilya Torvik.', 'Ada Brenn + Ilya Torvik'],
  [`${TORVIK} and ${BRENN} said that the talks would go on.`, 'Ilya Torvik + Ada Brenn'],
  ['Vardia and Oskelia said that the talks would go on.', 'Vardia + Oskelia'],
  ['Ada Brenn and Ilya Torvik met in Tam. Both said that the border would stay closed.', 'Ada Brenn + Ilya Torvik'],
  ['Ada Brenn and Ilya Torvik met in Tam. Neither said that the talks had failed.', 'Ada Brenn + Ilya Torvik'],
]

const OTHERS: [claim: string, text: string, speaker: string][] = [
  ['named before “who”', 'They met Ada Brenn, who said that the border would stay closed.', 'Ada Brenn'],
  [
    'named before a clause of “who” that speaks',
    'Ada Brenn, who said on Monday that the border would stay closed, left Vard.',
    'Ada Brenn',
  ],
  [
    'named before a clause of “who” that does not speak',
    `${TORVIK}, who arrived on Monday, said that the talks had failed.`,
    'Ilya Torvik',
  ],
  ['whose letter it is', `${BRENN} left Vard. Brenn’s letter said that the border would stay closed.`, 'Ada Brenn'],
  ['whose letter it is, by a pronoun', `${BRENN} left Vard. Her letter said that it would stay closed.`, 'Ada Brenn'],
  ['who a letter is by', 'A letter by Ada Brenn said that the border would stay closed.', 'Ada Brenn'],
  ['who a letter is from', 'A letter from Ada Brenn said that the border would stay closed.', 'Ada Brenn'],
  ['which body a report is by', 'A report by the harbour ministry said that the port was closed.', 'harbour ministry'],
  ['an envoy, not his principal', `${TORVIK} waited. Torvik’s envoy said that the talks had failed.`, 'Torvik’s envoy'],
  ['a spokesman, not his principal', `${BRENN} left. Brenn’s spokesman said that it was over.`, 'Brenn’s spokesman'],
  ['her aides, not her', `${BRENN} met Ilya Torvik. Her aides said that the talks had failed.`, 'Her aides'],
]

describe('who speaks', () => {
  it.each(PRONOUNS)('is told by pronouns, which %s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers)
  })

  it.each(PHRASES)('is told by %s', (_, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers)
  })

  it.each(SOURCES)('becomes an actor where nobody named it before: %s', (text, actor) => {
    expect(castOf(text)).toContain(actor)
    expect(speakersOf(text)).toEqual([/^\w+ (.+) \(/.exec(actor)![1]])
  })

  it.each(SEVERAL)('may be several: %s', (text, speakers) => {
    expect(speakersOf(text)).toEqual([speakers])
  })

  it.each(OTHERS)('is %s', (_, text, speaker) => {
    expect(speakersOf(text).at(-1)).toBe(speaker)
  })

  it('stands apart by first names where two bear one surname', () => {
    const text =
      'Ada Brenn met Ilya Brenn in Vard. Mr. Brenn said that the talks had failed. Ms. Brenn said that they would go on.'
    expect(castOf(text)).toEqual([
      'person Ada Brenn (null): Ada Brenn | Ms. Brenn',
      'person Ilya Brenn (null): Ilya Brenn | Mr. Brenn',
    ])
    expect(speakersOf(text)).toEqual(['Ilya Brenn', 'Ada Brenn'])
  })
})

describe('a quotation that stands alone', () => {
  const basesOf = (text: string) => read(text).statements.map(({ speakerBasis }) => speakerBasis)

  it('is of who spoke before, which is implied', () => {
    const text = 'Ada Brenn said that the talks had failed.\n\n“The border stays closed.”\n\n“It will not open.”'
    expect(speakersOf(text)).toEqual(['Ada Brenn', 'Ada Brenn', 'Ada Brenn'])
    expect(basesOf(text)).toEqual(['stated', 'implied', 'implied'])
  })

  it('is of the last of two who took turns', () => {
    const text = [
      `${BRENN} met Ilya Torvik in Tam.`,
      '“The border stays closed,” Brenn said.',
      '“It will not open before June.”',
      '“The talks have failed,” Torvik said.',
      '“They will not go on.”',
    ].join('\n\n')
    expect(speakersOf(text)).toEqual(['Ada Brenn', 'Ada Brenn', 'Ilya Torvik', 'Ilya Torvik'])
    expect(basesOf(text)).toEqual(['stated', 'implied', 'stated', 'implied'])
  })
})

describe('a transcript', () => {
  const TRANSCRIPT = [
    'MODERATOR: Welcome to Vard.',
    'I thank you all.',
    'FOREIGN MINISTER BRENN: We will see.',
    'I said in March that the talks would fail.',
    'QUESTION: When did you say so?',
    'FOREIGN MINISTER BRENN: In March.',
    'I will wait.',
  ].join('\n\n')

  it('gives the floor to a label and keeps it over the paragraphs without one', () => {
    expect(castOf(TRANSCRIPT)).toEqual(
      expect.arrayContaining([
        'person MODERATOR (null): MODERATOR | I',
        'person Brenn (null): FOREIGN MINISTER BRENN | We | I | FOREIGN MINISTER BRENN | I',
        'person QUESTION (null): QUESTION',
      ]),
    )
  })

  it('tells who speaks by the label or the floor', () => {
    const { actors, statements } = read(TRANSCRIPT)
    const speakerOf = (words: string) => {
      const [id] = statements.find(({ content }) => sliceSpan(TRANSCRIPT, content[0]!).includes(words))!.speakers
      return actors.find((actor) => actor.id === id)!.name
    }
    expect(['Welcome', 'We will see', 'talks would fail', 'When did', 'In March'].map(speakerOf)).toEqual([
      'MODERATOR',
      'Brenn',
      'Brenn',
      'QUESTION',
      'Brenn',
    ])
  })
})

const SPEECH: [claim: string, text: string, actors: string[]][] = [
  [
    '“I” and “me” outside quotations to the author',
    'In March I met Ada Brenn in Vard. “I will not wait,” she told me. I said that I would.',
    ['person the author (null): I | me | I | I', 'person Ada Brenn (null): Ada Brenn | I | she'],
  ],
  [
    '“we” outside quotations to the authors',
    'We went to Vard in March. We said that the border would stay closed.',
    ['group the authors (null): We | We'],
  ],
  [
    '“we” of a minister to the state served',
    `“We will close the border, and I will not wait,” ${BRENN} said. “Our army is ready.”`,
    [`person Ada Brenn (VDA): I | ${BRENN}`, 'state Vardia (VDA): We | Vardian | Our'],
  ],
  [
    '“we” of a spokesman to the body served',
    '“We are ready,” Northern Pact Union spokesman Jan Orlen said. The NPU met in Tam.',
    ['organisation Northern Pact Union (NPU): We | NPU'],
  ],
  [
    '“we” of somebody who serves nobody to the speaker',
    '“We will wait,” said Mirel Kosta, a farmer in Port Vard.',
    ['person Mirel Kosta (null): We | Mirel Kosta | farmer'],
  ],
  [
    '“we” to the state served by who is called by a pronoun',
    `${BRENN} left. “We are ready,” she said.`,
    ['state Vardia (VDA): Vardian | We'],
  ],
  [
    '“you” to the only hearer',
    '“I will not wait,” Ada Brenn told Ilya Torvik. “I will call you in June.”',
    ['person Ada Brenn (null): I | Ada Brenn | I', 'person Ilya Torvik (null): Ilya Torvik | you'],
  ],
]

const SERVING: [text: string, actor: string][] = [
  ['General Rurik Vale of Vardia said that the army would wait.', 'person Rurik Vale (VDA): General Rurik Vale'],
  [
    'Oskelia will not wait, said its defence minister, Tomas Hale.',
    'person Tomas Hale (OSK): defence minister | Tomas Hale',
  ],
  [
    'Tomas Hale, Oskelia’s defence minister, said that the army would wait.',
    'person Tomas Hale (OSK): Tomas Hale | Oskelia’s defence minister',
  ],
  ['A Vardian official said that the road was closed.', 'person Vardian official (VDA): Vardian official'],
  ['Oskelian lawmakers said that the talks had failed.', 'group Oskelian lawmakers (OSK): Oskelian lawmakers'],
  [
    'A Northern Pact Union diplomat said that the talks had failed.',
    'person Northern Pact Union diplomat (NPU): Northern Pact Union diplomat',
  ],
  [
    'A statement from the Vardian foreign ministry said that the talks had failed.',
    'organisation Vardian foreign ministry (VDA): Vardian foreign ministry',
  ],
  [`${TORVIK} waited. Torvik’s envoy said that it was over.`, 'person Torvik’s envoy (OSK): Torvik’s envoy'],
  ['A negotiator from Vardia said that the talks had failed.', 'person negotiator (VDA): negotiator'],
  [
    'Vardia closed the border. Vardia had closed it before. Foreign Minister Rurik Vale said that the road was open.',
    'person Rurik Vale (VDA): Foreign Minister Rurik Vale',
  ],
  [
    'Vardia closed the border and Oskelia closed the port. Foreign Minister Rurik Vale said that the road was open.',
    'person Rurik Vale (null): Foreign Minister Rurik Vale',
  ],
  [
    'Vardia closed the border. Vardia had closed it before. Torvik Motors president Rurik Vale said that the road was open.',
    'person Rurik Vale (null): president Rurik Vale',
  ],
  ['Ada Brenn of Oskelia said that the road was open.', 'person Ada Brenn (OSK): Ada Brenn'],
  ['Its negotiator, Tomas Hale, said that Vardia would wait.', 'person Tomas Hale (null): Its negotiator | Tomas Hale'],
  ['A soldier in Vardia said that the road was open.', 'person soldier (null): soldier'],
  [
    'Mirel Kosta, a Vardian lawmaker, said that the road was open.',
    'person Mirel Kosta (VDA): Mirel Kosta | Vardian lawmaker',
  ],
  ['An Oskelian farmer said that the road was closed.', 'person Oskelian farmer (null): Oskelian farmer'],
  [
    'Former Vardian envoy Mirel Kosta said that the road was closed.',
    'person Mirel Kosta (null): Former Vardian envoy Mirel Kosta',
  ],
]

describe('actors with all their mentions', () => {
  it('are not what money is counted by', () => {
    expect(castOf('Vardia will spend 3.5 percent of GDP by 2039. GDP grew in May, and GDP fell in June.')).toEqual([
      'state Vardia (VDA): Vardia',
    ])
  })

  it.each(SPEECH)('give %s', (_, text, actors) => {
    expect(castOf(text)).toEqual(expect.arrayContaining(actors))
  })

  it.each(SERVING)('serve whom the text says they act for, and nobody else: %s', (text, actor) => {
    expect(castOf(text)).toContain(actor)
  })

  it.each([
    [
      'a pronoun',
      `${BRENN} met Ilya Torvik. She waved at him and he left.`,
      [`person Ada Brenn (VDA): ${BRENN} | She`, 'person Ilya Torvik (null): Ilya Torvik | him | he'],
    ],
    [
      'an apposition and a later noun',
      'Ada Brenn, the Vardian envoy, left. The envoy will return in June.',
      ['person Ada Brenn (VDA): Ada Brenn | Vardian envoy | envoy'],
    ],
    [
      'what a principal owns',
      'Torvik’s envoy said that the talks had failed. Oskelian President Ilya Torvik waited in Oskel.',
      [`person Ilya Torvik (OSK): Torvik | ${TORVIK}`, 'person Torvik’s envoy (OSK): Torvik’s envoy'],
    ],
  ])('join %s', (_, text, actors) => {
    expect(castOf(text)).toEqual(expect.arrayContaining(actors))
  })
})

const PIECES = [
  'Ada Brenn',
  'Ilya Torvik',
  'Brenn',
  'Vardian Foreign Minister',
  'the envoy',
  'The minister',
  'officials',
  'A poll',
  'his letter',
  'he',
  'She',
  'it',
  'They',
  'I',
  'we',
  'you',
  'who',
  'Both',
  'both sides',
  'said that',
  'told',
  'according to',
  ', ',
  '. ',
  '“',
  '”',
  ' and ',
  '’s',
  'of Vardia',
  '\n\n',
  'BRENN:',
  'QUESTION:',
  'A:',
  '😀',
  '\u0000',
  '\ud83d',
]
const NEWS_LIKE = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '))
const TEXT = fc.oneof(NEWS_LIKE, NEWS_LIKE, ANY_TEXT)

describe('resolving any text', () => {
  it('gives mentions inside the text, each once to an actor, and speakers among the actors', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { actors, statements } = read(text)
        for (const { mentions } of actors) {
          expect(mentions.length).toBeGreaterThan(0)
          expect(new Set(mentions.map(({ start, end }) => `${start} ${end}`)).size).toBe(mentions.length)
          for (const { start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
        const ids = actors.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const named = [...actors.flatMap(({ members = [] }) => members), ...statements.flatMap((each) => each.speakers)]
        expect(named.filter((id) => !ids.includes(id))).toEqual([])
        for (const { speakers, speakerBasis } of statements) {
          expect(speakerBasis === 'unknown').toBe(speakers.length === 0)
          expect(new Set(speakers).size).toBe(speakers.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same reading twice', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 60 },
    )
  })
})

/** A number in letters. */
const inLetters = (number: number): string =>
  number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)

describe('the time of a reading grows about with the mentions', () => {
  it('of thousands of persons', { timeout: 60_000 }, () => {
    expectProportional((count) => {
      const names = Array.from({ length: count }, (_, at) => `They met Ada Nam${inLetters(at)} in Vard. `)
      const text = names.join('')
      return () => expect(read(text).actors.length).toBe(count)
    }, 1250)
  })

  it('of tens of thousands of pronouns', { timeout: 60_000 }, () => {
    expectProportional((count) => {
      const text = `Ada Brenn met Ilya Torvik. ${'He and she. '.repeat(count / 2)}`
      const countMentions = () => read(text).actors.reduce((sum, { mentions }) => sum + mentions.length, 0)
      return () => expect(countMentions()).toBe(count + 2)
    }, 12_500)
  })
})

it('knows a body by another of its nouns', () => {
  const text = 'The NPU met on Monday. Ada Brenn said that the pact would wait.'
  expect(castOf(text)).toContain('organisation Northern Pact Union (NPU): NPU | pact')
})

describe('the author of an official text', () => {
  const text = 'Vardia closed the border. I said in March that I would wait. We will hold the line, and we said so.'
  const read = (description: DocumentDescription) => {
    const { actors, statements } = inventedReader().read(text, { publishedOn: '2031-05-14', ...description })
    const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
    return { actors, speakers: statements.map(({ speakers }) => speakers.map((id) => nameOf.get(id)).join()) }
  }

  it('speaks for who issues it, and "we" is that state', () => {
    const { actors, speakers } = read({ outlet: 'White Palace press office' })
    expect(actors.find(({ name }) => name === 'the author')).toMatchObject({ serves: 'VDA' })
    expect(speakers).toContain('Vardia')
  })

  it.each<[string, DocumentDescription]>([
    ['of a newspaper', { outlet: 'The Vardian Post' }],
    ['of nobody known', {}],
    ['of a joint statement', { outlet: 'White Palace press office', title: 'Joint statement on the border' }],
  ])('leaves "we" to the authors in a text %s', (_, description) => {
    expect(read(description).speakers).not.toContain('Vardia')
  })
})
