import type { Review } from '../../model/index.ts'

/** What persons decided last of pairs of commitments. */
export interface Decisions {
  /** the commitments that are one with a commitment, each with the review that says so */
  merged: ReadonlyMap<string, ReadonlyMap<string, Review>>
  /** the commitments that are not one with a commitment */
  apart: ReadonlyMap<string, ReadonlySet<string>>
}

const COMMITMENT = /^commitment-/

/** Reads which commitments are one or are not; of the same two, the later stands. */
export function readDecisions(reviews: readonly Review[]): Decisions {
  const last = new Map<string, Review>()
  for (const review of reviews) {
    if (review.decision !== 'merge' && review.decision !== 'split') continue
    if (!review.subjects.every((id) => COMMITMENT.test(id))) continue
    for (const [at, one] of review.subjects.entries())
      for (const other of review.subjects.slice(at + 1)) last.set([one, other].sort().join(' '), review)
  }
  const merged = new Map<string, Map<string, Review>>()
  const apart = new Map<string, Set<string>>()
  for (const [pair, review] of last) {
    const [a, b] = pair.split(' ') as [string, string]
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (review.decision === 'merge')
        merged.set(one, (merged.get(one) ?? new Map<string, Review>()).set(other, review))
      else apart.set(one, (apart.get(one) ?? new Set<string>()).add(other))
  }
  return { merged, apart }
}
