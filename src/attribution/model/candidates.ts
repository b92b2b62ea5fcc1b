import type { Candidate } from './relation-features.ts'
import type { Words } from './words.ts'

/** How far from a cue its source and content are looked for, in tokens of its paragraph. */
const BEFORE = 120
const AFTER = 200

/** Less likely cues are not looked at. */
const LEAST = 0.1

/** What the windows of a paragraph's candidates may hold together, in tokens a token of it: in newspapers some three. */
const MOST_SHARE = 12
/** No window is made smaller than this. */
const SMALLEST = 64

/** The tokens of a candidate's paragraph that are near to it; `share` of the usual reach. */
export function windowOf(
  { paragraph, count }: Words,
  { first, end }: Pick<Candidate, 'first' | 'end'>,
  share = 1,
): Pick<Candidate, 'from' | 'to'> {
  let from = first
  while (from > 0 && first - from < BEFORE * share && paragraph[from - 1] === paragraph[first]) from--
  let to = end
  while (to < count && to - end < AFTER * share && paragraph[to] === paragraph[first]) to++
  return { from, to }
}

/** Gives candidates their windows; smaller ones where they stand so close that reading them all would take too long. */
function addWindows(words: Words, found: readonly Omit<Candidate, 'from' | 'to'>[]): Candidate[] {
  const tokens = new Int32Array((words.paragraph[words.count - 1] ?? 0) + 1)
  const candidates = new Int32Array(tokens.length)
  for (const paragraph of words.paragraph) tokens[paragraph]!++
  for (const { first } of found) candidates[words.paragraph[first]!]!++
  return found.map((candidate) => {
    const paragraph = words.paragraph[candidate.first]!
    const most = Math.max(SMALLEST, (MOST_SHARE * tokens[paragraph]!) / candidates[paragraph]!)
    return { ...candidate, ...windowOf(words, candidate, Math.min(1, most / (BEFORE + AFTER))) }
  })
}

/** Runs of tokens that the first pass takes for a cue with at least some probability; the surest token of each stands for it. */
export function findCandidates(words: Words, marginals: Float32Array, least = LEAST): Candidate[] {
  const found: Omit<Candidate, 'from' | 'to'>[] = []
  const isCue = (at: number): boolean => marginals[4 * at + 2]! > least
  for (let at = 0; at < words.count; at++) {
    if (!isCue(at)) continue
    const first = at
    let anchor = at
    while (at + 1 < words.count && isCue(at + 1) && words.sentence[at + 1] === words.sentence[first]) {
      at++
      if (marginals[4 * at + 2]! > marginals[4 * anchor + 2]!) anchor = at
    }
    found.push({ first, end: at + 1, anchor })
  }
  return addWindows(words, found)
}
