import type { Candidate } from './relation-features.ts'
import type { Words } from './words.ts'

/** How far from a cue its source and content are looked for, in tokens of its paragraph. */
const BEFORE = 120
const AFTER = 200

/** Less likely cues are not looked at. */
const LEAST = 0.1

/** The tokens of a candidate's paragraph that are near to it. */
export function windowOf({ paragraph, count }: Words, first: number, end: number): { from: number; to: number } {
  let from = first
  while (from > 0 && first - from < BEFORE && paragraph[from - 1] === paragraph[first]) from--
  let to = end
  while (to < count && to - end < AFTER && paragraph[to] === paragraph[first]) to++
  return { from, to }
}

/** Runs of tokens that the first pass takes for a cue with at least some probability; the surest token of each stands for it. */
export function findCandidates(words: Words, marginals: Float32Array, least = LEAST): Candidate[] {
  const found: Candidate[] = []
  const isCue = (at: number): boolean => marginals[4 * at + 2]! > least
  for (let at = 0; at < words.count; at++) {
    if (!isCue(at)) continue
    const first = at
    let anchor = at
    while (at + 1 < words.count && isCue(at + 1) && words.sentence[at + 1] === words.sentence[first]) {
      at++
      if (marginals[4 * at + 2]! > marginals[4 * anchor + 2]!) anchor = at
    }
    found.push({ first, end: at + 1, anchor, ...windowOf(words, first, at + 1) })
  }
  return found
}
