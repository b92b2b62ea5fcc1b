import { indexAt, type Quotation, sentenceAt } from '../language/index.ts'
import { type DocumentView, quotationIndexAt, type SentenceView, wordAt } from './view.ts'

/** The quotation that ends with a token, or just before a comma there. */
export function quotationEndingAt(view: SentenceView, at: number): Quotation | null {
  const last = wordAt(view, at) === ',' && quotationIndexAt(view, at) < 0 ? at - 1 : at
  const quotation = view.quotations[quotationIndexAt(view, last)]
  return quotation && quotation.end === view.tokens[last]!.end ? quotation : null
}

/** The quotation that begins with a token. */
export function quotationStartingAt(view: SentenceView, at: number): Quotation | null {
  const quotation = view.quotations[quotationIndexAt(view, at)]
  return quotation && quotation.start === view.tokens[at]!.start ? quotation : null
}

/** Whether nothing follows a quotation in the sentence in which it ends. */
function endsItsSentence(view: DocumentView, quotation: Quotation): boolean {
  const { sentences } = view.annotated
  const sentence = sentences[indexAt(sentences, quotation.end - 1)]
  return sentence !== undefined && sentence.end <= quotation.end
}

/** Whether a quotation is all of the sentences in which it stands. */
export const standsAlone = (view: DocumentView, quotation: Quotation): boolean =>
  sentenceAt(view.annotated, quotation)?.start === quotation.start && endsItsSentence(view, quotation)

/** The quotations that follow in the same paragraph after an offset, each standing alone. */
export function quotationsAfter(view: DocumentView, offset: number, paragraph: number): Quotation[] {
  const { sentences } = view.annotated
  const found: Quotation[] = []
  let at = indexAt(sentences, offset)
  if (sentences[at] && sentences[at]!.start < offset) at++
  while (sentences[at]?.paragraph === paragraph) {
    const quotation = view.quotations[indexAt(view.quotations, sentences[at]!.start)]
    if (!quotation || quotation.start !== sentences[at]!.start || !endsItsSentence(view, quotation)) break
    found.push(quotation)
    at = indexAt(sentences, quotation.end)
  }
  return found
}
