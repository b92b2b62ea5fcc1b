import { Features } from './features.ts'
import { type LinearTable, sumRows } from './table.ts'

/** Chooses one of some candidates by a trained table, or none of them. */
export class Chooser {
  readonly #table: LinearTable
  readonly #least: number
  readonly #features = new Features()

  /** Candidates that score less than `least` are not chosen. */
  constructor(table: LinearTable, least: number) {
    this.#table = table
    this.#least = least / table.scale
  }

  choose<T>(candidates: readonly T[], addFeatures: (candidate: T, to: Features) => void): T | null {
    let best: T | null = null
    let most = this.#least
    for (const candidate of candidates) {
      this.#features.clear()
      addFeatures(candidate, this.#features)
      const score = sumRows(this.#table, this.#features.list, this.#features.count)
      if (score > most) [best, most] = [candidate, score]
    }
    return best
  }
}
