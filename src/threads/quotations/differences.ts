import type { Aligner, Pairing } from './align.ts'
import type { Best } from './best-witness.ts'
import { type Passage, type Source, toRanges } from './passage.ts'
import { BEFORE } from './tokens.ts'

/** Words of a witness against those of the best: places in both documents. */
export interface Difference {
  kind: 'added' | 'missing' | 'changed'
  witness: number[]
  best: number[]
  /** whether the witness tells that words are left out, by dots or by the words of its own that stand between */
  isMarked: boolean
  /** the place in the alignment, so that it is known what is near */
  at: number
  /** the witness' word that follows; null at its end */
  next: number | null
}

/** The words of a witness laid on those of the best. */
export interface Comparison {
  source: Source
  places: readonly number[]
  differences: Difference[]
  /** the best's words from the first to the last that the witness has, as indexes into its places */
  from: number
  to: number
  /** how many of the witness' words are the best's */
  same: number
}

/** Whether a witness leaves a gap before a word: dots, or the words of the reporting clause. */
const hasGapBefore = ({ tokens }: Source, places: readonly number[], at: number): boolean =>
  at > 0 && (places[at] !== places[at - 1]! + 1 || (tokens.before[places[at]!]! & BEFORE.elision) !== 0)

/** Lays the words of a witness on those of the best, and finds where they differ. */
export function compareWithBest(
  source: Source,
  places: readonly number[],
  { best, aligner }: { best: Best; aligner: Aligner },
): Comparison {
  const ids = places.map((place) => source.tokens.ids[place]!)
  const others = Array.from(best.places, (place) => best.source.tokens.ids[place]!)
  const pairings = aligner.align(ids, others)
  const isSame = ([one, other]: Pairing): boolean => one >= 0 && other >= 0 && ids[one] === others[other]
  const touched = pairings.flatMap(([, other]) => (other >= 0 ? [other] : []))
  const [from, to] = [touched[0] ?? 0, (touched.at(-1) ?? -1) + 1]
  const isBeyond = ({ kind, witness }: Difference): boolean =>
    kind === 'added' &&
    ((witness[0] === places[0] && from === 0) || (witness.at(-1) === places.at(-1) && to === others.length))
  const differences: Difference[] = []
  for (let at = 0; at < pairings.length; at++) {
    const start = at
    while (at < pairings.length && !isSame(pairings[at]!)) at++
    const next = pairings[at]?.[0] ?? null
    if (at > start)
      differences.push(toDifference(pairings.slice(start, at), { at: start, next }, { source, places, best }))
  }
  return {
    source,
    places,
    differences: differences.filter((each) => !isBeyond(each)),
    from,
    to,
    same: pairings.filter(isSame).length,
  }
}

/** The difference that pairings of unlike words make; `next` is the witness' word after them, as its place in the list. */
function toDifference(
  pairings: readonly Pairing[],
  { at, next }: { at: number; next: number | null },
  { source, places, best }: { source: Source; places: readonly number[]; best: Best },
): Difference {
  const ones = pairings.flatMap(([one]) => (one >= 0 ? [one] : []))
  const witness = ones.map((one) => places[one]!)
  const missing = pairings.flatMap(([, other]) => (other >= 0 ? [best.places[other]!] : []))
  return {
    kind: missing.length === 0 ? 'added' : witness.length === 0 ? 'missing' : 'changed',
    witness,
    best: missing,
    isMarked: [...ones, ...(next === null ? [] : [next])].some((one) => hasGapBefore(source, places, one)),
    at,
    next: next === null ? null : places[next]!,
  }
}

/** The words of a witness that are held against the best: those in quotation marks, unless it has hardly any. */
export function wordsToCompare(passages: readonly Passage[], telling: (passage: Passage) => number[]): number[] {
  const places = new Set(passages.flatMap(telling))
  return [...places].sort((a, b) => a - b)
}

export const spansOfPlaces = ({ tokens, text }: Source, places: readonly number[]) =>
  toRanges(places).map(({ from, to }) => {
    const span = { start: tokens.starts[from]!, end: tokens.ends[to - 1]! }
    return { span, text: text.slice(span.start, span.end) }
  })
