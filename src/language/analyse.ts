import { findLemmas, withLemmas } from './find-lemmas.ts'
import { readForms } from './forms.ts'
import type { LanguageModels } from './models.ts'
import { tagNames } from './name-tagger.ts'
import { Parser } from './parser/parse.ts'
import type { Sentence } from './sentence.ts'
import type { Syntax } from './syntax.ts'
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
  const { lemmas, lemmaHashes } = findLemmas(tokens, tags, forms)
  const { heads, relations } = new Parser(models.parser).parse(withLemmas(forms, lemmaHashes), tags, sentences)
  const names = tagNames({ forms, tags }, sentences, models.names)
  return { tags, heads, relations, names, lemmas, wordHashes: forms.written, lemmaHashes }
}
