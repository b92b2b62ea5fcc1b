import { NONE } from '../../language/index.ts'
import { type Features, pair } from '../../linear/index.ts'
import type { Words } from './words.ts'

/** The features of a token that count for every cue alike when roles are given out; a part of the flat ones. */
export function addBaseFeatures(words: Words, at: number, to: Features): void {
  const { word, lemma, tag, relation, head, name, quote, governor, mention } = words
  const of = (list: Int32Array | Uint8Array, index: number): number =>
    index >= 0 && index < words.count ? list[index]! : NONE
  const t0 = tag[at]!
  const l0 = lemma[at]!
  const t1 = of(tag, at + 1)
  const t9 = of(tag, at - 1)
  to.add(101, word[at]!)
  to.pair(102, l0, t0)
  to.pair(103, of(word, at - 1), t0)
  to.pair(104, of(word, at + 1), t0)
  to.pair(105, pair(t9, t0), t1)
  to.pair(106, of(lemma, at - 1), of(lemma, at + 1))
  const r0 = relation[at]!
  to.pair(107, r0, of(lemma, head[at]!))
  to.pair(108, pair(r0, t0), of(relation, head[at]!))
  to.pair(109, of(lemma, governor[at]!), r0)
  to.pair(110, quote[at]!, pair(of(quote, at - 1), of(quote, at + 1)))
  to.pair(111, mention[at]!, pair(t0, r0))
  to.pair(112, name[at]!, words.shape[at]!)
  const first = words.sentence[at] !== of(words.sentence, at - 1) ? 1 : 0
  const last = words.sentence[at] !== of(words.sentence, at + 1) ? 1 : 0
  to.pair(113, pair(first, last), pair(t0, words.heading[at]!))
}
