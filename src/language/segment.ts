import type { Document } from '../model/index.ts'
import type { Annotated } from './annotated.ts'
import { findParagraphs } from './paragraph.ts'
import { findQuotations } from './quotation.ts'
import { findSentences } from './sentence.ts'
import { findTimes } from './times.ts'
import { tokenise } from './token.ts'

/** A document by what needs no models. */
export type Segmented = Omit<Annotated, 'syntax'>

/**
 * Finds the tokens, paragraphs, quotations, sentences and times of a document.
 * Example: `segment(document).sentences[0]` is the first sentence with its span and its tokens.
 *
 * Shape: a Document with its text -> every list in the order of the text
 * Units: offsets are UTF-16 code units of `document.text`
 * Errors: none; any text is taken
 */
export function segment(document: Document): Segmented {
  const { text } = document
  const tokens = tokenise(text)
  const paragraphs = findParagraphs(text)
  const quotations = findQuotations(text, paragraphs)
  const sentences = findSentences(tokens, paragraphs)
  const times = findTimes(text, sentences, document.publishedOn)
  return { document, text, tokens, sentences, paragraphs, quotations, times }
}
