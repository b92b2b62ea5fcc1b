import { hashText } from '../linear/index.ts'
import { type Forms, readForms } from './forms.ts'
import { lemmaOf } from './lemma.ts'
import type { LanguageModels } from './models.ts'
import { tagNames } from './name-tagger.ts'
import { Parser } from './parser/parse.ts'
import type { Sentence } from './sentence.ts'
import { type Syntax, TAGS } from './syntax.ts'
import { tag } from './tagger.ts'
import type { Token } from './token.ts'

/**
 * The parts of speech, trees, names and lemmas of a document's tokens.
 * Example: in "Brenn left", "Brenn" is a proper noun, a person and the subject of "left", whose lemma is "leave".
 *
 * Shape: tokens and their sentences -> Syntax, whose lists go by the token's index; each sentence has one root
 * Errors: none; any tokens are taken
 */
export function analyse(tokens: readonly Token[], sentences: readonly Sentence[], models: LanguageModels): Syntax {
  const forms = readForms(tokens, sentences)
  const tags = tag(forms, sentences, models.tagger)
  const { heads, relations } = new Parser(models.parser).parse(forms, tags, sentences)
  const names = tagNames({ forms, tags }, sentences, models.names)
  return { tags, heads, relations, names, wordHashes: forms.written, ...findLemmas(tokens, tags, forms) }
}

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
