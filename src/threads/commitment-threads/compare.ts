import type { ThreadJoin } from '../../model/index.ts'
import type { ActionWords } from './action-words.ts'
import { areApart, compareParties, isSamePerson } from './parties.ts'
import { compareDeadlines, compareQuantities } from './terms.ts'
import type { Undertaking } from './undertaking.ts'
import { areOpposite, isLight, isPersonal, oppositesTo } from './word-groups.ts'

type Parts = ThreadJoin['parts']

/** Two undertakings held against each other. */
export interface Comparison {
  score: number
  parts: Parts
  /** whether one says the opposite of the other */
  isOpposite: boolean
}

/** Gives the weight of a concept: rare ones tell more. */
export type WeightOf = (concept: string) => number

/**
 * Undertakings join from this score on. On the part "learn" of bench/quality/thread-pairs.yaml lower thresholds join other objects of the
 * same verb, higher ones part paraphrases.
 */
export const JOINS = 0.72
/** An object that is less alike than this is another. */
const LEAST_OBJECT = 0.5
const LEAST_CONDITION = 0.3
/** What only one of two names weighs so much of what both have in common; what each names instead of the other, so much. */
const EXTRA = 0.3
const INSTEAD = 2
/** An act whose verb is missing, or says little, on one side. */
const UNTOLD_VERB = 0.8
const UNTOLD_PARTY = 0.85
const WEIGHTS = { action: 0.3, object: 0.4, quantity: 0.1, deadline: 0.05, condition: 0.05, time: 0.1 }
const MONTH_DAYS = 30
/** Words without an object are one undertaking within so many days. */
const BARE_DAYS = 30

const GOING_ON = new Set(['pledge', 'agreement', 'target'])

const hasOpposite = (words: ReadonlySet<string>, verb: string): boolean =>
  oppositesTo(verb).some((each) => words.has(each))

/** How the verbs agree: null where they are other acts. */
export function compareVerbs(one: ActionWords, other: ActionWords): { value: number; isOpposite: boolean } | null {
  const [a, b] = [one.verb, other.verb]
  if (a === null || b === null) {
    const verb = a ?? b
    return { value: verb === null || one.rest.has(verb) || other.rest.has(verb) ? 1 : UNTOLD_VERB, isOpposite: false }
  }
  if (a === b) return { value: 1, isOpposite: false }
  if (areOpposite(a, b)) return { value: 1, isOpposite: true }
  const isUntold = isLight(a) || isLight(b)
  if (isUntold && (hasOpposite(other.rest, a) || hasOpposite(one.rest, b)))
    return { value: UNTOLD_VERB, isOpposite: true }
  return isUntold || one.rest.has(b) || other.rest.has(a) ? { value: UNTOLD_VERB, isOpposite: false } : null
}

/** What an action is about: all its words but the verbs of both. */
export const objectOf = ({ rest }: ActionWords, verbs: readonly (string | null)[], isOpposite: boolean): string[] =>
  [...rest].filter(
    (word) => !verbs.includes(word) && !(isOpposite && verbs.some((verb) => verb !== null && areOpposite(verb, word))),
  )

export const weigh = (words: readonly string[], weightOf: WeightOf): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0)

/** The share of what two actions are about that they have in common; null where neither says it. */
function compareObjects(one: readonly string[], other: readonly string[], weightOf: WeightOf): number | null {
  if (one.length === 0 && other.length === 0) return null
  const shared = one.filter((word) => other.includes(word))
  const [here, there] = [one, other].map((words) =>
    weigh(
      words.filter((word) => !shared.includes(word)),
      weightOf,
    ),
  )
  const both = weigh(shared, weightOf)
  const instead = Math.min(here!, there!)
  const extra = Math.max(here!, there!) - instead
  return both === 0 ? 0 : both / (both + INSTEAD * instead + EXTRA * extra)
}

const areDisjoint = <Each>(one: ReadonlySet<Each>, other: ReadonlySet<Each>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((each) => other.has(each))

const areEqual = <Each>(one: ReadonlySet<Each>, other: ReadonlySet<Each>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each))

/** Near twins: another extent, another version, or a step towards the act instead of the act. */
function areTwins(one: ActionWords, other: ActionWords, isOpposite: boolean): boolean {
  if (!areEqual(one.stages, other.stages) || areDisjoint(one.names, other.names)) return true
  return !isOpposite && !areEqual(one.scopes, other.scopes)
}

export const timePart = (days: number | null): number =>
  days === null ? 0.9 : 1 / (1 + Math.max(0, days - MONTH_DAYS) / (24 * MONTH_DAYS))

const daysApart = (one: Undertaking, other: Undertaking): number | null =>
  one.day === null || other.day === null ? null : Math.abs(one.day - other.day)

function compareConditions(one: Undertaking, other: Undertaking, weightOf: WeightOf): number | null {
  if (!one.condition?.size || !other.condition?.size) return null
  return compareObjects([...one.condition], [...other.condition], weightOf)
}

/** Whether undertakings of their kinds can be one: a pledge, an agreement and a target go on in each other; a threat is taken back by a pledge. */
function areOfOneKind(earlier: Undertaking, later: Undertaking, isOpposite: boolean): boolean {
  for (const one of earlier.kinds)
    for (const other of later.kinds) {
      if (one === other || (GOING_ON.has(one) && GOING_ON.has(other))) return true
      if (isOpposite && [one, other].every((kind) => kind === 'threat' || kind === 'pledge')) return true
    }
  return false
}

/** The mean of the parts that both sides tell, by their weights. */
export function weightedMean(
  parts: Readonly<Record<string, number | null>>,
  weights: Readonly<Record<string, number>>,
): number {
  let [sum, total] = [0, 0]
  for (const [name, weight] of Object.entries(weights)) {
    const value = parts[name] ?? null
    if (value === null) continue
    sum += weight * value
    total += weight
  }
  return sum / total
}

const DECIMALS = 3

export const rounded = (value: number): number => Number(value.toFixed(DECIMALS))

/** Parts as they are told. */
export const roundedParts = <Parts extends Readonly<Record<string, number | null>>>(parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, value === null ? null : rounded(value)]),
  ) as Parts

/** Whether acts without an object are one: of the same person or near in time, and toward the same. */
function isBareMatch(earlier: Undertaking, later: Undertaking): boolean {
  const days = daysApart(earlier, later)
  return earlier.action.verb !== null && earlier.action.verb === later.action.verb && days !== null && days <= BARE_DAYS
}

/** What is compared of acts alone: who, what verb, about what. */
interface Acts {
  party: number
  action: number
  object: number | null
  isOpposite: boolean
}

const arePersonsApart = ({ side: one }: Undertaking, { side: other }: Undertaking): boolean =>
  one.persons.length > 0 && other.persons.length > 0 && !isSamePerson(one, other)

const isOfNobody = ({ side: { codes, persons } }: Undertaking): boolean => codes.size === 0 && persons.length === 0

/** The party of both; a report that is told twice has one, also where one of its copies does not name it. */
const partyOf = (earlier: Undertaking, later: Undertaking): number =>
  earlier.report === later.report && (isOfNobody(earlier) || isOfNobody(later))
    ? UNTOLD_PARTY
    : compareParties(earlier.side, later.side)

/** Holds the acts of two undertakings against each other; null where they are other acts, or other parties' acts. */
export function compareActs(earlier: Undertaking, later: Undertaking, weightOf: WeightOf): Acts | null {
  const party = partyOf(earlier, later)
  if (party === 0 || areApart(earlier.toward, later.toward)) return null
  const verbs = compareVerbs(earlier.action, later.action)
  if (verbs === null) return null
  const sameSign = earlier.action.isNegated === later.action.isNegated
  const isOpposite = later.event === null && verbs.isOpposite === sameSign
  if (!areOfOneKind(earlier, later, isOpposite) || areTwins(earlier.action, later.action, isOpposite)) return null
  const named = [earlier.action.verb, later.action.verb]
  if (named.some((verb) => verb !== null && isPersonal(verb)) && arePersonsApart(earlier, later)) return null
  const [one, other] = [earlier, later].map(({ action }) => objectOf(action, named, verbs.isOpposite))
  const object = compareObjects(one!, other!, weightOf)
  if (object === null ? !isBareMatch(earlier, later) : object < LEAST_OBJECT) return null
  return { party, action: verbs.value, object, isOpposite }
}

/**
 * Holds a later undertaking against an earlier one; null where they cannot be the same: another party, act, object, amount, day or condition.
 */
export function compare(earlier: Undertaking, later: Undertaking, weightOf: WeightOf): Comparison | null {
  const acts = compareActs(earlier, later, weightOf)
  if (acts === null) return null
  const { party, action, object, isOpposite } = acts
  const quantity = isOpposite ? null : compareQuantities(earlier, later)
  const deadline = isOpposite || later.isTakenBack ? null : compareDeadlines(earlier, later)
  const condition = compareConditions(earlier, later, weightOf)
  if (quantity === 0 || deadline === 0 || (condition !== null && condition < LEAST_CONDITION)) return null
  const parts = { party, action, object, quantity, deadline, condition, time: timePart(daysApart(earlier, later)) }
  return { score: Math.sqrt(party) * weightedMean(parts, WEIGHTS), parts: roundedParts(parts), isOpposite }
}
