import { RELATIONS, TAGS } from '../syntax.ts'
import { LONGEST, MARKS } from './parser-state.ts'
import type { Trees } from './trees.ts'

const PUNCT = RELATIONS.indexOf('punct')
const ROOT = RELATIONS.indexOf('root')
const OPENING = TAGS.indexOf('-LRB-')
const CLOSING = TAGS.indexOf('-RRB-')

/** The word that holds both of two words, and the word below it on the side of the second; heads are climbed no further than a stretch is long. */
function meet(heads: Int32Array, one: number, other: number): { common: number; below: number } {
  let below = other
  for (let up = other, climbed = 0; up >= 0 && climbed <= LONGEST; up = heads[up]!, climbed++) {
    for (let from = one, steps = 0; from >= 0 && steps <= LONGEST; from = heads[from]!, steps++)
      if (from === up) return { common: up, below }
    below = up
  }
  return { common: below, below }
}

/**
 * Hangs the marks of a sentence on its tree: a mark between two words on the word that holds both, one at either end on the root, a bracket on
 * the head of what it opens.
 */
export function hangMarks(trees: Trees, tags: Uint8Array, { first, end }: { first: number; end: number }): void {
  const { heads, relations } = trees
  const root = rootOf(trees, tags, { first, end })
  let before = -1
  let opened = -1
  /** the next word after a run of marks: found once a run */
  let after = first
  for (let at = first; at < end; at++) {
    if (!MARKS[tags[at]!]) {
      before = at
      continue
    }
    if (at === root) continue
    relations[at] = PUNCT
    if (after <= at) after = at + 1
    while (after < end && MARKS[tags[after]!]) after++
    if (tags[at] === CLOSING && opened >= 0) heads[at] = opened
    else if (before < 0 || after === end) heads[at] = root
    else {
      const { common, below } = meet(heads, before, after)
      heads[at] = tags[at] === OPENING ? below : common
    }
    if (tags[at] === OPENING) opened = heads[at]!
  }
}

/** The root of a sentence; its first mark where it holds no word. */
function rootOf({ heads, relations }: Trees, tags: Uint8Array, { first, end }: { first: number; end: number }): number {
  for (let at = first; at < end; at++) if (!MARKS[tags[at]!] && heads[at] === -1) return at
  relations[first] = ROOT
  return first
}
