import { wholeOf } from './edges.ts'
import { type Passage, placesOf, type Range, type Source } from './passage.ts'

/** The words that all witnesses of a quotation are held against. */
export interface Best {
  passages: readonly Passage[]
  source: Source
  ranges: readonly Range[]
  places: Int32Array
}

/** Words between two parts of an office's record belong to the quotation up to so many times what the parts hold. */
const STRETCH = 1.5
const ROOM = 30
/** Passages of one document so near to each other may be parts of one quotation. */
export const NEAR = 60

const isToldAgain = ({ manner }: Passage): number => (manner === 'indirect' ? 1 : 0)
const dayOf = ({ source }: Passage): number => source.day ?? Number.POSITIVE_INFINITY

/**
 * The best witness: an office's own record first, words as spoken before words told again, then the earliest, the longest, and the one
 * that most others agree with.
 */
export function findBest(passages: readonly Passage[], agreement: (passage: Passage) => number): Best {
  const words = new Map<Source, number>()
  for (const { source, tokens } of passages) words.set(source, (words.get(source) ?? 0) + tokens.length)
  const rank = (passage: Passage): number[] => [
    isToldAgain(passage),
    passage.source.isOfficial ? 0 : 1,
    dayOf(passage),
    -words.get(passage.source)!,
    -agreement(passage),
    -passage.tokens.length,
    passage.at,
  ]
  const compare = (one: Passage, other: Passage): number => {
    const [a, b] = [rank(one), rank(other)]
    const at = a.findIndex((each, index) => each !== b[index])
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
  }
  const first = [...passages].sort(compare)[0]!
  return toBest(first.manner === 'indirect' ? [first] : beside(first, passages))
}

/** The passages around one that follow each other in its document; words that are repeated further away are no part of it. */
function beside(first: Passage, passages: readonly Passage[]): Passage[] {
  const own = passages
    .filter(({ source, manner }) => source === first.source && manner !== 'indirect')
    .sort((one, other) => one.tokens[0]! - other.tokens[0]!)
  const at = own.indexOf(first)
  const isNear = (one: Passage, next: Passage): boolean => next.tokens[0]! - one.tokens.at(-1)! <= NEAR
  let [from, to] = [at, at + 1]
  while (from > 0 && isNear(own[from - 1]!, own[from]!)) from--
  while (to < own.length && isNear(own[to - 1]!, own[to]!)) to++
  return own.slice(from, to)
}

function toBest(passages: readonly Passage[]): Best {
  const { source } = passages[0]!
  const ranges = wholeOf(passages)
  const [from, to] = [ranges[0]!.from, ranges.at(-1)!.to]
  const length = ranges.reduce((sum, range) => sum + range.to - range.from, 0)
  const isOneTurn = source.isOfficial && to - from <= STRETCH * length + ROOM
  const whole = isOneTurn ? [{ from, to }] : ranges
  return { passages, source, ranges: whole, places: placesOf(whole) }
}
