import type { Review } from '../model/index.ts'

/** What persons decided of one thread. */
export interface Decision {
  /** the last word on what it is */
  review: Review | null
  /** evidence that does not bear on it */
  rejected: ReadonlySet<string>
  /** whether it is no commitment at all */
  isRejected: boolean
}

interface Deciding {
  review: Review | null
  rejected: Set<string>
  isRejected: boolean
}

/** The decisions by the first commitment of the thread, in the order in which they were made; what was decided of a later day does not count. */
export function toDecisions(reviews: readonly Review[], asOf: string): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Deciding>()
  for (const review of reviews) {
    const { decision, subjects, judged } = review
    const commitment = subjects.find((id) => id.startsWith('commitment-'))
    if (commitment === undefined || decision === 'merge' || decision === 'split') continue
    if (judged && judged.asOf > asOf) continue
    const deciding = decisions.get(commitment) ?? { review: null, rejected: new Set<string>(), isRejected: false }
    decisions.set(commitment, deciding)
    if (decision !== 'reject') {
      deciding.review = review
      deciding.isRejected = false
    } else if (subjects.length === 1) deciding.isRejected = true
    else for (const id of subjects) if (id !== commitment) deciding.rejected.add(id)
  }
  return decisions
}
