import { inflect, type VerbForm } from '../language/index.ts'
import type { EventLexicon, EventWord } from './event-lexicon.ts'

/** One meaning of a verb or noun, ready to be compared with tokens. */
export interface Sense {
  word: EventWord
  particle: readonly string[]
  object: ReadonlySet<string> | null
  unless: ReadonlySet<string>
  to: ReadonlySet<string>
  /** the words of a noun before its last one */
  before: readonly string[]
}

export interface VerbEntry {
  forms: ReadonlyMap<string, ReadonlySet<VerbForm>>
  senses: readonly Sense[]
}

/** The lexicon by the words of the text: every form of a verb, both numbers of a noun. */
export interface LexiconIndex {
  verbs: ReadonlyMap<string, readonly VerbEntry[]>
  nouns: ReadonlyMap<string, readonly Sense[]>
  light: ReadonlyMap<string, ReadonlySet<VerbForm>>
}

/** Verbs that lend a noun of doing its subject: "held talks", "carried out an attack". */
const LIGHT =
  'hold have make launch conduct carry stage mount begin start resume open continue give offer issue pay undertake wage lead host complete finish conclude perform commit unleash kick commence deliver impose suffer face sign reach attend join do reiterate renew repeat'

const plural = (noun: string): string => {
  if (noun.endsWith('s')) return noun
  if (/(?:[xz]|[cs]h)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const toSense = (word: EventWord): Sense => ({
  word,
  particle: word.particle?.split(' ') ?? [],
  object: word.object ? new Set(word.object.flatMap((noun) => [noun, plural(noun)])) : null,
  unless: new Set(word.unless),
  to: new Set(word.to),
  before: word.noun?.split(' ').slice(0, -1) ?? [],
})

/** How much a sense asks of its surroundings: the one that asks most is tried first. */
const demands = (sense: Sense): number =>
  sense.particle.length * 4 + (sense.object ? 2 : 0) + sense.before.length * 4 + (sense.word.both ? 1 : 0)

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function buildIndex(lexicon: EventLexicon): LexiconIndex {
  const byLemma = new Map<string, Sense[]>()
  const nouns = new Map<string, Sense[]>()
  for (const word of lexicon) {
    const sense = toSense(word)
    if (word.verb !== undefined) append(byLemma, word.verb, sense)
    const last = word.noun?.split(' ').at(-1)
    if (last === undefined) continue
    for (const form of new Set([last, plural(last)])) append(nouns, form, sense)
  }
  const verbs = new Map<string, VerbEntry[]>()
  for (const [lemma, senses] of byLemma) {
    senses.sort((a, b) => demands(b) - demands(a))
    const forms: ReadonlyMap<string, ReadonlySet<VerbForm>> = inflect(lemma)
    for (const form of forms.keys()) append(verbs, form, { forms, senses })
  }
  for (const senses of nouns.values()) senses.sort((a, b) => demands(b) - demands(a))
  const light = new Map(LIGHT.split(' ').flatMap((lemma) => [...inflect(lemma)]))
  return { verbs, nouns, light }
}

const built = new WeakMap<EventLexicon, LexiconIndex>()

/** The index of a lexicon, built the first time it is asked for. */
export function indexOf(lexicon: EventLexicon): LexiconIndex {
  let index = built.get(lexicon)
  if (!index) {
    index = buildIndex(lexicon)
    built.set(lexicon, index)
  }
  return index
}
