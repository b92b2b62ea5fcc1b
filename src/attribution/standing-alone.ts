import { indexAt, type Quotation } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import type { Drawn } from './drawn.ts'
import { standsAlone } from './quoted.ts'
import type { DocumentView } from './view.ts'

/** The share of its quotations whose speaker was right on the training articles: 50 of 74. */
const RULE = { name: 'quotation-alone', version: '1', confidence: 0.68 }

/** Whole paragraphs may lie between a speaker's quotations only where they are quotations too. */
function openingQuotation(view: DocumentView, paragraph: Span): Quotation | null {
  const quotation = view.quotations[indexAt(view.quotations, paragraph.start)]
  return quotation && quotation.start === paragraph.start && standsAlone(view, quotation) ? quotation : null
}

/**
 * Quotations that are a paragraph of their own after another of the same speaker.
 * “We will hold,” Brenn said. / “We have no choice.”
 */
export function findStandingAlone(view: DocumentView, drawn: readonly Drawn[]): Drawn[] {
  const { paragraphs, sentences } = view.annotated
  const last = new Map<number, Drawn>()
  const quoted = new Set<number>()
  for (const each of drawn) {
    const { paragraph } = sentences[each.draft.sentence]!
    last.set(paragraph, each)
    for (const span of each.draft.content) quoted.add(span.start)
  }
  const found: Drawn[] = []
  let previous: Drawn | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    const quotation = openingQuotation(view, paragraph)
    const isNew = quotation && !quoted.has(quotation.start) && !last.has(index)
    if (isNew && previous) {
      const content = [{ start: quotation.start, end: quotation.end }]
      const sentence = indexAt(sentences, quotation.start)
      const draft = { ...previous.draft, source: null, cue: [], content, sentence }
      found.push({ draft, rule: RULE, continues: previous.continues ?? previous })
      continue
    }
    const speaker = last.get(index)
    previous = speaker && (isQuoted(view, speaker) || speaker.draft.introduces) ? speaker : null
  }
  return found
}

const isQuoted = (view: DocumentView, { draft }: Drawn): boolean =>
  draft.content.some((span) => {
    const quotation = view.quotations[indexAt(view.quotations, span.start)]
    return quotation !== undefined && quotation.start < span.end
  })
