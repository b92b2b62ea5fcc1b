import { NONE, relationIds } from '../../language/index.ts'
import { type Features, pair } from '../../linear/index.ts'
import type { Words } from './words.ts'

const SUBJECT = relationIds('nsubj', 'nsubjpass')

/** The features of a token by itself, whatever cue it may belong to. */
export function addFlatFeatures(words: Words, at: number, to: Features): void {
  const { word, lemma, tag, relation, head, name, quote, children, governor, shape, suffix, mention, ruled } = words
  const of = (list: Int32Array | Uint8Array, index: number): number =>
    index >= 0 && index < words.count ? list[index]! : NONE
  const w0 = word[at]!
  const t0 = tag[at]!
  const l0 = lemma[at]!
  const w1 = of(word, at + 1)
  const w9 = of(word, at - 1)
  const t1 = of(tag, at + 1)
  const t2 = of(tag, at + 2)
  const t9 = of(tag, at - 1)
  const t8 = of(tag, at - 2)
  const q0 = quote[at]!
  const q1 = of(quote, at + 1)
  const q9 = of(quote, at - 1)
  to.add(1, w0)
  to.add(2, l0)
  to.pair(3, l0, t0)
  to.add(4, w1)
  to.add(5, w9)
  to.add(6, of(word, at + 2))
  to.add(7, of(word, at - 2))
  to.pair(8, w0, w1)
  to.pair(9, w9, w0)
  to.add(10, t0)
  to.add(11, t1)
  to.add(12, t9)
  to.pair(13, t0, t1)
  to.pair(14, t9, t0)
  to.pair(15, pair(t9, t0), t1)
  to.pair(16, pair(t8, t9), t0)
  to.pair(17, pair(t0, t1), t2)
  to.add(18, suffix[at]!)
  to.pair(19, shape[at]!, name[at]!)
  to.pair(20, of(lemma, at - 1), of(lemma, at + 1))
  to.pair(21, l0, t1)
  to.pair(22, l0, t9)
  // the tree
  const h = head[at]!
  const r0 = relation[at]!
  const hl = of(lemma, h)
  const g = governor[at]!
  const gl = of(lemma, g)
  to.pair(30, r0, hl)
  to.pair(31, r0, of(tag, h))
  to.pair(32, r0, l0)
  to.pair(33, pair(r0, of(relation, h)), hl)
  const hh = of(head, h)
  to.pair(34, pair(r0, of(relation, h)), of(lemma, hh))
  to.pair(35, children[at]!, t0)
  to.pair(36, children[at]!, l0)
  to.pair(37, l0, children[at]! & 0x1f)
  to.pair(38, gl, g < 0 ? 0 : words.relation[g]!)
  const clause = clauseOf(words, at)
  const cr = clause < 0 ? NONE : relation[clause]!
  to.pair(39, gl, cr)
  to.pair(40, pair(gl, cr), at > g ? 1 : 0)
  to.pair(41, pair(gl, cr), r0)
  to.pair(42, of(lemma, clause), cr)
  const gg = g < 0 ? NONE : of(governor, g)
  to.pair(43, of(lemma, gg), pair(cr, g < 0 ? 0 : of(relation, clauseOf(words, g))))
  // quotation marks
  to.pair(50, q0, pair(q9, q1))
  to.pair(51, q0, l0)
  to.pair(52, pair(q9, q1), t0)
  to.pair(53, quoteNear(words, at), t0)
  to.pair(54, quoteNear(words, at), l0)
  to.pair(55, pair(q0, r0), cr)
  // names and mentions
  const m0 = mention[at]!
  to.pair(60, m0, t0)
  to.pair(61, pair(m0, r0), hl)
  to.pair(62, pair(of(mention, at - 1), of(mention, at + 1)), l0)
  to.pair(63, subjectKind(words, at), l0)
  // place
  const first = words.sentence[at] !== of(words.sentence, at - 1) ? 1 : 0
  const last = words.sentence[at] !== of(words.sentence, at + 1) ? 1 : 0
  to.pair(70, pair(first, last), t0)
  to.pair(71, pair(words.heading[at]!, first), t0)
  to.pair(72, words.heading[at]!, l0)
  to.pair(73, words.paragraph[at] !== of(words.paragraph, at - 1) ? 1 : 0, q0)
  // what the rules drew
  const k0 = ruled[at]!
  to.pair(80, k0, pair(of(ruled, at - 1), of(ruled, at + 1)))
  to.pair(81, k0, l0)
  to.pair(82, k0, pair(t0, r0))
}

/** The token that heads the clause of a token: the last one below its governor. */
function clauseOf({ head, governor }: Words, at: number): number {
  const end = governor[at]!
  let up = at
  for (let climbed = 0; up >= 0 && head[up] !== end && climbed < 48; climbed++) up = head[up]!
  return up
}

/** Whether quotation marks open or close nearby in the sentence, and on which side. */
function quoteNear({ quote, sentence, count }: Words, at: number): number {
  let near = 0
  for (let step = 1; step <= 8; step++) {
    const before = at - step
    const after = at + step
    const size = step <= 1 ? 1 : step <= 3 ? 2 : 3
    if (!(near & 0xf) && before >= 0 && quote[before] === 3) near |= size
    if (!(near & 0xf0) && after < count && quote[after] === 2 && sentence[after] === sentence[at]) near |= size << 4
    if (!(near & 0xf00) && after < count && quote[after] === 3) near |= size << 8
  }
  return near
}

/** What kind of thing the subject of a verb is, or of the verb above it. */
function subjectKind({ head, relation, mention, tag, count }: Words, at: number): number {
  for (let step = 1; step <= 12; step++)
    for (const near of [at - step, at + step])
      if (near >= 0 && near < count && head[near] === at && SUBJECT.has(relation[near]!))
        return 1 + mention[near]! * 64 + tag[near]!
  return 0
}
