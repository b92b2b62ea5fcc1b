import { NONE, relationIds } from '../../language/index.ts'
import { type Features, hashText, mix } from '../../linear/index.ts'
import { isSaidBySame, placeOf, relationToCue, stepsOf } from './hearer-features.ts'
import { hearerClassesOf } from './hearer-words.ts'
import type { OutletCandidate } from './outlet-candidates.ts'
import type { SaidView } from './said.ts'

/** Relations that a name inside a longer phrase has to its head. */
const WITHIN = relationIds('amod', 'compound', 'nmod:poss', 'appos', 'dep')
const CLIMB = 3

/** The head of the phrase that a name stands in: "ABC's Good Morning America", "Fox News anchor Ada Brenn". */
function outerHead({ words }: SaidView, { first, end, at }: OutletCandidate): number {
  let top = at
  while (words.head[top]! >= first && words.head[top]! < end) top = words.head[top]!
  for (let climbed = 0; climbed < CLIMB && WITHIN.has(words.relation[top]!) && words.head[top]! >= 0; climbed++)
    top = words.head[top]!
  return top
}

/** Bits of hearerClassesOf: telling urging speaking occasion audience outlet platform showing. */
const TELLING = 1
const SPEAKING = 4
const OCCASION = 8
const OUTLET = 32
const PLATFORM = 64
const SHOWING = 128

const THROUGH = new Set(['on', 'via', 'over', 'through', 'in', 'at', 'from', 'by'].map((word) => hashText(word)))
const TOWARD = new Set(['to', 'with', 'for', 'of'].map((word) => hashText(word)))

/** How a phrase is tied to the cue, in few words: told, on, to, an interview with, speaking on, nothing of these. */
function frameOf(
  said: SaidView,
  { governor, preposition, first }: { governor: number; preposition: number; first: number },
): number {
  const { words, cue, anchor } = said
  const toCue = relationToCue(said, governor)
  const near = toCue === 1 || toCue === 2 ? 0 : toCue < 7 ? 1 : toCue === 7 ? 2 : 3
  const classes = governor < 0 ? 0 : hearerClassesOf(words.lemma[governor]!)
  const way = THROUGH.has(preposition) ? 1 : TOWARD.has(preposition) ? 2 : preposition ? 3 : 0
  if (
    first > 0 &&
    (first - 1 === anchor || cue.includes(first - 1)) &&
    hearerClassesOf(words.lemma[first - 1]!) & TELLING
  )
    return 1
  if (classes & TELLING && way === 0) return 2 + near
  if (classes & OCCASION) return 8 + way * 4 + near
  if (classes & (SPEAKING | SHOWING)) return 24 + way * 4 + near
  if (classes & TELLING) return 40 + way * 4 + near
  return 56 + way * 4 + near
}

/** How much a name looks like an outlet's: known, a platform, by a word of it, by its letters, not at all. */
function outletnessOf(
  { view, words }: SaidView,
  { first, end, at }: OutletCandidate,
  outlets: ReadonlySet<string>,
): number {
  let classes = 0
  for (let i = first; i < end; i++) {
    const actor = view.mentions[view.mentionOf[i]!]?.actor
    if (actor && outlets.has(actor.name)) return 4
    classes |= hearerClassesOf(words.word[i]!)
  }
  if (classes & PLATFORM) return 3
  if (classes & OUTLET) return 2
  return words.shape[at] === 2 && view.tokens[at]!.text.length <= 5 ? 1 : 0
}

/** The features of a name that may be the outlet or platform through which something is said. */
export function addOutletFeatures(
  said: SaidView,
  candidate: OutletCandidate,
  outlets: ReadonlySet<string>,
  to: Features,
): void {
  const { words, anchor } = said
  const { head, relation, lemma, word, tag, mention, name } = words
  const { first, end, at } = candidate
  const top = outerHead(said, candidate)
  const governor = head[top]!
  const r = relation[top]!
  const own = relation[at]!
  const isInner = top >= first && top < end ? 0 : 1
  const preposition = words.preposition[top]!
  const hl = governor < 0 ? NONE : lemma[governor]!
  const classes = governor < 0 ? 0 : hearerClassesOf(hl)
  const place = placeOf(said, top)
  const toCue = relationToCue(said, governor)
  const what = outletnessOf(said, candidate, outlets)
  const isKnown = what > 1 ? 1 : 0
  const frame = frameOf(said, { governor, preposition, first })
  const before = first > 0 ? word[first - 1]! : NONE
  const after = end < words.count ? word[end]! : NONE
  const lc = anchor < 0 ? NONE : lemma[anchor]!
  const cueClasses = hearerClassesOf(lc)
  const kind = mention[at]! * 64 + name[at]!
  to.add(0, 0)
  to.add(30, frame)
  to.pair(31, frame, what)
  to.pair(32, frame, isKnown)
  to.pair(33, frame, mix(isKnown, place))
  to.pair(34, frame, kind)
  to.pair(35, frame, cueClasses & 0xf)
  to.add(1, what)
  to.pair(2, what, place)
  to.pair(3, what, mix(r, preposition))
  to.pair(4, isKnown, mix(r, mix(preposition, classes)))
  to.pair(5, what, mix(toCue, mix(r, preposition)))
  to.pair(6, preposition, mix(isInner, toCue))
  to.pair(7, hl, mix(r, preposition))
  to.pair(8, classes, mix(r, preposition))
  to.pair(9, before, what)
  to.add(10, before)
  to.add(11, after)
  to.pair(12, after, what)
  to.add(13, kind)
  to.pair(14, kind, what)
  to.pair(15, cueClasses, mix(toCue, mix(r, what)))
  to.pair(16, lc, mix(r, preposition))
  to.pair(17, isSaidBySame(said, governor), mix(place, what))
  to.pair(18, stepsOf(anchor < 0 ? 30 : Math.abs(at - anchor)), place)
  to.add(19, lemma[at]!)
  to.pair(20, own, mix(isInner, what))
  to.pair(21, tag[first]!, end - first)
  to.pair(22, isInner ? hearerClassesOf(lemma[top]!) : 0, what)
}
