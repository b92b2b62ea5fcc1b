import { mentionsIn } from '../../actors/index.ts'
import { NONE } from '../../language/index.ts'
import { type Features, mix } from '../../linear/index.ts'
import { hearerClassesOf } from './hearer-words.ts'
import { phraseStart } from './phrase.ts'
import type { SaidView } from './said.ts'

export const stepsOf = (count: number): number =>
  count < 4 ? count : count < 6 ? 4 : count < 10 ? 5 : count < 18 ? 6 : count < 35 ? 7 : 8

/** Whether a token is in a list that goes by the order of the text. */
const isAmong = (list: readonly number[], at: number): boolean =>
  list.length > 0 && at >= list[0]! && at <= list[list.length - 1]! && list.includes(at)

/** Where a token stands as seen from the cue: its sentence, the side, and the role of its words. */
export function placeOf({ words, cue, content, source, anchor }: SaidView, at: number): number {
  const from = anchor < 0 ? (content[0] ?? 0) : anchor
  const apart = Math.min(3, Math.abs(words.sentence[from]! - words.sentence[at]!))
  const paragraph = words.paragraph[from] === words.paragraph[at] ? 0 : 1
  const role = isAmong(cue, at) ? 1 : isAmong(content, at) ? 2 : isAmong(source, at) ? 3 : 0
  return ((apart * 2 + paragraph) * 4 + role) * 2 + (at < from ? 0 : 1)
}

/** How a token's governor stands to the cue: the cue itself, above it, below it, beside it. */
export function relationToCue({ words, cue, anchor }: SaidView, governor: number): number {
  const { head } = words
  if (anchor < 0 || governor < 0) return 0
  if (governor === anchor) return 1
  if (cue.includes(governor)) return 2
  if (head[governor] === anchor) return 3
  if (head[anchor] === governor) return 4
  if (head[governor]! >= 0 && head[governor] === head[anchor]) return 5
  if (head[governor]! >= 0 && head[head[governor]!] === anchor) return 6
  return words.sentence[governor] === words.sentence[anchor] ? 7 : 8
}

/** Whether the subject of a verb is who speaks: 1 the same actor or word, 2 another, 0 without a subject. */
export function isSaidBySame(said: SaidView, verb: number): number {
  const subject = verb < 0 ? -1 : said.words.subject[verb]!
  if (subject < 0) return 0
  const known = said.isSpeaker.get(subject)
  if (known !== undefined) return known ? 1 : 2
  const isSpeaker = findSpeaker(said, subject)
  said.isSpeaker.set(subject, isSpeaker)
  return isSpeaker ? 1 : 2
}

function findSpeaker({ words, view, said, source }: SaidView, at: number): boolean {
  if (source.some((each) => words.word[each] === words.word[at])) return true
  const actor = mentionsIn(view.mentions, view.tokens[at]!)[0]?.actor
  return actor !== undefined && said.speakers.some(({ id }) => id === actor.id)
}

function commasBetween({ words: { commas }, anchor }: SaidView, at: number): number {
  const [first, last] = at < anchor ? [at, anchor] : [anchor, at]
  return first + 1 < last ? Math.min(3, commas[last]! - commas[first + 1]!) : 0
}

/** The features of a phrase that may name who is spoken to. */
export function addHearerFeatures(said: SaidView, at: number, to: Features): void {
  const { words, anchor } = said
  const { head, relation, lemma, word, tag, mention } = words
  const governor = head[at]!
  const r = relation[at]!
  const hl = governor < 0 ? NONE : lemma[governor]!
  const preposition = words.preposition[at]!
  const classes = governor < 0 ? 0 : hearerClassesOf(lemma[governor]!) & 0xf
  const place = placeOf(said, at)
  const toCue = relationToCue(said, governor)
  const kind = mention[at]! * 64 + tag[at]!
  const own = hearerClassesOf(word[at]!)
  const same = isSaidBySame(said, governor)
  const lc = anchor < 0 ? NONE : lemma[anchor]!
  const cueClasses = hearerClassesOf(lc)
  const distance = stepsOf(anchor < 0 ? 30 : Math.abs(at - anchor))
  to.add(0, 0)
  to.add(1, place)
  to.pair(2, r, preposition)
  to.pair(3, hl, mix(r, preposition))
  to.pair(4, classes, mix(r, preposition))
  to.pair(5, mix(classes, toCue), mix(r, preposition))
  to.pair(6, toCue, mix(r, place))
  to.pair(7, mix(toCue, place), mix(classes, r))
  to.pair(8, lc, mix(r, mix(toCue, preposition)))
  to.pair(9, cueClasses, mix(r, mix(toCue, preposition)))
  to.pair(10, distance, place)
  to.add(11, kind)
  to.pair(12, kind, mix(r, classes))
  to.pair(13, own, mix(r, preposition))
  to.pair(14, own, toCue)
  to.pair(15, same, mix(place, classes))
  to.pair(16, same, mix(toCue, r))
  to.pair(17, commasBetween(said, at), mix(toCue, place & 1))
  to.add(18, lemma[at]!)
  to.pair(19, at > 0 ? word[at - 1]! : NONE, place & 1)
  const before = phraseStart(words, at) - 1
  to.pair(20, before === anchor ? 1 : said.cue.includes(before) ? 2 : 0, cueClasses)
  to.pair(22, before === anchor ? 1 : 0, lc)
  to.pair(23, before < 0 ? 0 : hearerClassesOf(lemma[before]!) & 0xf, toCue)
  to.pair(21, governor < 0 ? NONE : tag[governor]!, mix(r, classes))
}
