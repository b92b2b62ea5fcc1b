import type { Bearing, DeedJoin, EventStatus, Rival } from '../../model/index.ts'
import { type WeightOf, weigh } from '../commitment-threads/compare.ts'
import { sharesOf } from './about.ts'
import type { BodiesOf } from './act.ts'
import { actOf, conditionOf } from './act-of.ts'
import { toBearing, type Way } from './bearings.ts'
import { askedIn, BEARS, compareDeed, compareRefusal, type DeedComparison, LEAST_OBJECT } from './compare-deed.ts'
import { compareAttack, compareTurn, isOfTruce, leastNames, partiesOf } from './compare-turn.ts'
import type { Deed } from './deed.ts'
import type { Matter } from './matter.ts'
import { type Listed, ThreadLists } from './thread-lists.ts'

const VERSION = '1'
/** A deed is about all threads whose scores are so near the best, if they bind the same parties. */
const NEAR = 0.08
/** Draft, signature and approval of one agreement lie so close together. */
const ONE_AGREEMENT_DAYS = 14
/** Under what agreements stand. */
const [TRUCE, OTHER] = ['truce', 'other']
/** Of deeds that are only planned, denied or tied to a condition nothing follows. */
const CAN_BEAR = new Set<EventStatus>(['asserted', 'claimed', 'negated'])

/** What is known beside threads and deeds. */
export interface Measures {
  weightOf: WeightOf
  bodiesOf: BodiesOf
}

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

/** Joins deeds to threads, one deed after the other: only what the two have in common is looked up. */
export class DeedJoiner {
  readonly #measures: Measures
  readonly #acts = new ThreadLists()
  readonly #demands = new ThreadLists()
  readonly #agreements = new ThreadLists()

  constructor(matters: Iterable<Matter>, measures: Measures) {
    this.#measures = measures
    const dayOf = ({ day }: Matter): number => day ?? Number.POSITIVE_INFINITY
    for (const matter of [...matters].sort((one, other) => dayOf(one) - dayOf(other) || 0)) this.#list(matter)
  }

  #list(matter: Matter): void {
    const { weightOf } = this.#measures
    const own = { matter, act: actOf(matter, weightOf), isCondition: false }
    const condition = conditionOf(matter, weightOf)
    this.#add(this.#acts, own, sharesOf(own.act.about, matter.action.verb))
    if (condition) {
      const shares = sharesOf(condition.about, condition.words.verb)
      this.#add(this.#acts, { matter, act: condition, isCondition: true }, shares)
    }
    if (matter.kind === 'demand') {
      const asked = askedIn(own.act)
      const weight = weigh(asked, weightOf)
      this.#add(this.#demands, own, new Map(asked.map((word) => [word, weightOf(word) / weight])))
    }
    if (!matter.isAgreement) return
    const names = [...partiesOf(matter), ...matter.named]
    this.#agreements.add(matter.isTruce ? TRUCE : OTHER, own, new Map(names.map((name) => [name, 1])))
  }

  /** Under who would have to act, and the bodies that can act for them. */
  #add(lists: ThreadLists, listed: Listed, shares: ReadonlyMap<string, number>): void {
    const { codes, persons } = listed.act.doer
    const bodies = [...codes].flatMap((code) => this.#measures.bodiesOf(code))
    const parties = new Set(codes.size > 0 ? [...codes, ...bodies] : persons)
    for (const party of parties) lists.add(party, listed, shares)
  }

  /**
   * What a deed bears on.
   * Example: `new DeedJoiner(matters, { weightOf, bodiesOf }).join(deed)[0]?.bearing` is `"fulfils"`.
   */
  join(deed: Deed): JoinedDeed[] {
    if (deed.turn !== null) return decide(this.#byTurn(deed), deed)
    if (!CAN_BEAR.has(deed.status)) return []
    const candidates = this.#byAct(deed)
    if (deed.type === 'REJECT') candidates.push(...this.#byRefusal(deed))
    if (deed.type === 'ASSAULT') candidates.push(...this.#byAttack(deed))
    return decide(candidates, deed)
  }

  #byAct(deed: Deed): Candidate[] {
    const candidates: Candidate[] = []
    for (const { matter, act, isCondition } of findOf(this.#acts, wordsAndType(deed), deed)) {
      const comparison = compareDeed(act, deed, this.#measures.bodiesOf)
      if (!comparison || (!isCondition && isTruceOfOthers(matter, deed))) continue
      if (isLater(matter, deed)) candidates.push({ matter, way: isCondition ? 'condition' : 'act', comparison })
    }
    return candidates
  }

  #byRefusal(deed: Deed): Candidate[] {
    const candidates: Candidate[] = []
    for (const { matter, act } of findOf(this.#demands, deed.sentence, deed)) {
      const comparison = compareRefusal(act, deed, this.#measures.weightOf)
      if (!comparison || comparison.score < BEARS || !isLater(matter, deed)) continue
      candidates.push({ matter, way: 'refusal', comparison })
    }
    return candidates
  }

  /** A truce names who attacks, and the attacked or the place. */
  #byAttack(deed: Deed): Candidate[] {
    const candidates: Candidate[] = []
    for (const { matter } of this.#agreements.find(TRUCE, namesIn(deed), { day: deed.day, least: 2 })) {
      const comparison = compareAttack(matter, deed, this.#measures.weightOf)
      if (!comparison || comparison.score < BEARS || !isLater(matter, deed)) continue
      candidates.push({ matter, way: 'attack', comparison })
    }
    return candidates
  }

  #byTurn(deed: Deed): Candidate[] {
    const candidates: Candidate[] = []
    const kind = isOfTruce(deed) ? TRUCE : OTHER
    for (const { matter } of this.#agreements.find(kind, namesIn(deed), { day: deed.day, least: leastNames(deed) })) {
      const comparison = compareTurn(matter, deed, this.#measures.weightOf)
      if (!comparison || !isLater(matter, deed)) continue
      candidates.push({ matter, way: 'turn', comparison })
    }
    return candidates
  }
}

/** The words of a deed and its type, each once: some types are called like a group of words. */
function wordsAndType({ words: { verb, rest }, type }: Deed): string[] {
  const told: string[] = [...rest]
  for (const each of [verb, type]) if (each !== null && !told.includes(each)) told.push(each)
  return told
}

/** The threads of whoever did it, else of whoever is named, that are at least half about some words. */
function findOf(lists: ThreadLists, words: Iterable<string>, { actors, named, day }: Deed): Iterable<Listed> {
  const found = new Set<Listed>()
  for (const parties of [actors.codes.size > 0 ? actors.codes : named, actors.persons])
    for (const party of parties)
      for (const each of lists.find(party, words, { day, least: LEAST_OBJECT })) found.add(each)
  return found
}

const namesIn = ({ named, actors, recipients }: Deed): Set<string> =>
  new Set([...named, ...actors.codes, ...recipients.codes])

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
  if (candidates.length === 0) return []
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
