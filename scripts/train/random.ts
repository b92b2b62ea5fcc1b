/** Seeded chance: the same seed gives the same numbers on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0 || 1
  }

  /** A whole number of 32 bits. */
  next32(): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state
    return state
  }

  /** From 0 up to 1, 1 not included. */
  next(): number {
    return (this.next32() >>> 0) / 4294967296
  }

  shuffle(list: Int32Array): void {
    for (let i = list.length - 1; i > 0; i--) {
      const other = Math.floor(this.next() * (i + 1))
      const kept = list[i]!
      list[i] = list[other]!
      list[other] = kept
    }
  }
}
