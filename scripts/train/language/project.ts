import type { Sentence } from '../../../src/language/sentence.ts'
import { NAME_KINDS, RELATIONS, type Syntax, TAGS } from '../../../src/language/syntax.ts'
import type { Token } from '../../../src/language/token.ts'
import { hashText } from '../../../src/linear/index.ts'
import type { AnalysedToken, Analysis } from '../corpora.ts'

const index = (names: readonly string[]): Map<string, number> => new Map(names.map((name, at) => [name, at]))
const TAG = index(TAGS)
const RELATION = index(RELATIONS)
const KIND = index(NAME_KINDS)

/** CoreNLP's classes of names in Acta's words; MISC is a nationality where it is one, as most are. */
const KIND_OF: Record<string, string> = {
  PERSON: 'person',
  ORGANIZATION: 'organisation',
  LOCATION: 'place',
  MISC: 'nationality',
  DATE: 'date',
  NUMBER: 'number',
  MONEY: 'money',
  PERCENT: 'percent',
  DURATION: 'duration',
  TIME: 'time',
  ORDINAL: 'ordinal',
  SET: 'set',
}

interface Words {
  tokens: readonly Token[]
  sentences: readonly Sentence[]
}

/** For each of our tokens the place of CoreNLP's token at its last character, or -1. */
function alignTokens(tokens: readonly Token[], theirs: readonly AnalysedToken[]): Int32Array {
  const aligned = new Int32Array(tokens.length).fill(-1)
  let at = 0
  for (const [i, { end }] of tokens.entries()) {
    while (at < theirs.length && theirs[at]![1] < end) at++
    if (at < theirs.length && theirs[at]![0] < end) aligned[i] = at
  }
  return aligned
}

/** Heads that leave their sentence are roots. */
function cutAtSentences(heads: Int32Array, sentences: readonly Sentence[]): void {
  for (const { firstToken, endToken } of sentences)
    for (let i = firstToken; i < endToken; i++) {
      const head = heads[i]!
      if (head < firstToken || head >= endToken || head === i) heads[i] = -1
    }
}

/**
 * An analysis carried over to our own tokens: each takes what CoreNLP's token at its last character has; a head outside the sentence is the
 * root. Of several tokens that are one of CoreNLP's, the earlier ones hang on the last. `known` says which are one of CoreNLP's to the character.
 */
export function project(analysis: Analysis, { tokens, sentences }: Words): Syntax & { known: Uint8Array } {
  const theirs = analysis.sentences.flat()
  const sentenceOf = analysis.sentences.flatMap((sentence) => sentence.map(() => sentence))
  const aligned = alignTokens(tokens, theirs)
  const ours = new Map<AnalysedToken, number>()
  for (const [i, place] of aligned.entries()) if (place >= 0) ours.set(theirs[place]!, i)
  const count = tokens.length
  const lemmas = tokens.map(({ lower }) => lower)
  const known = new Uint8Array(count)
  const [tags, relations, names] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)]
  const heads = new Int32Array(count).fill(-1)
  for (const [i, place] of aligned.entries()) {
    const token = theirs[place]
    if (!token) continue
    const [begin, end, tag, lemma, name, head, relation] = token
    known[i] = begin === tokens[i]!.start && end === tokens[i]!.end ? 1 : 0
    tags[i] = TAG.get(tag) ?? 0
    relations[i] = RELATION.get(relation) ?? 0
    names[i] = KIND.get(KIND_OF[name] ?? 'none') ?? 0
    lemmas[i] = lemma.toLowerCase()
    const last = ours.get(token)!
    heads[i] = last === i ? (ours.get(sentenceOf[place]![head - 1]!) ?? -1) : last
  }
  cutAtSentences(heads, sentences)
  const wordHashes = Int32Array.from(tokens, ({ lower }) => hashText(lower))
  const lemmaHashes = Int32Array.from(lemmas, (lemma) => hashText(lemma))
  return { tags, heads, relations, names, lemmas, wordHashes, lemmaHashes, known }
}
