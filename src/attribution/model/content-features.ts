import { NONE } from '../../language/index.ts'
import { pair } from '../../linear/index.ts'
import {
  type About,
  addEdges,
  endsBelow,
  LENGTHS,
  maxOf,
  meanOf,
  type StructureView,
  standingOf,
  stepIn,
} from './range-features.ts'
import type { Structure, TokenRange } from './structure.ts'

/** The features of the contents of a structure. */
export function addContent(
  { words, beliefs, candidate }: StructureView,
  structure: Structure,
  { lc, kind, to }: About,
): void {
  const { content, cue, source } = structure
  const cueFirst = cue[0]!.first
  const cueEnd = cue[0]!.end
  let sides = 0
  for (const { first } of content) sides = sides * 2 + (first < cueFirst ? 1 : 0) + 2
  to.pair(260, sides, kind)
  to.pair(261, sides, lc)
  to.pair(262, sides, source.length === 0 ? 2 : source[0]!.first < cueFirst ? 1 : 0)
  for (const [index, range] of content.entries()) {
    if (index > 2) break
    const side = range.first < cueFirst ? 0 : 1
    const gap = side === 1 ? range.first - cueEnd : cueFirst - range.end
    const place = pair(side, Math.min(index, 1))
    addRange({ words, beliefs, candidate }, range, { lc, kind, to, place, sides, gap: Math.max(-2, Math.min(gap, 8)) })
    addEdges(words, range, { place, anchor: candidate.anchor, lc, to })
  }
  const last = content[content.length - 1]!
  to.pair(290, content.length, stepIn(LENGTHS, last.end - last.first))
  const between = cueEnd < last.first && content[0]!.first < cueFirst ? 1 : 0
  to.pair(291, content.length, between)
}

interface OfContent extends About {
  place: number
  sides: number
  gap: number
}

function addRange(
  { words, beliefs, candidate }: StructureView,
  range: TokenRange,
  { lc, kind, to, place, sides, gap }: OfContent,
): void {
  const { lemma, tag, quote, sentence, count } = words
  const { first, end } = range
  const { top, tops, role, whole } = standingOf(words, range, candidate.anchor)
  const before = first > 0 ? lemma[first - 1]! : NONE
  const after = end < count ? lemma[end]! : NONE
  const quotes = pair(quote[first]!, quote[end - 1]!)
  const outer = pair(first > 0 ? quote[first - 1]! : 0, end < count ? quote[end]! : 0)
  const starts = first === 0 || sentence[first - 1] !== sentence[first] ? 1 : 0
  const stops = end >= count || sentence[end] !== sentence[end - 1] ? 1 : 0
  to.pair(263, lemma[first]!, pair(place, lc))
  to.pair(264, lemma[first]!, pair(tag[first]!, before))
  to.pair(265, tag[first]!, pair(before, place))
  to.pair(266, tag[end - 1]!, pair(after, place))
  to.pair(267, lemma[end - 1]!, after)
  to.pair(268, end < count ? tag[end]! : NONE, pair(tag[end - 1]!, pair(stops, place)))
  to.pair(269, first > 0 ? tag[first - 1]! : NONE, pair(tag[first]!, pair(starts, place)))
  to.pair(270, quotes, outer)
  to.pair(271, pair(quotes, outer), pair(starts, stops))
  to.pair(272, role, pair(whole, Math.min(tops, 3)))
  to.pair(273, role, pair(lc, place))
  to.pair(274, role, pair(kind, whole))
  to.pair(275, stepIn(LENGTHS, end - first), place)
  to.pair(276, pair(starts, stops), pair(place, sides))
  to.pair(277, gap, place)
  to.pair(278, gap, lc)
  to.pair(279, beliefs.content[first]!, first > 0 ? beliefs.content[first - 1]! : 0)
  to.pair(280, beliefs.content[end - 1]!, end < count ? beliefs.content[end]! : 0)
  to.pair(281, meanOf(beliefs.content, range), place)
  to.pair(282, maxOf(beliefs.cue, range), place)
  to.pair(283, pair(whole, starts), pair(stops, after))
  to.pair(284, top < 0 ? NONE : tag[top]!, pair(role, lc))
  to.pair(285, Math.min(sentence[end - 1]! - sentence[first]!, 3), pair(quotes, place))
  to.pair(286, endsBelow(words, range), pair(place, after))
}
