import type { Bearing, DeedJoin, Rival } from '../../model/index.ts'
import type { WeightOf } from '../commitment-threads/compare.ts'
import type { Side } from '../commitment-threads/parties.ts'
import { oppositesTo } from '../commitment-threads/word-groups.ts'
import type { Act } from './act.ts'
import { toBearing, type Way } from './bearings.ts'
import { BEARS, compareDeed, compareRefusal, type DeedComparison, type Measures } from './compare-deed.ts'
import { compareAttack, compareTurn, IS_ABOUT, partiesOf } from './compare-turn.ts'
import type { Deed } from './deed.ts'
import { conceptsOfAction, type Matter } from './matter.ts'
import { typesOf } from './ways-of-doing.ts'

const VERSION = '1'
/** A deed is about all threads whose scores are so near the best, if they bind the same parties. */
const NEAR = 0.08
/** Draft, signature and approval of one agreement lie so close together. */
const ONE_AGREEMENT_DAYS = 14
/** So many of the latest threads under one key are looked at. */
const LATEST = 400

/** A deed that bears on a thread. */
export interface JoinedDeed {
  matter: Matter
  deed: Deed
  bearing: Bearing
  join: DeedJoin
  rivals: Rival[]
}

interface Candidate {
  matter: Matter
  way: Way
  comparison: DeedComparison
}

const toSide = (codes: ReadonlySet<string>): Side => ({ codes, persons: [], parties: [] })

/** The act that a thread is about. */
const actOf = ({ action, doer, other, named, day, due }: Matter): Act => ({
  words: action,
  doer,
  other,
  named,
  day,
  due,
})

/** The act that a thread's condition is about. */
const conditionOf = ({ condition, named, day }: Matter): Act | null =>
  condition && condition.binds.size > 0
    ? { words: condition.words, doer: toSide(condition.binds), other: toSide(new Set()), named, day, due: null }
    : null

/** Joins deeds to threads, one deed after the other: only what the two have in common is looked up. */
export class DeedJoiner {
  readonly #measures: Measures
  readonly #weightOf: WeightOf
  /** threads by a party and a word of the act, and agreements by a party or a name alone */
  readonly #acts = new Map<string, Matter[]>()
  readonly #agreements = new Map<string, Matter[]>()
  readonly #conditions = new Map<Matter, Act>()

  constructor(matters: Iterable<Matter>, measures: Measures) {
    this.#measures = measures
    this.#weightOf = measures.weightOf
    for (const matter of matters) this.#index(matter)
  }

  #index(matter: Matter): void {
    this.#indexAct(matter, actOf(matter))
    const condition = conditionOf(matter)
    if (condition) {
      this.#conditions.set(matter, condition)
      this.#indexAct(matter, condition)
    }
    if (!matter.isAgreement) return
    for (const key of new Set([...partiesOf(matter), ...matter.named])) push(this.#agreements, key, matter)
  }

  /** Under the rarest words that make up more than half of what the act is about, since a deed must have as much of it. */
  #indexAct(matter: Matter, { words, doer }: Act): void {
    const concepts = [...conceptsOfAction(words)].filter((each) => !doer.codes.has(each))
    const weighed = concepts.map((each) => [each, this.#weightOf(each)] as const).sort(([, a], [, b]) => b - a)
    const total = weighed.reduce((sum, [, weight]) => sum + weight, 0)
    const keys = doer.codes.size > 0 ? this.#withBodies(doer.codes) : doer.persons
    let sum = 0
    for (const [concept, weight] of weighed) {
      for (const code of keys)
        for (const each of [concept, ...oppositesTo(concept), ...typesOf(concept)])
          push(this.#acts, `${code} ${each}`, matter)
      sum += weight
      if (sum > total * 0.6) break
    }
  }

  #withBodies(codes: ReadonlySet<string>): Set<string> {
    return new Set([...codes, ...[...codes].flatMap((code) => this.#measures.bodiesOf(code))])
  }

  /** What a deed bears on. */
  join(deed: Deed): JoinedDeed[] {
    const candidates = deed.turn === null ? [...this.#byAct(deed), ...this.#byAttack(deed)] : [...this.#byTurn(deed)]
    return decide(candidates, deed)
  }

  *#byAct(deed: Deed): Iterable<Candidate> {
    for (const matter of this.#lookUp(deed)) {
      if (!isLater(matter, deed)) continue
      const comparison = isTruceOfOthers(matter, deed) ? null : compareDeed(actOf(matter), deed, this.#measures)
      if (comparison && comparison.score >= BEARS) yield { matter, way: 'act', comparison }
      const refusal = matter.kind === 'demand' ? compareRefusal(actOf(matter), deed, this.#weightOf) : null
      if (refusal && refusal.score >= BEARS) yield { matter, way: 'refusal', comparison: refusal }
      const condition = this.#conditions.get(matter)
      const came = condition && compareDeed(condition, deed, this.#measures)
      if (came && came.score >= BEARS) yield { matter, way: 'condition', comparison: came }
    }
  }

  #lookUp({ actors, named, words, type, sentence }: Deed): Set<Matter> {
    const found = new Set<Matter>()
    const codes = actors.codes.size > 0 ? actors.codes : named
    const told = type === 'REJECT' ? sentence : conceptsOfAction(words)
    const concepts = type === null ? told : [...told, type]
    for (const code of [...codes, ...actors.persons])
      for (const concept of concepts)
        for (const matter of this.#acts.get(`${code} ${concept}`)?.slice(-LATEST) ?? []) found.add(matter)
    return found
  }

  *#byAttack(deed: Deed): Iterable<Candidate> {
    if (deed.type !== 'ASSAULT') return
    for (const matter of this.#agreementsOf(deed.actors.codes)) {
      if (!isLater(matter, deed)) continue
      const comparison = compareAttack(matter, deed, this.#weightOf)
      if (comparison && comparison.score >= BEARS) yield { matter, way: 'attack', comparison }
    }
  }

  *#byTurn(deed: Deed): Iterable<Candidate> {
    for (const matter of this.#agreementsOf(deed.named)) {
      if (!isLater(matter, deed)) continue
      const comparison = compareTurn(matter, deed, this.#weightOf)
      if (comparison && comparison.score >= IS_ABOUT) yield { matter, way: 'turn', comparison }
    }
  }

  #agreementsOf(keys: Iterable<string>): Set<Matter> {
    const found = new Set<Matter>()
    for (const key of keys) for (const matter of this.#agreements.get(key)?.slice(-LATEST) ?? []) found.add(matter)
    return found
  }
}

function push(index: Map<string, Matter[]>, key: string, matter: Matter): void {
  const matters = index.get(key)
  if (!matters) index.set(key, [matter])
  else if (matters.at(-1) !== matter) matters.push(matter)
}

/** Whether a deed was told after what a thread begins with: in a later sentence, or on a later day. */
function isLater({ thread, day, report }: Matter, deed: Deed): boolean {
  if (day !== null && deed.day !== null && deed.day < day) return false
  if (deed.report === report && deed.document !== thread.members[0]!.document) return false
  if (deed.document !== thread.members[0]!.document) return true
  const end = Math.max(...thread.first.spans.map((span) => span.end))
  return (deed.turn === null ? deed.start : deed.at) >= end
}

/** Truces are held against sentences about them, not against other truces of a party. */
const isTruceOfOthers = ({ isTruce }: Matter, { words }: Deed): boolean =>
  isTruce && (words.verb === 'TRUCE' || words.rest.has('TRUCE'))

/** Whether two threads tell of one undertaking: agreements of a party that were made within weeks, or nearly equal scores. */
function areOneUndertaking(best: Candidate, other: Candidate): boolean {
  const [here, there] = [partiesOf(best.matter), partiesOf(other.matter)]
  if (![...here].some((code) => there.has(code))) return false
  const days = Math.abs((best.matter.day ?? 0) - (other.matter.day ?? 0))
  const areAgreements =
    best.matter.isAgreement && other.matter.isAgreement && best.matter.isTruce === other.matter.isTruce
  return (areAgreements && days <= ONE_AGREEMENT_DAYS) || best.comparison.score - other.comparison.score <= NEAR
}

/** Whether two threads are so alike that a deed can be only one of the two: the same verb, or one of them without, about a thing in common. */
function areTwins({ action: one, kind }: Matter, { action: other, kind: otherKind }: Matter): boolean {
  if (kind !== otherKind || (one.verb !== null && other.verb !== null && one.verb !== other.verb)) return false
  return [...one.rest].some((concept) => other.rest.has(concept))
}

/** Of the threads that a deed could be about, the best and those that are the same undertaking told again; the others are its rivals. */
function decide(candidates: readonly Candidate[], deed: Deed): JoinedDeed[] {
  const sorted = [...candidates].sort(
    (one, other) => other.comparison.score - one.comparison.score || (other.matter.day ?? 0) - (one.matter.day ?? 0),
  )
  const best = sorted.find(({ way }) => way !== 'condition')
  const isTaken = (each: Candidate): boolean =>
    each.way === 'condition' ||
    !best ||
    each === best ||
    (each.way === 'act' && best.way === 'act' && !areTwins(best.matter, each.matter)) ||
    areOneUndertaking(best, each)
  const lost = sorted.filter((each) => !isTaken(each))
  return sorted.filter(isTaken).flatMap(({ matter, way, comparison }) => {
    const bearing = toBearing(matter, deed, { way, comparison })
    if (bearing === null) return []
    const rivals = lost.map((each) => toRival(each, { score: comparison.score, thread: matter.thread.thread }))
    const join = { score: comparison.score, parts: comparison.parts, rule: `deeds/${way}@${VERSION}` }
    return [{ matter, deed, bearing, join, rivals }]
  })
}

const toRival = ({ matter, comparison }: Candidate, taken: { score: number; thread: string }): Rival => ({
  thread: matter.thread.thread,
  score: comparison.score,
  reason: `it agrees less with the deed: ${comparison.score} against ${taken.score}`,
})
