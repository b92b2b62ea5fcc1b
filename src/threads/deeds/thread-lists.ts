import type { Act } from './act.ts'
import type { Matter } from './matter.ts'

/** So many of the latest threads that could be meant are looked at. */
const LATEST = 400
/** Sums of shares are not exact. */
const TOLERANCE = 1e-9

/** A thread with its act, or that of its condition. */
export interface Listed {
  matter: Matter
  act: Act
  isCondition: boolean
}

/** The threads that have a word, by their places in the group, and how much of each the word is. */
interface Holders {
  places: number[]
  shares: number[]
}

/** Threads in the order of their days, those without one last; the days stand apart since they are searched. */
interface Group {
  listed: Listed[]
  days: number[]
  /** how much has been found of each; 0 between searches */
  found: number[]
  byWord: Map<string, Holders>
}

/** Threads by what a deed must share with them, in groups that are searched apart. */
export class ThreadLists {
  readonly #groups = new Map<string, Group>()

  /** Threads must come in the order of their days. */
  add(name: string, listed: Listed, shares: ReadonlyMap<string, number>): void {
    const group = this.#groups.get(name) ?? { listed: [], days: [], found: [], byWord: new Map<string, Holders>() }
    this.#groups.set(name, group)
    const place = group.listed.push(listed) - 1
    group.found.push(0)
    if (listed.matter.day !== null) group.days.push(listed.matter.day)
    for (const [word, share] of shares) {
      const holders = group.byWord.get(word) ?? { places: [], shares: [] }
      group.byWord.set(word, holders)
      holders.places.push(place)
      holders.shares.push(share)
    }
  }

  /** The latest that began by a day and of which some words make up so much at least; `words` are each given once. */
  find(name: string, words: Iterable<string>, { day, least }: { day: number | null; least: number }): Listed[] {
    const group = this.#groups.get(name)
    if (!group) return []
    const { listed, days, found } = group
    const begun = day === null ? days.length : countUntil(days, day)
    const touched: number[] = []
    for (const word of words) {
      const holders = group.byWord.get(word)
      if (holders) addShares(holders, { found, touched, begun, dated: days.length })
    }
    const enough: number[] = []
    for (const place of touched) {
      if (found[place]! > least - TOLERANCE) enough.push(place)
      found[place] = 0
    }
    return enough
      .sort((one, other) => one - other)
      .slice(-LATEST)
      .map((place) => listed[place]!)
  }
}

interface Search {
  found: number[]
  touched: number[]
  /** places before this one had begun; those from `dated` on have no day */
  begun: number
  dated: number
}

function addShares({ places, shares }: Holders, { found, touched, begun, dated }: Search): void {
  const end = places.at(-1)! < dated ? begun : Number.POSITIVE_INFINITY
  for (let at = 0; at < places.length && places[at]! < end; at++) {
    const place = places[at]!
    if (place >= begun && place < dated) continue
    if (found[place] === 0) touched.push(place)
    found[place]! += shares[at]!
  }
}

/** How many of some days in their order are not after a day. */
function countUntil(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low
}
