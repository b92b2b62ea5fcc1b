import type { Labelling } from './chain.ts'
import type { Candidate } from './relation-features.ts'

/** A half-open range of tokens. */
export interface TokenRange {
  first: number
  end: number
}

/** One way to give out the roles around a cue. */
export interface Structure {
  source: TokenRange[]
  cue: TokenRange[]
  content: TokenRange[]
  /** the logarithm of its probability against the best one of its cue: 0 or less */
  behind: number
}

const SOURCE = 1
const CUE = 2
const CONTENT = 3

/** The runs of a label, without the marks at their edges that only part them from others. */
function runsOf(labels: Uint8Array, label: number, { from }: Candidate): TokenRange[] {
  const runs: TokenRange[] = []
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] !== label) continue
    const first = at
    while (at + 1 < labels.length && labels[at + 1] === label) at++
    runs.push({ first: from + first, end: from + at + 1 })
  }
  return runs
}

/** Words alone make two structures different; marks do not. */
function keyOf(labels: Uint8Array, { from }: Candidate, isWord: Uint8Array): number {
  let key = 7
  for (let at = 0; at < labels.length; at++)
    if (labels[at] !== 0 && isWord[from + at] === 1)
      key = Math.imul(key ^ (at * 4 + labels[at]!), 0x01000193) ^ (key >>> 13)
  return key
}

/** The different structures among labellings, best first; each has a cue and a content. */
export function structuresOf(
  labellings: readonly Labelling[],
  candidate: Candidate,
  { isWord, most }: { isWord: Uint8Array; most: number },
): Structure[] {
  const known = new Set<number>()
  const found: Structure[] = []
  for (const { labels, score } of labellings) {
    if (found.length >= most) break
    const key = keyOf(labels, candidate, isWord)
    if (known.has(key)) continue
    known.add(key)
    const content = runsOf(labels, CONTENT, candidate)
    const cue = runsOf(labels, CUE, candidate)
    if (content.length === 0 || cue.length === 0) continue
    found.push({ source: runsOf(labels, SOURCE, candidate), cue, content, behind: score - labellings[0]!.score })
  }
  return found
}
