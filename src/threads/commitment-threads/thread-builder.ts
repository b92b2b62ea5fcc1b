import type { Review, ThreadJoin, ThreadRole } from '../../model/index.ts'
import { Blocks } from './blocks.ts'
import { type Comparison, compare, compareActs, JOINS, rounded, type WeightOf } from './compare.ts'
import type { Decisions } from './decisions.ts'
import { toRole } from './roles.ts'
import type { QuotedPlace } from './same-words.ts'
import type { Undertaking } from './undertaking.ts'

const VERSION = '1'
/** An undertaking is compared with the first of a thread and so many of its latest members. */
const LATEST = 6
const NO_PARTS: ThreadJoin['parts'] = {
  party: null,
  action: null,
  object: null,
  quantity: null,
  deadline: null,
  condition: null,
  time: null,
}

/** An undertaking in its thread. */
export interface Placed {
  undertaking: Undertaking
  role: ThreadRole
  join: ThreadJoin | null
  /** whether it says the opposite of the first */
  isReversed: boolean
  /** the undertaking that it must be one act with, so that a thread does not wander: the first, or the first that a person put in */
  anchor: Undertaking
}

interface Match {
  thread: number
  member: Placed
  comparison: Comparison
}

/** What is known of undertakings before their words are compared: what persons decided, and which stand in the same quotation. */
interface Settled {
  decisions: Decisions
  places: ReadonlyMap<string, QuotedPlace>
}

/** Puts undertakings into threads one after the other, the earliest first. */
export class ThreadBuilder {
  readonly #threads: Placed[][] = []
  readonly #threadOf = new Map<string, number>()
  readonly #weightOf: WeightOf
  readonly #decisions: Decisions
  readonly #places: ReadonlyMap<string, QuotedPlace>
  /** the first undertaking that stands at a place of a quotation */
  readonly #quoted = new Map<QuotedPlace, Undertaking>()
  readonly #blocks: Blocks

  constructor(weightOf: WeightOf, { decisions, places }: Settled) {
    this.#weightOf = weightOf
    this.#decisions = decisions
    this.#places = places
    this.#blocks = new Blocks(weightOf)
  }

  /** The threads that are there, each in the order of its members. */
  get threads(): readonly (readonly Placed[])[] {
    return this.#threads.filter((members) => members.length > 0)
  }

  place(undertaking: Undertaking): void {
    if (this.#placeAsDecided(undertaking)) return
    const match = this.#bestMatch(undertaking)
    if (match) {
      this.#put(match.thread, this.#toPlaced(undertaking, match))
      return
    }
    if (this.#placeAsQuoted(undertaking) || undertaking.commitment?.standing !== 'made') return
    this.#threads.push([])
    const first = { undertaking, role: 'first' as const, join: null, isReversed: false, anchor: undertaking }
    this.#put(this.#threads.length - 1, first)
  }

  #put(thread: number, placed: Placed): void {
    this.#threads[thread]!.push(placed)
    this.#threadOf.set(placed.undertaking.id, thread)
    if (placed.undertaking.commitment) this.#blocks.add(placed.undertaking, thread)
    const place = this.#places.get(placed.undertaking.id)
    if (place !== undefined && !this.#quoted.has(place)) this.#quoted.set(place, placed.undertaking)
  }

  /** Puts an undertaking with another document's that has the same words of the same speaker, however they were mangled. */
  #placeAsQuoted(undertaking: Undertaking): boolean {
    const earlier = this.#quoted.get(this.#places.get(undertaking.id) ?? '')
    const thread = earlier && this.#threadOf.get(earlier.id)
    if (thread === undefined || this.#isApart(undertaking.id, thread)) return false
    const member = this.#threads[thread]!.find((each) => each.undertaking === earlier)!
    const parts = compare(earlier!, undertaking, this.#weightOf)?.parts ?? NO_PARTS
    const join = { score: 1, parts, rule: `threads/same-words@${VERSION}`, with: earlier!.id }
    this.#put(thread, { ...member, undertaking, role: 'restates', join })
    return true
  }

  /** Puts an undertaking where a person said it belongs; threads that it belongs to both become one. */
  #placeAsDecided(undertaking: Undertaking): boolean {
    let home: number | null = null
    for (const [other, review] of this.#decisions.merged.get(undertaking.id) ?? []) {
      const thread = this.#threadOf.get(other)
      if (thread === undefined || thread === home) continue
      const members = home === null ? [undertaking.id] : this.#threads[home]!.map((each) => each.undertaking.id)
      if (members.some((id) => this.#isApart(id, thread))) continue
      if (home === null) {
        home = thread
        this.#put(thread, this.#toMerged(undertaking, other, review))
      } else home = this.#unite(home, thread, { undertaking, review })
    }
    return home !== null
  }

  #toMerged(undertaking: Undertaking, other: string, review: Review): Placed {
    const member = this.#threads[this.#threadOf.get(other)!]!.find((each) => each.undertaking.id === other)!
    return this.#joinAsDecided(member, undertaking, review)
  }

  /** The words are compared all the same, to tell the role. */
  #joinAsDecided(member: Placed, undertaking: Undertaking, { id, by }: Review): Placed {
    const comparison = compare(member.undertaking, undertaking, this.#weightOf)
    const isReversed = member.isReversed !== (comparison?.isOpposite ?? false)
    const role = toRole(member.undertaking, undertaking, isReversed)
    const parts = comparison?.parts ?? NO_PARTS
    const join = { score: 1, parts, rule: `${id} by ${by}`, with: member.undertaking.id }
    return { undertaking, role, join, isReversed, anchor: undertaking }
  }

  /** Makes one thread of two, since an undertaking belongs to both; the first of the later one is joined by the decision. */
  #unite(one: number, other: number, { undertaking, review }: { undertaking: Undertaking; review: Review }): number {
    const [kept, given] = one < other ? [one, other] : [other, one]
    const members = this.#threads[given]!
    this.#threads[given] = []
    const joined = this.#joinAsDecided(this.#threads[kept]![0]!, members[0]!.undertaking, review)
    const join = { ...joined.join!, with: undertaking.id }
    for (const member of [{ ...joined, join }, ...members.slice(1)]) this.#put(kept, member)
    return kept
  }

  /** Whether a person said that an undertaking is not one with a member of a thread. */
  #isApart(id: string, thread: number): boolean {
    const apart = this.#decisions.apart.get(id)
    return apart !== undefined && [...apart].some((other) => this.#threadOf.get(other) === thread)
  }

  #bestMatch(undertaking: Undertaking): Match | null {
    let best: Match | null = null
    for (const thread of this.#blocks.find(undertaking)) {
      const members = this.#threads[thread]!
      if (members.length === 0 || this.#isApart(undertaking.id, thread)) continue
      for (const member of members.length > LATEST ? [members[0]!, ...members.slice(-LATEST)] : members) {
        const comparison = this.#comparisonWith(member, undertaking)
        if (comparison !== null && comparison.score > (best?.comparison.score ?? 0))
          best = { thread, member, comparison }
      }
    }
    return best
  }

  #comparisonWith({ undertaking: earlier, anchor }: Placed, later: Undertaking): Comparison | null {
    if (earlier.event) return null
    const comparison = compare(earlier, later, this.#weightOf)
    if (comparison === null || comparison.score < JOINS) return null
    return anchor === earlier || compareActs(anchor, later, this.#weightOf) ? comparison : null
  }

  #toPlaced(undertaking: Undertaking, { member, comparison }: Match): Placed {
    const { score, parts, isOpposite } = comparison
    const isReversed = member.isReversed !== isOpposite
    const role = toRole(member.undertaking, undertaking, isReversed)
    const join = { score: rounded(score), parts, rule: ruleOf(role), with: member.undertaking.id }
    return { undertaking, role, join, isReversed, anchor: member.anchor }
  }
}

const RULES: Readonly<Record<ThreadRole, string>> = {
  first: 'first',
  reaffirms: 'same-act',
  restates: 'same-report',
  postpones: 'later-day',
  contradicts: 'opposite-act',
  withdraws: 'taken-back',
}

const ruleOf = (role: ThreadRole): string => `threads/${RULES[role]}@${VERSION}`
