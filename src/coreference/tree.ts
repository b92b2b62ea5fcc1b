import { type Annotated, PREPOSITION, relationIds, tagIds } from '../language/index.ts'

/** A document's tree as coreference looks at it. */
export interface Tree {
  annotated: Annotated
  /** for each token the index of its sentence */
  sentenceOf: Int32Array
  /** for each token the number of the outermost quotation that holds it, or -1 */
  quotationOf: Int32Array
}

const NOUN = tagIds('NN', 'NNS', 'NNP', 'NNPS')
const LEFT = relationIds('det', 'amod', 'compound', 'nummod', 'nmod:poss', 'det:predet')
const CLAUSE = tagIds('VBD', 'VBZ', 'VBP', 'MD', 'WDT', 'WP', 'IN', ',', ':', "''", '``', '-LRB-', '-RRB-')
const ARTICLE = /^(?:the|a|an)$/
const CONJ = relationIds('conj')

/** How many words of a phrase stand before its head at most. */
const REACH = 12

export function viewTree(annotated: Annotated): Tree {
  const { tokens, sentences, quotations } = annotated
  const sentenceOf = new Int32Array(tokens.length)
  for (const [index, { firstToken, endToken }] of sentences.entries()) sentenceOf.fill(index, firstToken, endToken)
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  let next = 0
  for (const [at, { start }] of tokens.entries()) {
    while (next < quotations.length && quotations[next]!.end <= start) next++
    if (next < quotations.length && quotations[next]!.start <= start) quotationOf[at] = next
  }
  return { annotated, sentenceOf, quotationOf }
}

export const isNoun = ({ annotated: { syntax } }: Tree, at: number): boolean => NOUN.has(syntax.tags[at]!)

/** Where the words of a head begin: its determiner, adjectives, possessor and what they need; an article is left out. */
export function phraseStart({ annotated: { syntax, tokens, sentences }, sentenceOf }: Tree, head: number): number {
  const from = Math.max(sentences[sentenceOf[head]!]!.firstToken, head - REACH)
  let first = head
  for (let at = head - 1; at >= from; at--) {
    if (CLAUSE.has(syntax.tags[at]!) || PREPOSITION.has(tokens[at]!.lower) || tokens[at]!.lower === 'according') break
    let up = at
    let steps = 0
    while (up >= from && up < head && syntax.heads[up] !== head && steps++ < REACH) up = syntax.heads[up]!
    if (up < from || up >= head || syntax.heads[up] !== head || !LEFT.has(syntax.relations[up]!)) break
    first = at
  }
  return first < head && ARTICLE.test(tokens[first]!.lower) ? first + 1 : first
}

const SUBJECT = relationIds('nsubj', 'nsubjpass')

/** How surely a token is what a range is about: a subject before other nouns, nouns before anything else. */
const weightOf = (tree: Tree, at: number): number =>
  (SUBJECT.has(tree.annotated.syntax.relations[at]!) ? 2 : 0) + (isNoun(tree, at) ? 1 : 0)

/** The token whose head lies outside of a range of tokens; of several the subject, else the last noun. */
export function rootOf(tree: Tree, first: number, end: number): number {
  const { heads } = tree.annotated.syntax
  let root = -1
  for (let at = first; at < end; at++) {
    const head = heads[at]!
    if (head >= first && head < end) continue
    if (root < 0 || weightOf(tree, at) >= weightOf(tree, root)) root = at
  }
  return root < 0 ? end - 1 : root
}

const COPULA = relationIds('cop')
/** How far before a noun its subject and copula are looked for. */
const SUBJECT_REACH = 12

/** The subject of a noun that somebody is said to be: "Brenn" of "Brenn is the envoy"; -1 where a token is no such noun. */
export function subjectOfNoun({ annotated: { syntax } }: Tree, at: number): number {
  let subject = -1
  let copula = false
  for (let child = Math.max(0, at - SUBJECT_REACH); child < at; child++) {
    if (syntax.heads[child] !== at) continue
    if (SUBJECT.has(syntax.relations[child]!)) subject = child
    if (COPULA.has(syntax.relations[child]!)) copula = true
  }
  return copula ? subject : -1
}

/** The words joined to a head by "and" or "or" inside a range, the head first. */
export function conjuncts({ annotated: { syntax } }: Tree, head: number, end: number): number[] {
  const joined = [head]
  for (let at = head + 1; at < end; at++)
    if (CONJ.has(syntax.relations[at]!) && joined.includes(syntax.heads[at]!)) joined.push(at)
  return joined
}
