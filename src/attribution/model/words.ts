import {
  indexAt,
  type Quotation,
  RELATIONS,
  type Relation,
  relationId,
  relationIds,
  type Sentence,
  type Syntax,
  type Token,
  tagId,
} from '../../language/index.ts'
import { hashText } from '../../linear/index.ts'
import type { Span } from '../../model/index.ts'

/** What the features of a model read of each token, as numbers; made once a document. */
export interface Words {
  count: number
  word: Int32Array
  lemma: Int32Array
  /** hashes of the last three characters of the lower form */
  suffix: Int32Array
  shape: Uint8Array
  tag: Uint8Array
  relation: Uint8Array
  head: Int32Array
  name: Uint8Array
  /** 0 outside of quotations, 1 inside, 2 the opening mark, 3 the closing one */
  quote: Uint8Array
  /** the index of the quotation, or -1 */
  quotation: Int32Array
  sentence: Int32Array
  paragraph: Int32Array
  /** the first and the last token of the token's subtree */
  left: Int32Array
  right: Int32Array
  /** which relations the token's children have, as bits */
  children: Int32Array
  /** the head of the clause that the token stands in, or -1 */
  governor: Int32Array
  /** the kind of actor that the token mentions: 0 none, 1 person, 2 state, 3 organisation, 4 group */
  mention: Uint8Array
  /** what the rules take the token for: 0 nothing, 1 source, 2 cue, 3 content */
  ruled: Uint8Array
  /** 1 where a token is no mark */
  isWord: Uint8Array
  /** 1 in the title and in headings */
  heading: Uint8Array
  /** the lower form's hash of the preposition of a noun, 0 without one */
  preposition: Int32Array
  /** the subject of a verb, or -1 */
  subject: Int32Array
  /** how many commas stand before a token */
  commas: Int32Array
}

const CLAUSE = new Set<Relation>([
  'root',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'csubj',
  'dep',
  'conj',
])
const IS_CLAUSE = Uint8Array.from(RELATIONS, (relation) => (CLAUSE.has(relation) ? 1 : 0))
const BIT: Partial<Record<Relation, number>> = {
  nsubj: 0,
  nsubjpass: 1,
  dobj: 2,
  ccomp: 3,
  xcomp: 4,
  advcl: 5,
  mark: 6,
  aux: 7,
  auxpass: 8,
  neg: 9,
  cop: 10,
  nmod: 11,
  case: 12,
  det: 13,
  'nmod:poss': 14,
  amod: 15,
  compound: 16,
  parataxis: 17,
  dep: 18,
  conj: 19,
  punct: 20,
  iobj: 21,
  'compound:prt': 22,
  advmod: 23,
  acl: 24,
  'acl:relcl': 25,
  appos: 26,
  expl: 27,
}
const BIT_OF = Int32Array.from(RELATIONS, (relation) => (BIT[relation] === undefined ? 0 : 1 << BIT[relation]))

/** Trees are climbed this far, so that the time stays linear in whatever tree. */
const CLIMB = 48

function shapeOf({ text, kind }: Token): number {
  if (kind === 'number') return 3
  if (kind === 'mark') return 4
  const first = text.charCodeAt(0)
  if (text.toUpperCase() === text) return text.length > 1 ? 2 : 1
  if (text[0] !== text[0]!.toLowerCase()) return 1
  return first < 128 && text !== text.toLowerCase() ? 5 : 0
}

interface Parts {
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  quotations: readonly Quotation[]
}

function edgesOf(head: Int32Array): { left: Int32Array; right: Int32Array } {
  const left = Int32Array.from(head, (_, at) => at)
  const right = Int32Array.from(left)
  for (let at = 0; at < head.length; at++)
    for (let up = head[at]!, climbed = 0; up >= 0 && climbed < CLIMB; up = head[up]!, climbed++) {
      if (at < left[up]!) left[up] = at
      if (at > right[up]!) right[up] = at
    }
  return { left, right }
}

function governorsOf({ heads, relations }: Syntax): Int32Array {
  const governor = new Int32Array(heads.length).fill(-1)
  for (let at = 0; at < heads.length; at++) {
    let up = at
    for (let climbed = 0; heads[up]! >= 0 && !IS_CLAUSE[relations[up]!] && climbed < CLIMB; climbed++) up = heads[up]!
    governor[at] = heads[up]!
  }
  return governor
}

const CASE = relationId('case')
const SUBJECT = relationIds('nsubj', 'nsubjpass')
const COMMA = tagId(',')
/** How far a preposition stands before its noun, and a subject before and after its verb. */
const REACH = { case: 14, subjectBefore: 25, subjectAfter: 12 }

/** What clauses and phrases have that stands near their heads. */
function findParts({ heads, relations, tags, wordHashes }: Syntax, sentence: Int32Array) {
  const count = heads.length
  const preposition = new Int32Array(count)
  const subject = new Int32Array(count).fill(-1)
  const commas = new Int32Array(count + 1)
  for (let at = 0; at < count; at++) {
    commas[at + 1] = commas[at]! + (tags[at] === COMMA ? 1 : 0)
    const head = heads[at]!
    if (head < 0) continue
    if (relations[at] === CASE) {
      if (head > at && head - at < REACH.case && sentence[head] === sentence[at]) preposition[head] = wordHashes[at]!
    } else if (SUBJECT.has(relations[at]!) && subject[head]! < 0) {
      if (head - at <= REACH.subjectBefore && at - head < REACH.subjectAfter) subject[head] = at
    }
  }
  return { preposition, subject, commas }
}

function paintQuotations(words: Pick<Words, 'quote' | 'quotation'>, { tokens, quotations }: Parts): void {
  for (const [index, quotation] of quotations.entries())
    for (let at = indexAt(tokens, quotation.start); at < tokens.length && tokens[at]!.start < quotation.end; at++) {
      words.quotation[at] = index
      const { start, end } = tokens[at]!
      words.quote[at] = end <= quotation.inner.start ? 2 : start >= quotation.inner.end ? 3 : 1
    }
}

export function wordsOf(parts: Parts, syntax: Syntax): Words {
  const { tokens, sentences } = parts
  const count = tokens.length
  const sentenceOf = new Int32Array(count)
  for (const [index, { firstToken, endToken }] of sentences.entries()) sentenceOf.fill(index, firstToken, endToken)
  const words: Words = {
    count,
    word: syntax.wordHashes,
    lemma: syntax.lemmaHashes,
    suffix: Int32Array.from(tokens, ({ lower }) => hashText(lower, Math.max(0, lower.length - 3))),
    shape: Uint8Array.from(tokens, shapeOf),
    tag: syntax.tags,
    relation: syntax.relations,
    head: syntax.heads,
    name: syntax.names,
    quote: new Uint8Array(count),
    quotation: new Int32Array(count).fill(-1),
    sentence: sentenceOf,
    paragraph: new Int32Array(count),
    ...edgesOf(syntax.heads),
    children: new Int32Array(count),
    governor: governorsOf(syntax),
    mention: new Uint8Array(count),
    ruled: new Uint8Array(count),
    isWord: Uint8Array.from(tokens, ({ kind }) => (kind === 'mark' ? 0 : 1)),
    heading: new Uint8Array(count),
    ...findParts(syntax, sentenceOf),
  }
  for (let at = 0; at < count; at++)
    if (words.head[at]! >= 0) words.children[words.head[at]!]! |= BIT_OF[words.relation[at]!]!
  for (const sentence of sentences)
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      words.paragraph[at] = sentence.paragraph
      words.heading[at] = sentence.heading || sentence.paragraph === 0 ? 1 : 0
    }
  paintQuotations(words, parts)
  return words
}

/** Marks the tokens that spans touch. */
export function mark(
  tokens: readonly Token[],
  target: Uint8Array | Int32Array,
  { span, value }: { span: Span; value: number },
): void {
  for (let at = indexAt(tokens, span.start); at < tokens.length && tokens[at]!.start < span.end; at++)
    target[at] = value
}
