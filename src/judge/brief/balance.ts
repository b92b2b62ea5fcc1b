import {
  type BriefBalance,
  type BriefEvent,
  type BriefParty,
  QUAD_OF,
  type QuadCounts,
  type ThreadParty,
} from '../../model/index.ts'
import { isOfParty } from './party.ts'
import { compareDays, periodOf } from './window.ts'

type Both = Pick<BriefBalance, 'given' | 'received'>
type Direction = keyof Both

const none = (): QuadCounts => {
  const quads = Object.values(QUAD_OF).map((quad) => [quad, { asserted: 0, claimed: 0 }])
  return Object.fromEntries(quads) as QuadCounts
}

const nothing = (): Both => ({ given: none(), received: none() })

const sumOf = ({ given, received }: Both): number =>
  [given, received]
    .flatMap((counts) => Object.values(counts))
    .reduce((sum, { asserted, claimed }) => sum + asserted + claimed, 0)

/** Counts by some key, in the order of the first of each. */
class Counts<Label> {
  readonly #byKey = new Map<string | null, Both & { label: Label }>()

  of(key: string | null, label: Label): Both {
    const known = this.#byKey.get(key) ?? { label, ...nothing() }
    this.#byKey.set(key, known)
    return known
  }

  get all(): (Both & { label: Label })[] {
    return [...this.#byKey.values()]
  }
}

/** In which directions an event goes, and who is on the other side; an event among the party's own goes in none. */
export function directionsOf(
  { actors, recipients }: Pick<BriefEvent, 'actors' | 'recipients'>,
  party: BriefParty,
): { direction: Direction; others: ThreadParty[] }[] {
  const sides = { given: [actors, recipients], received: [recipients, actors] } as const
  return (['given', 'received'] as const).flatMap((direction) => {
    const [own, other] = sides[direction]
    const others = other.filter((each) => !isOfParty(party, each))
    const isOwn = own.some((each) => isOfParty(party, each))
    return isOwn && (other.length === 0 || others.length > 0) ? [{ direction, others }] : []
  })
}

const sumInto = (counts: Both, direction: Direction, { quad, status }: BriefEvent): void => {
  counts[direction][quad][status === 'claimed' ? 'claimed' : 'asserted']++
}

/** Whether an event is one that counts: told as fact, or claimed. */
const isCounted = ({ status }: BriefEvent): boolean => status === 'asserted' || status === 'claimed'

/**
 * Counts cooperation and conflict, by word and by deed, in both directions: altogether, with each counterpart, and in each month.
 *
 * Shape: `states` has the names of states and organisations by their codes
 */
export function toBalance(
  events: readonly BriefEvent[],
  { party, states }: { party: BriefParty; states: ReadonlyMap<string, string> },
): BriefBalance {
  const total = nothing()
  const counterparts = new Counts<ThreadParty | null>()
  const periods = new Counts<string | null>()
  for (const event of events.filter(isCounted)) {
    const period = periodOf(event.happenedOn, event.source.date)
    for (const { direction, others } of directionsOf(event, party)) {
      sumInto(total, direction, event)
      sumInto(periods.of(period, period), direction, event)
      const codes = new Set(others.map(({ serves }) => serves))
      if (codes.size > 1) codes.delete(null)
      if (codes.size === 0) codes.add(null)
      for (const code of codes) {
        const label = code === null ? null : { name: states.get(code) ?? code, serves: code }
        sumInto(counterparts.of(code, label), direction, event)
      }
    }
  }
  return {
    ...total,
    counterparts: counterparts.all
      .sort((one, other) => Number(one.label === null) - Number(other.label === null) || sumOf(other) - sumOf(one))
      .map(({ label, ...both }) => ({ party: label, ...both })),
    periods: periods.all
      .sort((one, other) => compareDays(one.label, other.label))
      .map(({ label, ...both }) => ({ period: label, ...both })),
  }
}
