/** What was found rightly, what was found and is not there, what is there and was not found. */
export interface Counts {
  tp: number
  fp: number
  fn: number
}

/** A number of a measure, 0 to 1, with the counts behind it where it is an F1. */
export interface Measure {
  value: number
  counts: Counts | null
}

/** Measures by name: "attribution.found". */
export type Measures = Record<string, Measure>

const divide = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

export const precisionOf = ({ tp, fp }: Counts): number => divide(tp, tp + fp)
export const recallOf = ({ tp, fn }: Counts): number => divide(tp, tp + fn)
export const f1Of = ({ tp, fp, fn }: Counts): number => divide(2 * tp, 2 * tp + fp + fn)

export const toShare = (part: number, whole: number): Measure => ({ value: divide(part, whole), counts: null })

/** Adds up counts under names, in the order in which the names first come. */
export class Tally {
  readonly #counts = new Map<string, Counts>()

  /** Of `predicted` things and `gold` things, `right` are the same. */
  add(name: string, right: number, { predicted, gold }: { predicted: number; gold: number }): void {
    const { tp, fp, fn } = this.#counts.get(name) ?? { tp: 0, fp: 0, fn: 0 }
    this.#counts.set(name, { tp: tp + right, fp: fp + predicted - right, fn: fn + gold - right })
  }

  /** Each name's counts with their F1. */
  measures(prefix = ''): Measures {
    return Object.fromEntries(
      [...this.#counts].map(([name, counts]) => [prefix + name, { value: f1Of(counts), counts }]),
    )
  }
}
