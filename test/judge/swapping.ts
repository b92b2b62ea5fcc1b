import type { Span } from '../../src/model/index.ts'

/** Two parties by their codes, and the words that name the one and the other. */
export interface TwoParties {
  codes: readonly [string, string]
  words: readonly (readonly [string, string])[]
}

/** A text in which two parties have changed places. */
export interface SwappedText {
  text: string
  /** where a place of the text came to stand */
  placeOf(offset: number): number
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&')

const isSpan = (value: object): value is Span =>
  Object.keys(value).length === 2 && 'start' in value && 'end' in value && typeof value.start === 'number'

/** Lets two parties change places, in texts and in what was read in them. */
export class Swapping {
  readonly #others = new Map<string, string>()
  readonly #pattern: RegExp
  readonly #codes: ReadonlyMap<string, string>

  constructor({ codes: [one, other], words }: TwoParties) {
    for (const [left, right] of words) this.#others.set(left, right).set(right, left)
    const longestFirst = [...this.#others.keys()].sort((a, b) => b.length - a.length).map(escaped)
    this.#pattern = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu')
    this.#codes = new Map([
      [one, other],
      [other, one],
    ])
  }

  inText(text: string): SwappedText {
    const moved: { from: Span; to: Span }[] = []
    let shift = 0
    const swapped = text.replace(this.#pattern, (word, start: number) => {
      const other = this.#others.get(word)!
      const to = { start: start + shift, end: start + shift + other.length }
      moved.push({ from: { start, end: start + word.length }, to })
      shift += other.length - word.length
      return other
    })
    const placeOf = (offset: number): number => {
      const last = moved.findLast(({ from }) => from.start <= offset)
      if (!last) return offset
      const { from, to } = last
      return offset >= from.end ? to.end + offset - from.end : Math.min(to.start + offset - from.start, to.end)
    }
    return { text: swapped, placeOf }
  }

  /** Any value with names and codes swapped, and its places in the text where they came to stand. */
  inValue<Value>(value: Value, placeOf: (offset: number) => number): Value {
    const swap = (each: unknown): unknown => {
      if (typeof each === 'string') return this.#codes.get(each) ?? this.inText(each).text
      if (Array.isArray(each)) return each.map(swap)
      if (typeof each !== 'object' || each === null) return each
      if (isSpan(each)) return { start: placeOf(each.start), end: placeOf(each.end) }
      return Object.fromEntries(Object.entries(each).map(([key, field]) => [key, swap(field)]))
    }
    return swap(value) as Value
  }
}
