import type { Fingerprint } from './fingerprint.ts'
import { countShared } from './hash.ts'

/**
 * Of all runs of two texts so many are shared: an edit of every twentieth word leaves about 0.6 of them, two authors of one event seldom
 * share 0.1.
 */
export const RESEMBLES = 0.5
/** Of the shorter text's runs so many are in the longer: a report cut short, or a live report that has grown. */
export const CONTAINS = 0.7
/** A text of fewer runs is in no other: a headline or a sentence stands in many reports. */
const LEAST_CONTAINED = 30
/** Where a text has so many numbers, or names, and the other not half of them, the words they share are a form that is filled in anew. */
const LEAST_PARTICULARS = 3
const SHARED_PARTICULARS = 0.5

/** How much two texts have in common. */
export interface Likeness {
  /** the share of all their runs */
  resemblance: number
  /** the share of the shorter one's runs */
  containment: number
}

export function likenessOf({ runs: one }: Fingerprint, { runs: other }: Fingerprint): Likeness {
  const shared = countShared(one, other)
  const least = Math.min(one.length, other.length)
  return {
    resemblance: shared === 0 ? 0 : shared / (one.length + other.length - shared),
    containment: least === 0 ? 0 : shared / least,
  }
}

function areOthers(one: Uint32Array, other: Uint32Array): boolean {
  const least = Math.min(one.length, other.length)
  return least >= LEAST_PARTICULARS && countShared(one, other) < SHARED_PARTICULARS * least
}

/** Whether two texts are one report: alike, with the same numbers and names. */
export function isNearDuplicate(one: Fingerprint, other: Fingerprint, { resemblance, containment }: Likeness): boolean {
  const isLong = Math.min(one.runs.length, other.runs.length) >= LEAST_CONTAINED
  if (resemblance < RESEMBLES && !(isLong && containment >= CONTAINS)) return false
  return !areOthers(one.numbers, other.numbers) && !areOthers(one.names, other.names)
}
