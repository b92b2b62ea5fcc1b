import { NAME_KINDS } from '../language/index.ts'
import type { ChunkedText } from './chunks.ts'
import type { Lexicon } from './lexicon.ts'
import { PARTICLE } from './name-shape.ts'
import type { NameUse } from './name-uses.ts'
import { isSpeechVerb } from './speech-verbs.ts'

/** A person of the document: the fullest name and every use of it. */
export interface Person {
  words: readonly string[]
  uses: NameUse[]
  gender: 'male' | 'female' | null
}

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/
const plain = (words: readonly string[]): string[] =>
  words.filter((word) => !SUFFIX.test(word)).map((word) => word.replace(/^(?:al|el)[-'’]/i, 'al-'))

/** The shorter names that a full name goes by later: "Torvik"; "De Haan" and "Haan"; "Xi" where the family name stands first. */
function shortNames(words: readonly string[], lexicon: Lexicon): string[] {
  const kept = plain(words)
  const short: string[] = []
  for (let from = kept.length - 1; from > 0; from--) {
    if (PARTICLE.has(kept[from]!)) continue
    const tail = kept.slice(from)
    short.push(tail.join(' '))
    let particle = from
    while (particle > 1 && PARTICLE.has(kept[particle - 1]!.toLowerCase())) short.push(kept.slice(--particle).join(' '))
  }
  const family = kept.at(-1)!
  if (/^al-/.test(family)) short.push(family.slice(3))
  if (lexicon.familyFirst.has(kept[0]!)) short.push(kept[0]!)
  return short
}

/** Past this many persons of one surname the rest are not looked at: the time stays linear. */
const MOST_NAMESAKES = 8

/** The persons of a document while they are being told apart. */
class Roster {
  readonly persons: Person[] = []
  readonly #byName = new Map<string, Person>()
  readonly #byShort = new Map<string, Person[]>()
  readonly #byGiven = new Map<string, Person[]>()
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  add(use: NameUse): Person {
    const key = plain(use.words).join(' ')
    const known = this.#byName.get(key) ?? this.#variant(use) ?? this.#tail(key)
    const person = known ?? { words: use.words, uses: [], gender: null }
    this.#byName.set(key, person)
    if (!known) {
      this.persons.push(person)
      if (use.words.length > 1)
        for (const short of shortNames(use.words, this.#lexicon)) push(this.#byShort, short.toLowerCase(), person)
      if (use.words.length > 1 && this.#lexicon.genderOf.has(use.words[0]!)) push(this.#byGiven, use.words[0]!, person)
    }
    this.join(person, use)
    return person
  }

  /** The person whose longer name ends in this one: "Von der Haan". */
  #tail(key: string): Person | undefined {
    const named = key.includes(' ') ? (this.#byShort.get(key.toLowerCase()) ?? []) : []
    return named.length === 1 ? named[0] : undefined
  }

  join(person: Person, use: NameUse): void {
    person.uses.push(use)
    person.gender ??= use.gender
  }

  /** The person a middle name or initial is missing from, or added to: "Ada J. Brenn". */
  #variant(use: NameUse): Person | undefined {
    const words = plain(use.words)
    if (words.length < 2) return undefined
    const same = (person: Person) => {
      const other = plain(person.words)
      return (
        other.length > 1 &&
        other[0] === words[0] &&
        other.at(-1) === words.at(-1) &&
        other.length > 2 !== words.length > 2
      )
    }
    return this.#byShort.get(words.at(-1)!.toLowerCase())?.slice(0, MOST_NAMESAKES).find(same)
  }

  /** Who a shorter name means: the only one who bears it, else the one named in full most often, of the gender that a title tells. */
  find(use: NameUse): Person | undefined {
    const key = plain(use.words).join(' ')
    const exact = this.#byName.get(key)
    if (exact) return exact
    const named = this.#byShort.get(key.toLowerCase())?.slice(0, MOST_NAMESAKES) ?? []
    const fitting = named.filter(({ gender }) => !gender || !use.gender || gender === use.gender)
    if (fitting.length > 0) return fitting.reduce((best, next) => (next.uses.length > best.uses.length ? next : best))
    const given = use.words.length === 1 ? (this.#byGiven.get(key) ?? []) : []
    return given.length === 1 ? given[0] : undefined
  }
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Names of several words that some use in the document shows to be a person's, and single ones that speak. */
function judgeNames(uses: readonly NameUse[], text: ChunkedText): { accepted: Set<string>; loneSpeakers: Set<string> } {
  const accepted = new Set<string>()
  const loneSpeakers = new Set<string>()
  for (const use of uses) {
    const key = use.words.join(' ')
    if (use.words.length > 1 && use.evidence === 'person') accepted.add(key)
    if (use.words.length === 1 && isLoneSpeaker(use, text)) loneSpeakers.add(key)
  }
  return { accepted, loneSpeakers }
}

const PERSON = NAME_KINDS.indexOf('person')

/** A single unknown name speaks in mid-sentence or bears a title: "Brenn said", "President Brenn". */
function isLoneSpeaker(use: NameUse, { tokens, annotated }: ChunkedText): boolean {
  if (use.shouted || use.evidence === 'none') return false
  if (use.lead < use.first && use.evidence === 'person') return true
  if (annotated.syntax.names[use.first] !== PERSON) return false
  const opens = annotated.sentences[use.sentence]!.firstToken === use.first
  if (opens || tokens[use.first - 1]?.lower === 'the' || /^\p{Lu}+$/u.test(use.words[0]!)) return false
  return isSpeechVerb(tokens[use.end]?.lower ?? '')
}

/** Tells the persons of a document apart: full names first, then the shorter names that join them. */
export function tellPersons(uses: readonly NameUse[], text: ChunkedText): Person[] {
  const roster = new Roster(text.lexicon)
  const { accepted, loneSpeakers } = judgeNames(uses, text)
  const isFull = (use: NameUse) => use.words.length > 1 && accepted.has(use.words.join(' '))
  const full = uses.filter(isFull).sort((a, b) => b.words.length - a.words.length || a.first - b.first)
  const later = uses.filter((use) => !isFull(use))
  for (const use of full) roster.add(use)
  for (const use of later) {
    const person = use.evidence === 'none' && !use.shouted ? undefined : roster.find(use)
    if (person) roster.join(person, use)
    else if (use.words.length === 1 && loneSpeakers.has(use.words[0]!)) roster.add(use)
  }
  for (const person of roster.persons) person.uses.sort((a, b) => a.first - b.first)
  return roster.persons
}
