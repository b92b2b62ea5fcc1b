import type { WeightOf } from './compare.ts'
import { partyKeys } from './parties.ts'
import type { Undertaking } from './undertaking.ts'
import { conceptsOf } from './weights.ts'
import { oppositesTo } from './word-groups.ts'

/** So many of the latest threads of a party and a concept are looked at, and so many of those with most in common are compared. */
const LATEST = 300
const MOST = 24

const keysOf = ({ side, report }: Undertaking): string[] => [...partyKeys(side), `report ${report}`]

/** Finds the threads that have a party and words in common with an undertaking, so that not all are compared with all. */
export class Blocks {
  readonly #threads = new Map<string, Map<string, number[]>>()
  readonly #weightOf: WeightOf

  constructor(weightOf: WeightOf) {
    this.#weightOf = weightOf
  }

  /** The threads to compare an undertaking with, those with most in common first. */
  find(undertaking: Undertaking): number[] {
    const { verb } = undertaking.action
    const concepts = [...conceptsOf(undertaking), ...(verb === null ? [] : oppositesTo(verb))]
    const weights = new Map<number, number>()
    for (const concept of concepts) {
      const found = new Set<number>()
      for (const key of keysOf(undertaking))
        for (const thread of this.#threads.get(key)?.get(concept)?.slice(-LATEST) ?? []) found.add(thread)
      for (const thread of found) weights.set(thread, (weights.get(thread) ?? 0) + this.#weightOf(concept))
    }
    return [...weights]
      .sort(([one, a], [other, b]) => b - a || other - one)
      .slice(0, MOST)
      .map(([thread]) => thread)
  }

  add(undertaking: Undertaking, thread: number): void {
    for (const key of keysOf(undertaking)) {
      const block = this.#threads.get(key) ?? new Map<string, number[]>()
      this.#threads.set(key, block)
      for (const concept of conceptsOf(undertaking)) {
        const threads = block.get(concept)
        if (!threads) block.set(concept, [thread])
        else if (threads.at(-1) !== thread) threads.push(thread)
      }
    }
  }
}
