import { NONE, tagId, tagIds } from '../../language/index.ts'
import { type Features, mix } from '../../linear/index.ts'
import { isSaidBySame, placeOf, relationToCue, stepsOf } from './hearer-features.ts'
import { hearerClassesOf } from './hearer-words.ts'
import type { SaidView } from './said.ts'
import type { TimeCandidate } from './time-candidates.ts'

const FINITE = tagIds('VBD', 'MD', 'VBZ', 'VBP')
const COMMA = tagId(',')
const PRECISIONS = ['day', 'week', 'month', 'quarter', 'year']

/** How many finite verbs and commas stand between a token and the cue. */
function between({ words, cue, anchor }: SaidView, at: number): { verbs: number; commas: number } {
  const from = anchor < 0 ? at : anchor
  let verbs = 0
  let commas = 0
  for (let i = Math.min(at, from) + 1; i < Math.max(at, from); i++) {
    if (FINITE.has(words.tag[i]!) && !cue.includes(i) && verbs < 3) verbs++
    if (words.tag[i] === COMMA && commas < 3) commas++
  }
  return { verbs, commas }
}

/** Of candidates further away than so many others it does not matter how many. */
const MOST_RANK = 3

/** The features of words that may say when a statement was made. */
export function addTimeFeatures(
  said: SaidView,
  { moment, first, end, at, ...candidate }: TimeCandidate,
  to: Features,
): void {
  const { words, anchor } = said
  const { head, relation, lemma, word, tag, quote } = words
  const governor = head[at]!
  const r = relation[at]!
  const preposition = words.preposition[at]! || (first > 0 ? word[first - 1]! : NONE)
  const place = placeOf(said, at)
  const toCue = relationToCue(said, governor)
  const rank = Math.min(MOST_RANK, candidate.rank)
  const what = mix(PRECISIONS.indexOf(moment.precision), moment.basis === 'stated' ? 1 : 0)
  const classes = governor < 0 ? 0 : hearerClassesOf(lemma[governor]!) & 0xff
  const { verbs, commas } = between(said, at)
  const tense = anchor < 0 ? NONE : tag[anchor]!
  to.add(0, 0)
  to.add(1, place)
  to.pair(2, place, rank)
  to.pair(3, toCue, r)
  to.pair(4, toCue, mix(place, what))
  to.pair(5, what, place)
  to.pair(6, preposition, place)
  to.pair(7, word[end - 1]!, toCue)
  to.pair(8, verbs, mix(commas, place))
  to.pair(9, verbs, toCue)
  to.pair(10, classes, mix(toCue, r))
  to.pair(11, isSaidBySame(said, governor), mix(place, classes & 7))
  to.pair(12, tense, mix(toCue, place & 1))
  to.pair(13, quote[at]!, place)
  to.pair(14, stepsOf(anchor < 0 ? 30 : Math.abs(at - anchor)), place)
  to.pair(15, anchor < 0 ? NONE : lemma[anchor]!, toCue)
  to.pair(16, governor < 0 ? NONE : tag[governor]!, mix(r, place))
  to.pair(17, anchor >= 0 && (first === anchor + 1 || end === anchor) ? 1 : 0, mix(what, tense))
  to.pair(18, said.cue.includes(first - 1) || said.cue.includes(end) ? 1 : 0, mix(rank, what))
  to.pair(19, first === 0 || words.sentence[first - 1] !== words.sentence[first] ? 1 : 0, place)
}
