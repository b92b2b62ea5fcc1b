import { mentionsIn } from '../../actors/index.ts'
import { NAME_KINDS, NONE, relationId, relationIds, tagId, VERB_TAGS } from '../../language/index.ts'
import { type Features, hashText, mix } from '../../linear/index.ts'
import { type Act, actSchema } from '../../model/index.ts'
import { type CueWord, cueWordFor } from '../cue-words.ts'
import type { Words } from '../model/words.ts'
import { ACT_CLASSES, actClassesOf } from './act-words.ts'
import type { SaidView } from './said.ts'

const ACTS: readonly Act[] = actSchema.options
const MODAL = tagId('MD')
const PRONOUN = tagId('PRP')
const NUMBER = tagId('CD')
const SUBJECT = relationIds('nsubj', 'nsubjpass')
const AUXILIARY = relationId('aux')
const NEGATION = relationId('neg')
/** Kinds of names from here on are figures and times. */
const FIGURES = NAME_KINDS.indexOf('date')

const step = (count: number): number =>
  count < 4 ? count : count < 7 ? 4 : count < 12 ? 5 : count < 25 ? 6 : count < 50 ? 7 : 8

/** The cue word of the lexicon that a cue is, if it is one. */
export const cueWordOf = ({ view, cue, anchor }: SaidView): CueWord | undefined =>
  cueWordFor(view.tokens[anchor]?.lower ?? '', view.tokens[cue[cue.indexOf(anchor) + 1] ?? -1]?.lower)

/** Who the content's first clause is about, as seen from the speaker. */
function subjectOf(said: SaidView): { at: number; kind: number } {
  const { words, root, content, view } = said
  let at = -1
  for (const each of content)
    if (words.head[each] === root && SUBJECT.has(words.relation[each]!)) {
      at = each
      break
    }
  if (at < 0) return { at, kind: 0 }
  if (words.tag[at] === PRONOUN) return { at, kind: 1 }
  const token = view.tokens[at]!
  const mention = mentionsIn(view.mentions, { start: token.start, end: token.end })[0]
  if (!mention) return { at, kind: 2 }
  const { speakers } = said.said
  const isOwn = speakers.some(
    ({ id, serves }) => id === mention.actor.id || (serves && serves === mention.actor.serves),
  )
  return { at, kind: isOwn ? 3 : 3 + words.mention[at]! }
}

/** The first letters of a word stand for its family: "critic", "critical", "criticised". */
const STEM = 5
const stemOf = ({ view }: SaidView, at: number): number => {
  const { lower } = view.tokens[at]!
  return hashText(lower, 0, Math.min(STEM, lower.length))
}

function addCue(said: SaidView, to: Features): void {
  const { words, cue, anchor, root, source } = said
  const { lemma, word, tag } = words
  const lc = anchor < 0 ? NONE : lemma[anchor]!
  const known = cueWordOf(said)
  const act = known ? ACTS.indexOf(known.act) : -1
  to.add(1, lc)
  to.pair(2, lc, anchor < 0 ? NONE : tag[anchor]!)
  to.add(3, act)
  for (const at of cue) {
    if (at !== anchor) to.add(4, lemma[at]!)
    to.add(13, stemOf(said, at))
    if (tag[at] === MODAL) to.pair(5, lemma[at]!, act)
    if (words.relation[at] === NEGATION) to.pair(6, lc, act)
    for (const index of actClassesOf(word[at]!)) {
      to.add(7, index)
      to.pair(9, index, root < 0 ? NONE : tag[root]!)
    }
  }
  for (let i = 0; i + 1 < cue.length; i++) to.pair(8, lemma[cue[i]!]!, lemma[cue[i + 1]!]!)
  // the source
  const head = source.find((at) => !source.includes(words.head[at]!)) ?? -1
  to.add(10, head < 0 ? NONE : lemma[head]!)
  to.pair(11, head < 0 ? NONE : words.mention[head]! * 64 + tag[head]!, lc)
  to.add(12, head < 0 ? NONE : words.mention[head]! * 64 + tag[head]!)
}

function addRoot(said: SaidView, to: Features): void {
  const { words, root, content, anchor } = said
  const { lemma, word, tag, relation, head } = words
  if (root < 0) return
  const lc = anchor < 0 ? NONE : lemma[anchor]!
  const lr = lemma[root]!
  const { at: subject, kind } = subjectOf(said)
  const who = subject >= 0 && kind === 1 ? word[subject]! : kind
  to.add(20, lr)
  to.add(34, stemOf(said, root))
  to.pair(21, tag[root]!, relation[root]!)
  to.pair(22, lr, who)
  to.add(23, who)
  to.pair(24, lc, lr)
  to.pair(25, who, lc)
  let auxiliary = NONE
  let negated = 0
  for (const at of content) {
    if (head[at] !== root) continue
    to.pair(26, relation[at]!, lemma[at]!)
    if (relation[at] === AUXILIARY) {
      auxiliary = mix(auxiliary, lemma[at]!)
      to.pair(27, lemma[at]!, who)
    }
    if (relation[at] === NEGATION) negated = 1
  }
  to.pair(28, auxiliary, who)
  for (const at of said.cue)
    for (const one of actClassesOf(word[at]!)) for (const other of actClassesOf(word[root]!)) to.pair(35, one, other)
  to.pair(29, mix(auxiliary, negated), tag[root]!)
  to.pair(30, mix(auxiliary, negated), mix(who, tag[root]!))
  for (const index of actClassesOf(word[root]!)) {
    to.add(31, index)
    to.pair(32, index, who)
    to.pair(33, index, mix(auxiliary, negated))
  }
}

/** The words of a content, each by itself and with the next; gives how many there are of each class. */
function addWords(said: SaidView, to: Features): Uint8Array {
  const { words, content } = said
  const { lemma, word, tag, name, relation } = words
  const counts = new Uint8Array(ACT_CLASSES)
  for (let i = 0; i < content.length; i++) {
    const at = content[i]!
    const next = content[i + 1]
    to.add(40, lemma[at]!)
    to.add(55, stemOf(said, at))
    if (next !== undefined) {
      to.pair(41, lemma[at]!, lemma[next]!)
      if (tag[at] === MODAL || tag[at] === PRONOUN || relation[at] === NEGATION) to.pair(42, word[at]!, tag[next]!)
    }
    for (const index of actClassesOf(word[at]!)) counts[index]!++
    if (name[at]! >= FIGURES) to.add(43, name[at]!)
    if (VERB_TAGS.has(tag[at]!)) to.pair(44, tag[at]!, relation[at]!)
  }
  return counts
}

function addClasses(counts: Uint8Array, lc: number, to: Features): void {
  for (let index = 0; index < ACT_CLASSES; index++) {
    if (counts[index]! > 0) {
      to.add(45, index)
      to.pair(56, index, lc)
    }
    if (counts[index]! > 1) to.add(46, index)
  }
}

function addContent(said: SaidView, to: Features): void {
  const { words, content, anchor } = said
  const { word, tag, quote, lemma } = words
  addClasses(addWords(said, to), anchor < 0 ? NONE : lemma[anchor]!, to)
  const quoted = content.filter((at) => quote[at] === 1).length
  to.add(47, step(content.filter((at) => tag[at] === NUMBER).length))
  to.add(48, step(content.length))
  to.pair(49, quoted === 0 ? 0 : quoted >= content.length - 4 ? 2 : 1, step(content.length))
  addOpening(content, { word, tag }, to)
}

/** How a content begins. */
function addOpening(content: readonly number[], { word, tag }: Pick<Words, 'word' | 'tag'>, to: Features): void {
  const [first, second, third] = content
  to.pair(54, first === undefined ? NONE : tag[first]!, second === undefined ? NONE : tag[second]!)
  if (first === undefined) return
  to.add(50, word[first]!)
  if (second === undefined) return
  to.pair(51, word[first]!, word[second]!)
  if (third === undefined) return
  to.pair(52, mix(word[first]!, word[second]!), word[third]!)
  to.pair(53, mix(tag[first]!, tag[second]!), tag[third]!)
}

/** The features by which the act of a statement is told; each once. */
export function addActFeatures(said: SaidView, to: Features): void {
  to.add(0, 0)
  addCue(said, to)
  addRoot(said, to)
  addContent(said, to)
  dropRepeated(to)
}

function dropRepeated(features: Features): void {
  const list = features.list.subarray(0, features.count).sort()
  let kept = 0
  for (let i = 0; i < list.length; i++) if (i === 0 || list[i] !== list[i - 1]) list[kept++] = list[i]!
  features.count = kept
}
