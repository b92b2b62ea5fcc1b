import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ActorTables, actorTablesSchema } from '../../src/actors/index.ts'

const load = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${file}.json`, import.meta.url), 'utf8'))

const tables: ActorTables = actorTablesSchema.parse({
  countries: load('countries'),
  organisations: load('organisations'),
  metonyms: load('metonyms'),
  titles: load('titles'),
  outlets: load('outlets'),
  places: load('places'),
  givenNames: load('given-names'),
  officeHolders: load('office-holders'),
})

const twice = (words: readonly string[]): string[] => [
  ...new Set(words.filter((word, at) => words.indexOf(word) !== at)),
]

describe('the tables of actors', () => {
  it('hold every member of the United Nations and four states besides, each code once', () => {
    const codes = tables.countries.map(({ code }) => code)
    expect(twice(codes)).toEqual([])
    expect(codes).toHaveLength(197)
    expect(codes).toEqual(expect.arrayContaining(['XKX', 'PSE', 'TWN', 'VAT', 'USA', 'GBR']))
  })

  it('give no word to two states or bodies', () => {
    const states = tables.countries.map(({ name, aliases, adjectives, demonyms, capitals }) => [
      ...new Set([name, ...aliases, ...adjectives, ...demonyms, ...capitals]),
    ])
    const bodies = tables.organisations.map(({ name, aliases }) => [...new Set([name, ...aliases])])
    expect(twice([...states, ...bodies].flat())).toEqual([])
  })

  it('give no code to a state and a body', () => {
    expect(twice([...tables.countries, ...tables.organisations].map(({ code }) => code))).toEqual([])
  })

  it('let every metonym serve a known code, and claim no word of a state but the seat of a union', () => {
    const codes = new Set([...tables.countries, ...tables.organisations].map(({ code }) => code))
    expect(tables.metonyms.filter(({ serves }) => !codes.has(serves))).toEqual([])
    expect(twice(tables.metonyms.map(({ name }) => name))).toEqual([])
    const words = new Set(
      tables.countries.flatMap(({ name, aliases, adjectives, demonyms, capitals }) => [
        name,
        ...aliases,
        ...adjectives,
        ...demonyms,
        ...capitals,
      ]),
    )
    expect(tables.metonyms.map(({ name }) => name).filter((name) => words.has(name))).toEqual(['Brussels'])
  })

  it('write titles in lower case, each once, serving known codes', () => {
    const titles = tables.titles.map(({ title }) => title)
    expect(titles.filter((title) => title !== title.toLowerCase())).toEqual([])
    expect(twice(titles)).toEqual([])
    const codes = new Set([...tables.countries, ...tables.organisations].map(({ code }) => code))
    expect(tables.titles.filter(({ serves }) => serves && !codes.has(serves))).toEqual([])
  })

  it('name every outlet, place and given name once, and places in known states', () => {
    expect(twice(tables.outlets.flatMap(({ name, aliases }) => [name, ...aliases]))).toEqual([])
    expect(twice(tables.places.map(({ name }) => name))).toEqual([])
    expect(twice(tables.givenNames.map(({ name }) => name))).toEqual([])
    const codes = new Set(tables.countries.map(({ code }) => code))
    expect(tables.places.filter((place) => place.in && !codes.has(place.in))).toEqual([])
  })
})
