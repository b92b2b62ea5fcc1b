import type { Passage } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A concept of a speaker is looked up in so many of his latest passages. */
const LATEST = 24
const DAYS = 3
/** Fewer concepts in common join nothing that is told again. */
export const LEAST_CONCEPTS = 4
/** Words given as spoken are compared from so many on, and from this share: a machine may have exchanged the rest. */
const LEAST_SPOKEN = 2
const LEAST_SPOKEN_SHARE = 0.25
const MOST = 5
/** A concept of more passages than so many, and than this share of all, tells nothing and takes long. */
const COMMON = 200
const COMMON_SHARE = 0.03
/** More than all concepts there are. */
const CONCEPTS = 2 ** 26

/** The concepts of a passage's content words. */
export function conceptsOf({ source, tokens }: Passage, { words }: Vocabulary): Set<number> {
  const concepts = new Set<number>()
  for (const at of tokens) {
    const word = words[source.tokens.ids[at]!]!
    if (word.isContent) concepts.add(word.concept)
  }
  return concepts
}

/** Under which names a passage is kept, and under which its like is looked for: the unnamed under whom they serve. */
function keysOf({ speakers }: Passage): { kept: string[]; asked: string[] } {
  const kept: string[] = []
  const asked: string[] = []
  for (const { surname, serves } of speakers) {
    if (surname !== null) {
      kept.push(`name ${surname}`)
      asked.push(`name ${surname}`)
    }
    if (serves === null) continue
    kept.push(`${surname === null ? 'unnamed' : 'named'} ${serves}`)
    asked.push(`unnamed ${serves}`)
    if (surname === null) asked.push(`named ${serves}`)
  }
  return { kept: [...new Set(kept)], asked: [...new Set(asked)] }
}

export interface Candidate {
  passage: Passage
  other: Passage
}

/** The numbers of the latest passages by speaker and concept. */
class Latest {
  readonly #keys = new Map<string, number>()
  readonly #lists = new Map<number, number[]>()

  #at(key: string, concept: number): number {
    const known = this.#keys.get(key)
    if (known === undefined) this.#keys.set(key, this.#keys.size)
    return (known ?? this.#keys.size - 1) * CONCEPTS + concept
  }

  of = (key: string, concept: number): readonly number[] => this.#lists.get(this.#at(key, concept)) ?? []

  add(key: string, concept: number, passage: number): void {
    const at = this.#at(key, concept)
    const list = this.#lists.get(at)
    if (!list) this.#lists.set(at, [passage])
    else if (list.push(passage) > LATEST) list.shift()
  }
}

/** Finds passages of one speaker and a few days that have many concepts in common, whatever the order of the words. */
export function findAlike(passages: readonly Passage[], vocabulary: Vocabulary): Candidate[] {
  const latest = new Latest()
  const found: Candidate[] = []
  const isTelling = tellingConcepts(passages, vocabulary)
  const shared = new Int32Array(passages.length)
  const byDay = [...passages].sort((one, other) => (one.source.day ?? 0) - (other.source.day ?? 0) || one.at - other.at)
  for (const passage of byDay) {
    const concepts = [...conceptsOf(passage, vocabulary)].filter(isTelling)
    if (concepts.length < LEAST_SPOKEN) continue
    const { kept, asked } = keysOf(passage)
    const seen: number[] = []
    for (const key of asked)
      for (const concept of concepts)
        for (const other of latest.of(key, concept)) if (shared[other]!++ === 0) seen.push(other)
    for (const key of kept) for (const concept of concepts) latest.add(key, concept, passage.at)
    found.push(...mostAlike(passage, seen, { passages, shared, concepts: concepts.length }))
    for (const other of seen) shared[other] = 0
  }
  return found
}

function mostAlike(
  passage: Passage,
  seen: readonly number[],
  { passages, shared, concepts }: { passages: readonly Passage[]; shared: Int32Array; concepts: number },
): Candidate[] {
  return seen
    .filter((at) => shared[at]! >= LEAST_SPOKEN)
    .map((at) => ({ passage, other: passages[at]! }))
    .filter(({ other }) => other.source !== passage.source && isNear(passage, other))
    .filter(({ other }) => shared[other.at]! >= leastOf(passage, other, concepts))
    .sort((one, two) => shared[two.other.at]! - shared[one.other.at]!)
    .slice(0, MOST)
}

/** Tells which concepts are rare enough to be looked up. */
function tellingConcepts(passages: readonly Passage[], vocabulary: Vocabulary): (concept: number) => boolean {
  const counts = new Map<number, number>()
  for (const passage of passages)
    for (const concept of conceptsOf(passage, vocabulary)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  const most = Math.max(COMMON, COMMON_SHARE * passages.length)
  return (concept) => counts.get(concept)! <= most
}

const leastOf = (one: Passage, other: Passage, concepts: number): number =>
  one.manner === 'indirect' || other.manner === 'indirect'
    ? LEAST_CONCEPTS
    : Math.max(LEAST_SPOKEN, LEAST_SPOKEN_SHARE * concepts)

const isNear = (one: Passage, other: Passage): boolean =>
  one.source.day === null || other.source.day === null || Math.abs(one.source.day - other.source.day) <= DAYS
