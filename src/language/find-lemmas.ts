import { hashText } from '../linear/index.ts'
import type { Forms } from './forms.ts'
import { lemmaOf } from './lemma.ts'
import { TAGS } from './syntax.ts'
import type { Token } from './token.ts'

/** The lemmas of tokens; the same word with the same tag is worked out once. */
export function findLemmas(
  tokens: readonly Token[],
  tags: Uint8Array,
  { written }: Forms,
): { lemmas: string[]; lemmaHashes: Int32Array } {
  const known = TAGS.map(() => new Map<string, string>())
  const lemmas: string[] = []
  const lemmaHashes = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!
    const ofTag = known[tags[at]!]!
    let lemma = ofTag.get(lower)
    if (lemma === undefined) {
      lemma = lemmaOf(lower, tags[at]!)
      ofTag.set(lower, lemma)
    }
    lemmas.push(lemma)
    lemmaHashes[at] = lemma === lower ? written[at]! : hashText(lemma)
  }
  return { lemmas, lemmaHashes }
}

/** Forms with lemmas for words, except where a word holds digits: what the parser reads. */
export function withLemmas(forms: Forms, lemmaHashes: Int32Array): Forms {
  const { word, written } = forms
  return { ...forms, word: lemmaHashes.map((lemma, at) => (word[at] === written[at] ? lemma : word[at]!)) }
}
