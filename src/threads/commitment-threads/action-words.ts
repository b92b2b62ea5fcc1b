import { stemmer } from 'stemmer'
import { conceptOf, isStage, particlesOf } from './word-groups.ts'

/** Words that say nothing of what is promised: functions, days, units of time and of amounts. */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those its it his her their our my your we us they them he she i you who which whose what whether of to in on at by for from ' +
    'with without into onto over under about against between among across through during before after until till within since as than and or ' +
    'but if unless when while once also again still just only even yet then now soon immediately at once be is are was were been being will ' +
    'would shall should can could may might must do does did have has had there here so such very more most up out off down away along near next last same ' +
    'each both either own not never no longer none nothing cannot'
  ).split(' '),
)
const TIME_WORDS = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'spring summer autumn winter day days week weeks month months year years today tomorrow tonight morning evening noon midnight hour hours century decade ' +
    'end beginning start mid late early earlier later coming percent per cent gdp million billion thousand hundred dozen'
  ).split(' '),
)
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'this', 'that', 'these', 'those'])
const NEGATIONS = new Set(['not', 'never', 'no', 'neither', 'nor', 'without', 'cannot'])
/** How much of a thing, or which version of it: near twins differ by one of these. */
const SCOPES = new Map<string, string>([
  ...['all', 'every', 'entire', 'whole', 'fully'].map((word) => [word, 'all'] as const),
  ...['some', 'half', 'part', 'parts', 'partial', 'partially', 'partly', 'several', 'few'].map(
    (word) => [word, 'part'] as const,
  ),
  ...['remaining', 'rest'].map((word) => [word, 'remaining'] as const),
  ...['draft', 'interim', 'preliminary', 'temporary', 'provisional', 'framework'].map(
    (word) => [word, 'interim'] as const,
  ),
  ...['final', 'permanent', 'lasting', 'definitive', 'comprehensive'].map((word) => [word, 'final'] as const),
  ...['new', 'additional', 'further', 'another', 'extra', 'fresh', 'second'].map((word) => [word, 'new'] as const),
])
const NUMBER_WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
)
for (const [word, value] of Object.entries({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
}))
  NUMBER_WORDS.set(word, value)

const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*/gu
const PARTICLE_REACH = 5

/** A word of a text with where it stands. */
interface Word {
  lower: string
  written: string
  start: number
}

/** What an action is compared by. */
export interface ActionWords {
  /** the concept of the first word where that is a verb; null of a noun phrase */
  verb: string | null
  /** concepts of all the other words of content */
  rest: ReadonlySet<string>
  /** what is named: codes of states and bodies, else names as written; part of rest */
  names: ReadonlySet<string>
  scopes: ReadonlySet<string>
  stages: ReadonlySet<string>
  numbers: ReadonlySet<number>
  isNegated: boolean
}

/** Gives the code or name of who is mentioned at a place of the text; null of no mention. */
export type NameAt = (offset: number) => string | null

const toNumber = (lower: string): number | null => {
  const value = /^\p{N}/u.test(lower) ? Number(lower.replaceAll(',', '')) : (NUMBER_WORDS.get(lower) ?? null)
  return value !== null && value > 1900 && value < 2200 && Number.isInteger(value) ? null : value
}

/** The words of some stretches of the text, from where they begin. */
function wordsIn(stretches: readonly { start: number; words: string }[]): Word[] {
  return stretches.flatMap(({ start, words }) =>
    [...words.matchAll(WORD)].map(({ 0: written, index }) => ({
      written,
      lower: written.toLowerCase(),
      start: start + index,
    })),
  )
}

/** Reads the words of an action: its verb, what it is about, and what near twins differ in. */
export function readAction(stretches: readonly { start: number; words: string }[], nameAt: NameAt): ActionWords {
  const words = wordsIn(stretches)
  const found = {
    rest: new Set<string>(),
    names: new Set<string>(),
    scopes: new Set<string>(),
    stages: new Set<string>(),
  }
  const numbers = new Set<number>()
  const used = new Set<number>()
  let verb: string | null | undefined
  let isNegated = false
  for (const [at, { lower, written, start }] of words.entries()) {
    if (used.has(at)) continue
    if (NEGATIONS.has(lower)) isNegated = true
    if (verb === undefined && DETERMINERS.has(lower)) verb = null
    const number = toNumber(lower)
    if (number !== null) {
      numbers.add(number)
      verb ??= null
    }
    const scope = SCOPES.get(lower)
    if (scope !== undefined) found.scopes.add(scope)
    const name = nameAt(start) ?? null
    if (name !== null || (verb !== undefined && isName(written, lower))) {
      const named = name ?? lower
      found.names.add(named)
      found.rest.add(named)
      continue
    }
    if (scope !== undefined || !isContent(lower)) continue
    const concept = conceptAt(words, at, used)
    if (isStage(concept)) found.stages.add(concept)
    if (verb === undefined) verb = concept
    else found.rest.add(concept)
  }
  return { verb: verb ?? null, ...found, numbers, isNegated }
}

const isName = (written: string, lower: string): boolean => /^\p{Lu}/u.test(written) && isContent(lower)

const isContent = (lower: string): boolean =>
  /^\p{L}{2}/u.test(lower) && !FUNCTION_WORDS.has(lower) && !TIME_WORDS.has(lower) && !NUMBER_WORDS.has(lower)

/** The concept of a word, with its particle if one comes soon after. */
function conceptAt(words: readonly Word[], at: number, used: Set<number>): string {
  const stem = stemmer(words[at]!.lower)
  const particles = particlesOf(stem)
  if (particles)
    for (let next = at + 1; next <= at + PARTICLE_REACH && next < words.length; next++) {
      const group = particles.get(words[next]!.lower)
      if (group === undefined) continue
      used.add(next)
      return group
    }
  return conceptOf(stem)
}

/** The concepts of some words, for a comparison of what they are about alone. */
export function conceptsIn(words: string): Set<string> {
  const { verb, rest } = readAction([{ start: 0, words }], () => null)
  return new Set([...(verb === null ? [] : [verb]), ...rest])
}
