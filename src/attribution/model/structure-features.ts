import { NONE, tagId } from '../../language/index.ts'
import { type Features, pair } from '../../linear/index.ts'
import { addContent } from './content-features.ts'
import { type About, addEdges, LENGTHS, meanOf, type StructureView, standingOf, stepIn } from './range-features.ts'
import type { Structure, TokenRange } from './structure.ts'
import type { Words } from './words.ts'

const COMMA = tagId(',')
const BEHIND = [0, 0.1, 0.3, 0.6, 1, 1.5, 2.2, 3, 4, 6, 9]

/** The features of one way to give out the roles of a cue: what is right as a whole. */
export function addStructureFeatures(
  { words, beliefs, candidate }: StructureView,
  structure: Structure,
  to: Features,
): void {
  const { lemma, tag } = words
  const { anchor } = candidate
  const lc = lemma[anchor]!
  const kind = pair(tag[anchor]!, words.relation[anchor]!)
  to.add(201, stepIn(BEHIND, -structure.behind))
  addCue(words, structure, { lc, anchor, to })
  addSource({ words, beliefs, candidate }, structure, { lc, kind, to })
  addContent({ words, beliefs, candidate }, structure, { lc, kind, to })
}

function addCue(
  { lemma, tag, count, quote }: Words,
  { cue }: Structure,
  { lc, anchor, to }: { lc: number; anchor: number; to: Features },
): void {
  const { first, end } = cue[0]!
  let tags = 3
  for (let at = first; at < end && at - first < 6; at++) tags = pair(tags, tag[at]!)
  const size = Math.min(end - first, 8)
  const before = first > 0 ? tag[first - 1]! : NONE
  const after = end < count ? tag[end]! : NONE
  to.pair(210, size, cue.length)
  to.pair(211, size, lc)
  to.pair(212, tags, lc)
  to.add(213, tags)
  to.pair(214, before, tag[first]!)
  to.pair(215, after, tag[end - 1]!)
  to.pair(216, lemma[first]!, before)
  to.pair(217, lemma[end - 1]!, end < count ? lemma[end]! : NONE)
  to.pair(218, first > 0 ? lemma[first - 1]! : NONE, lemma[first]!)
  to.pair(219, anchor - first, pair(end - anchor, lc))
  to.pair(220, end < count ? quote[end]! : 0, lemma[end - 1]!)
}

function addSource({ words, beliefs, candidate }: StructureView, structure: Structure, { lc, kind, to }: About): void {
  const { lemma, tag, mention, count } = words
  const { source, cue } = structure
  const [content] = structure.content
  to.pair(230, source.length, kind)
  to.pair(231, source.length, lc)
  if (source.length === 0) {
    to.pair(232, content!.first < cue[0]!.first ? 1 : 0, kind)
    return
  }
  const range = source[0]!
  const { first, end } = range
  const { top, tops, role, whole } = standingOf(words, range, candidate.anchor)
  const side = first < candidate.anchor ? 0 : 1
  const away = side === 0 ? cue[0]!.first - end : first - cue[0]!.end
  const before = first > 0 ? lemma[first - 1]! : NONE
  const after = end < count ? lemma[end]! : NONE
  to.pair(233, role, lc)
  to.pair(234, role, pair(kind, side))
  to.pair(235, whole, pair(Math.min(tops, 3), role))
  to.pair(236, whole, pair(after, 1))
  to.pair(237, tag[first]!, tag[end - 1]!)
  to.pair(238, before, tag[first]!)
  to.pair(239, after, tag[end - 1]!)
  to.pair(240, stepIn(LENGTHS, end - first), side)
  to.pair(241, Math.max(-2, Math.min(away, 8)), side)
  to.pair(242, mention[end - 1]!, pair(mention[first]!, side))
  to.pair(243, lemma[end - 1]!, side)
  to.pair(244, lemma[top < 0 ? first : top]!, pair(role, 2))
  to.pair(245, beliefs.source[first]!, first > 0 ? beliefs.source[first - 1]! : 0)
  to.pair(246, beliefs.source[end - 1]!, end < count ? beliefs.source[end]! : 0)
  to.pair(247, meanOf(beliefs.source, range), 0)
  to.pair(248, words.quote[first]!, pair(words.quote[candidate.anchor]!, side))
  to.pair(249, hasTag(words, range, COMMA), pair(whole, side))
  addEdges(words, range, { place: 10 + side, anchor: candidate.anchor, lc, to })
  to.pair(
    250,
    first < content!.first ? 1 : 0,
    pair(first < cue[0]!.first ? 1 : 0, content!.first < cue[0]!.first ? 1 : 0),
  )
}

const hasTag = ({ tag }: Words, { first, end }: TokenRange, wanted: number): number => {
  for (let at = first; at < end; at++) if (tag[at] === wanted) return 1
  return 0
}
