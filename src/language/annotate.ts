import type { Document } from '../model/index.ts'
import { analyse } from './analyse.ts'
import type { Annotated } from './annotated.ts'
import type { LanguageModels } from './models.ts'
import { segment } from './segment.ts'

/**
 * Finds the tokens, paragraphs, quotations, sentences and times of a document, and what its words are: tags, trees, names, lemmas.
 * Example: `annotate(document, models).syntax.heads[0]` is the word on which the first one hangs.
 *
 * Shape: a Document with its text and the language models -> Annotated, every list in the order of the text
 * Units: offsets are UTF-16 code units of `document.text`
 * Errors: none; any text is taken
 */
export function annotate(document: Document, models: LanguageModels): Annotated {
  const segmented = segment(document)
  return { ...segmented, syntax: analyse(segmented.tokens, segmented.sentences, models) }
}
