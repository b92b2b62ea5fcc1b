import { numberOfWord } from '../number-words.ts'
import { conceptOf, isStage, particlesOf, stemOf } from './word-groups.ts'

/** Words that say nothing of what is promised: functions, days, units of time and of amounts. */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those its it his her their our my your we us they them he she i you who which whose what whether of to in on at by for from ' +
    'with without into onto over under about against between among across through during before after until till within since as than and or ' +
    'but if unless when while once also again still just only even yet then now soon immediately at once be is are was were been being will ' +
    'would shall should can could may might must do does did have has had there here so such very more most up out off down away along near next last same ' +
    'each both either own st nd rd th not never no longer none nothing cannot'
  ).split(' '),
)
const TIME_WORDS = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'spring summer autumn winter day days week weeks month months year years today tomorrow tonight morning evening noon midnight hour hours century decade ' +
    'end beginning start mid late early earlier later coming percent per cent gdp million billion thousand hundred dozen'
  ).split(' '),
)
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
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
  const value = /^\p{N}/u.test(lower) ? Number(lower.replaceAll(',', '')) : (numberOfWord(lower) ?? null)
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

/** Collects what an action says, word by word. */
class ActionReader {
  readonly #words: readonly Word[]
  readonly #nameAt: NameAt
  /** particles that were taken with their verb */
  readonly #used = new Set<number>()
  readonly #rest = new Set<string>()
  readonly #names = new Set<string>()
  readonly #scopes = new Set<string>()
  readonly #stages = new Set<string>()
  readonly #numbers = new Set<number>()
  /** undefined as long as it may still come: not after a determiner or a number */
  #verb: string | null | undefined
  #isNegated = false

  constructor(words: readonly Word[], nameAt: NameAt) {
    this.#words = words
    this.#nameAt = nameAt
  }

  read(): ActionWords {
    for (const at of this.#words.keys()) if (!this.#used.has(at)) this.#readWord(at)
    return {
      verb: this.#verb ?? null,
      rest: this.#rest,
      names: this.#names,
      scopes: this.#scopes,
      stages: this.#stages,
      numbers: this.#numbers,
      isNegated: this.#isNegated,
    }
  }

  #readWord(at: number): void {
    const { lower } = this.#words[at]!
    if (NEGATIONS.has(lower)) this.#isNegated = true
    const number = this.#isDayOfMonth(at) ? null : toNumber(lower)
    if (number !== null) this.#numbers.add(number)
    if (number !== null || DETERMINERS.has(lower)) this.#verb ??= null
    const scope = SCOPES.get(lower)
    if (scope !== undefined) this.#scopes.add(scope)
    const name = this.#nameOf(at)
    if (name !== null) {
      this.#names.add(name)
      this.#rest.add(name)
    } else if (scope === undefined && isContent(lower)) this.#addConcept(at)
  }

  /** "14 May", "May 14": a day, which is for the deadline. */
  #isDayOfMonth(at: number): boolean {
    const isMonth = (place: number): boolean => MONTHS.has(this.#words[place]?.lower ?? '')
    return (
      isMonth(at - 1) || isMonth(at + 1) || (isMonth(at + 2) && /^(?:st|nd|rd|th)$/.test(this.#words[at + 1]!.lower))
    )
  }

  /** A word with a capital that does not begin the action is a name, too. */
  #nameOf(at: number): string | null {
    const { lower, written, start } = this.#words[at]!
    return this.#nameAt(start) ?? (this.#verb !== undefined && isName(written, lower) ? lower : null)
  }

  #addConcept(at: number): void {
    const concept = conceptAt(this.#words, at, this.#used)
    if (isStage(concept)) this.#stages.add(concept)
    if (this.#verb === undefined) this.#verb = concept
    else this.#rest.add(concept)
  }
}

/** Reads the words of an action: its verb, what it is about, and what near twins differ in. */
export const readAction = (stretches: readonly { start: number; words: string }[], nameAt: NameAt): ActionWords =>
  new ActionReader(wordsIn(stretches), nameAt).read()

const isName = (written: string, lower: string): boolean => /^\p{Lu}/u.test(written) && isContent(lower)

const isContent = (lower: string): boolean =>
  /^\p{L}{2}/u.test(lower) && !FUNCTION_WORDS.has(lower) && !TIME_WORDS.has(lower) && numberOfWord(lower) === undefined

/** The concept of a word, with its particle if one comes soon after. */
function conceptAt(words: readonly Word[], at: number, used: Set<number>): string {
  const stem = stemOf(words[at]!.lower)
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
