import { hashFeature, pair } from './hash.ts'

/** Collects the hashed features of one place; the room is made once and used again. */
export class Features {
  readonly list: Int32Array
  count = 0

  /** `most` is the largest number of features of one place. */
  constructor(most = 256) {
    this.list = new Int32Array(most)
  }

  clear(): void {
    this.count = 0
  }

  add(template: number, value: number): void {
    this.list[this.count++] = hashFeature(template, value)
  }

  pair(template: number, one: number, other: number): void {
    this.list[this.count++] = hashFeature(template, pair(one, other))
  }
}
