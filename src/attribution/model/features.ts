import { mix } from '../../linear/index.ts'

/** Collects the hashed features of one place; the room is made once and used again. */
export class Features {
  list = new Int32Array(256)
  count = 0

  clear(): void {
    this.count = 0
  }

  add(template: number, value: number): void {
    this.list[this.count++] = mix(template, value)
  }

  pair(template: number, one: number, other: number): void {
    this.list[this.count++] = mix(mix(template, one), other)
  }

  triple(hash: number, one: number, other: number): void {
    this.list[this.count++] = mix(mix(hash, one), other)
  }
}
