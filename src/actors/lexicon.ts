import { type Token, tokenise } from '../language/index.ts'
import { NOT_ACTORS } from './not-actors.ts'
import type { ActorTables, OwnTables } from './tables.ts'

/** What a phrase of the tables stands for. */
export interface Known {
  kind: 'state' | 'adjective' | 'demonym' | 'capital' | 'organisation' | 'institution' | 'outlet' | 'place' | 'other'
  /** the code of the state or organisation it stands for or serves; an outlet's name; empty for what serves nobody */
  code: string
  /** the name of what it stands for, in its fullest form */
  name: string
  doubtful: boolean
}

/** An office by its words. */
export interface Title {
  title: string
  serves: string | null
}

interface Phrase<T> {
  words: readonly string[]
  value: T
}

/** The phrases that begin with a word, the longest first. */
type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>

/** The tables made ready for looking words up. */
export interface Lexicon {
  known: PhraseIndex<Known>
  titles: PhraseIndex<Title>
  genderOf: ReadonlyMap<string, 'male' | 'female' | 'either'>
  familyFirst: ReadonlySet<string>
  stateCodes: ReadonlySet<string>
  outlets: readonly string[]
  /** by the name of a city that is the seat of several, whom it may stand for */
  seats: ReadonlyMap<string, readonly Known[]>
  /** the nouns in lower case in which the names of an organisation end, by its code */
  nounsOf: ReadonlyMap<string, ReadonlySet<string>>
}

const straight = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text)

class PhraseIndexBuilder<T> {
  readonly #index = new Map<string, Phrase<T>[]>()
  readonly #seen = new Set<string>()

  /** Adds a phrase; the first to claim its words keeps them. */
  add(written: string, value: T): void {
    this.addWords(
      tokenise(written).map(({ text }) => straight(text)),
      value,
    )
  }

  addWords(words: readonly string[], value: T): void {
    const key = words.join(' ')
    if (words.length === 0 || this.#seen.has(key)) return
    this.#seen.add(key)
    const phrases = this.#index.get(words[0]!) ?? []
    phrases.push({ words, value })
    this.#index.set(words[0]!, phrases)
  }

  /** The phrases by their first words, the longest first. */
  build(): PhraseIndex<T> {
    for (const phrases of this.#index.values()) phrases.sort((a, b) => b.words.length - a.words.length)
    return this.#index
  }
}

function addStates(
  { countries = [], metonyms = [] }: OwnTables,
  world: ActorTables,
  add: (written: string, known: Known) => void,
): void {
  const codes = new Set(world.countries.map(({ code }) => code))
  for (const { name, serves } of metonyms) {
    const isPlace = world.countries.some(({ capitals }) => capitals.includes(name))
    const kind = isPlace ? 'capital' : 'institution'
    const served = codes.has(serves) ? undefined : world.organisations.find(({ code }) => code === serves)?.name
    add(name, { kind, code: serves, name: isPlace ? (served ?? name) : name, doubtful: false })
  }
  for (const row of countries) {
    const { code, name } = row
    const doubtful = (written: string) => row.doubtful?.includes(written) ?? false
    for (const written of [name, ...row.aliases])
      add(written, { kind: 'state', code, name, doubtful: doubtful(written) })
    for (const written of row.adjectives) add(written, { kind: 'adjective', code, name, doubtful: false })
    for (const written of row.demonyms) add(written, { kind: 'demonym', code, name, doubtful: false })
    for (const written of row.capitals) add(written, { kind: 'capital', code, name, doubtful: false })
  }
}

/** The cities that are the seat of an organisation besides whom they stand for else: the state whose capital it is among these. */
function seatsOf({ countries, organisations }: ActorTables): Map<string, Known[]> {
  const seats = new Map<string, Known[]>()
  for (const { code, name, seat } of organisations) {
    if (seat === undefined) continue
    const state = countries.find(({ capitals }) => capitals.includes(seat))
    const known = seats.get(seat) ?? (state ? [toCapital(state)] : [])
    seats.set(seat, [...known, toCapital({ code, name })])
  }
  return seats
}

const toCapital = ({ code, name }: { code: string; name: string }): Known => ({
  kind: 'capital',
  code,
  name,
  doubtful: false,
})

/** The words of a title in lower case, cut as its capitalised form is: "lt. gen." is two. */
const titleWords = (title: string): string[] =>
  tokenise(title.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())).map(({ lower }) => lower)

/** Adds the words of all tables, those of a user's own rows first: the first to claim a word keeps it. */
function addKnown(tables: OwnTables, world: ActorTables, add: (written: string, known: Known) => void): void {
  addStates(tables, world, add)
  for (const { code, name, aliases } of tables.organisations ?? [])
    for (const written of [name, ...aliases]) add(written, { kind: 'organisation', code, name, doubtful: false })
  for (const { name, aliases } of tables.outlets ?? [])
    for (const written of [name, ...aliases]) add(written, { kind: 'outlet', code: name, name, doubtful: false })
  for (const { name, in: state } of tables.places ?? [])
    add(name, { kind: 'place', code: state ?? '', name, doubtful: false })
}

function makeLexicon(tables: ActorTables): Lexicon {
  const known = new PhraseIndexBuilder<Known>()
  const titles = new PhraseIndexBuilder<Title>()
  const add = (written: string, value: Known) => known.add(written, value)
  if (tables.own) addKnown(tables.own, tables, add)
  for (const written of NOT_ACTORS) add(written, { kind: 'other', code: '', name: written, doubtful: false })
  addKnown(tables, tables, add)
  for (const { title, serves } of tables.titles) titles.addWords(titleWords(title), { title, serves })
  return {
    known: known.build(),
    titles: titles.build(),
    genderOf: new Map(tables.givenNames.map(({ name, gender }) => [name, gender])),
    familyFirst: new Set(tables.givenNames.filter(({ family }) => family).map(({ name }) => name)),
    stateCodes: new Set(tables.countries.map(({ code }) => code)),
    outlets: tables.outlets.map(({ name }) => name),
    seats: seatsOf(tables),
    nounsOf: new Map(
      tables.organisations.map(({ code, name, aliases }) => [
        code,
        new Set([name, ...aliases].map((written) => written.slice(written.lastIndexOf(' ') + 1).toLowerCase())),
      ]),
    ),
  }
}

const made = new WeakMap<ActorTables, Lexicon>()

/** The lexicon of some tables, made once. */
export function lexiconOf(tables: ActorTables): Lexicon {
  const lexicon = made.get(tables) ?? makeLexicon(tables)
  made.set(tables, lexicon)
  return lexicon
}

const wordOf = (token: Token, lower: boolean): string => (lower ? token.lower : straight(token.text))

/** The longest phrase of an index that stands at a token, with the token after it. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  { at, end, lower }: { at: number; end: number; lower: boolean },
): { value: T; end: number } | null {
  const phrases = index.get(wordOf(tokens[at]!, lower))
  if (!phrases) return null
  for (const { words, value } of phrases) {
    if (at + words.length > end) continue
    let same = 1
    while (same < words.length && wordOf(tokens[at + same]!, lower) === words[same]) same++
    if (same === words.length) return { value, end: at + words.length }
  }
  return null
}
