import { describe, expect, it } from 'vitest'
import { type ActorTables, findActors } from '../../src/actors/index.ts'
import type { Actor } from '../../src/model/index.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'

const HOLDERS: ActorTables['officeHolders'] = [
  {
    name: 'Ádá Brénn',
    aliases: ['Adah von Brenn'],
    offices: [
      { title: 'foreign minister', of: 'VDA', from: '2031-01-01', to: '2031-12-31' },
      { title: 'prime minister', of: 'VDA', from: '2033-01-01' },
    ],
  },
  { name: 'Ilya Torvik', offices: [{ title: 'president', of: 'OSK', from: '2030-03-01' }] },
  { name: 'Sam Torvik', offices: [{ title: 'envoy', of: 'VDA', from: '2030-03-01' }] },
  { name: 'Mirel Al-Kosta', offices: [{ title: 'secretary of state', of: 'TMR', from: '2030-03-01' }] },
]
const tables: ActorTables = { ...INVENTED_TABLES, officeHolders: HOLDERS }

const DAY = '2031-05-14'
const BRENN = { name: 'Ádá Brénn', title: 'foreign minister', of: 'VDA' }
const TORVIK = { name: 'Ilya Torvik', title: 'president', of: 'OSK' }
const ENVOY = { name: 'Sam Torvik', title: 'envoy', of: 'VDA' }
const KOSTA = { name: 'Mirel Al-Kosta', title: 'secretary of state', of: 'TMR' }

const personsIn = (text: string, day = DAY): Actor[] =>
  findActors(annotateText(text, day), tables).found.filter(({ kind }) => kind === 'person')

/** The only person of a text. */
function personIn(text: string, day = DAY): Actor {
  const persons = personsIn(text, day)
  expect(persons).toHaveLength(1)
  return persons[0]!
}

describe('the day of publication', () => {
  it.each([
    ['2030-12-31', null, null],
    ['2031-01-01', 'foreign minister', 'VDA'],
    ['2031-12-31', 'foreign minister', 'VDA'],
    ['2032-01-01', null, null],
    ['2032-12-31', null, null],
    ['2033-01-01', 'prime minister', 'VDA'],
    ['2061-01-01', 'prime minister', 'VDA'],
  ])('%s tells which office somebody holds: %s', (day, title, serves) => {
    const person = personIn('They met Ada Brenn in Tam.', day)
    expect([person.known?.title ?? null, person.serves]).toEqual([title, serves])
  })

  it('is needed', () => {
    const annotated = annotateText('They met Ada Brenn in Tam.')
    const { publishedOn: _, ...document } = annotated.document
    const [person] = findActors({ ...annotated, document }, tables).found
    expect([person!.name, person!.known, person!.serves]).toEqual(['Ada Brenn', undefined, null])
  })
})

describe('the name of a holder', () => {
  it.each([
    ['Ada Brenn', BRENN],
    ['Ádá Brénn', BRENN],
    ['Ada Brénn', BRENN],
    ['Adah von Brenn', BRENN],
    ['Ilya Torvik', TORVIK],
    ['Sam Torvik', ENVOY],
    ['Mirel Al-Kosta', KOSTA],
    ['Mirel al Kosta', KOSTA],
    ['Foreign Minister Brenn', BRENN],
    ['Minister Brenn', BRENN],
    ['Vardian Foreign Minister Brenn', BRENN],
    ['President Torvik', TORVIK],
    ['envoy Torvik', ENVOY],
    ['Secretary of State Kosta', KOSTA],
  ])('%s is enough', (written, known) => {
    const person = personIn(`They met ${written} in Tam.`)
    expect([person.known, person.serves]).toEqual([known, known.of])
  })

  it.each([
    'In Tam, Brenn said little.',
    'They met Mr. Torvik in Tam.',
    'They met President Brenn in Tam.',
    'They met former Foreign Minister Brenn in Tam.',
    'They met Iva Brenn in Tam.',
    'They met Foreign Minister Iva Brenn in Tam.',
    'They met Ada Brennan in Tam.',
  ])('is not enough in: %s', (text) => {
    const person = personIn(text)
    expect([person.known, person.serves]).toEqual([undefined, null])
  })
})

describe('what a text says of a person', () => {
  it.each([
    'They met Oskelian envoy Ada Brenn in Tam.',
    'They met Oskelian Foreign Minister Brenn in Tam.',
    'They met Oskelian Foreign Minister Ada Brenn in Tam.',
    'Ada Brenn, the Oskelian envoy, left.',
    'Ada Brenn, Oskelia’s envoy, left.',
  ])('stands against the table where it gives another state: %s', (text) => {
    const person = personIn(text)
    expect([person.known, person.serves]).toEqual([undefined, 'OSK'])
  })

  it('is told apart from what the table knows', () => {
    const { name, roles, known } = personIn('They met Vardian envoy Ada Brenn in Tam.')
    expect({ name, roles, known }).toEqual({ name: 'Ada Brenn', roles: [{ title: 'envoy', of: 'VDA' }], known: BRENN })
  })
})

describe('an office without a name', () => {
  const personsAfter = (office: string, day = DAY) => {
    const text = `Ada Brenn arrived in Tam on Monday. ${office} left.`
    return personsIn(text, day).map(({ name, mentions }) => [
      name,
      ...mentions.map(({ start, end }) => text.slice(start, end)),
    ])
  }

  it.each([
    ['The Vardian foreign minister', 'Vardian foreign minister'],
    ['The foreign minister', 'foreign minister'],
    ['Vardia’s foreign minister', 'Vardia’s foreign minister'],
    ['The foreign minister of Vardia', 'foreign minister of Vardia'],
  ])('is that of whom the table knows to hold it: %s', (office, mention) => {
    expect(personsAfter(office)).toEqual([['Ada Brenn', 'Ada Brenn', mention]])
  })

  it.each([
    ['The Oskelian foreign minister', DAY],
    ['The Vardian defence minister', DAY],
    ['The Vardian foreign minister', '2032-05-14'],
  ])('is that of another: %s on %s', (office, day) => {
    expect(personsAfter(office, day)).toEqual([
      ['Ada Brenn', 'Ada Brenn'],
      [office.slice(4), office.slice(4)],
    ])
  })
})
