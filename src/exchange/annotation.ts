import type { Commitment, Event, Span, Statement } from '../model/index.ts'
import { type CodePoints, rememberCodePoints } from './code-points.ts'
import type { Told } from './told.ts'

/** What is annotated, by its noun. */
export type Annotated =
  | { noun: 'statement'; told: Told<Statement> }
  | { noun: 'event'; told: Told<Event> }
  | { noun: 'commitment'; told: Told<Commitment> }

/** As many characters before and after the words as tell them from the same words elsewhere. */
const CONTEXT = 32

/**
 * Makes annotations as the Web Annotation Data Model has them, JSON-LD; it remembers the last text that it counted.
 * Example: `makeAnnotator()({ noun: 'statement', told })` has the targets of the statement's content.
 *
 * Shape: a target for each span, of the document's address or else of its hash, with both a TextPositionSelector and a
 * TextQuoteSelector; the bodies are the record's kind and the record itself, whose own spans stay in UTF-16 code units
 * Units: positions count Unicode code points of the text as Acta holds it
 * Source: w3.org/TR/annotation-model
 */
export function makeAnnotator(): (annotated: Annotated) => object {
  const pointsOf = rememberCodePoints()
  return (annotated) => toAnnotation(annotated, pointsOf(annotated.told.text))
}

function toAnnotation(annotated: Annotated, points: CodePoints): object {
  const { record, document, text } = annotated.told
  const source = document.url ?? `urn:sha256:${document.id}`
  const { tag, spans } = partsOf(annotated)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:acta:${record.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    creator: { type: 'Software', name: `${record.drawnBy.rule} ${record.drawnBy.version}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: annotated.noun },
      { type: 'TextualBody', purpose: 'classifying', value: tag },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(record) },
    ],
    target: spans.map((span) => ({ source, selector: toSelectors(points, text, span) })),
  }
}

/** What kind of record it is, and the words that it is about. */
function partsOf({ noun, told }: Annotated): { tag: string; spans: readonly Span[] } {
  if (noun === 'statement') return { tag: told.record.act, spans: told.record.content }
  if (noun === 'event') return { tag: `${told.record.type} ${told.record.status}`, spans: told.record.spans }
  return { tag: `${told.record.kind} ${told.record.standing}`, spans: told.record.spans }
}

function toSelectors(points: CodePoints, text: string, span: Span): object[] {
  const { start, end } = points.widen(span)
  const before = points.widen({ start: Math.max(0, start - CONTEXT), end: start })
  const after = points.widen({ start: end, end: Math.min(text.length, end + CONTEXT) })
  return [
    { type: 'TextPositionSelector', ...points.toPoints(span) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(before.start, before.end),
      suffix: text.slice(after.start, after.end),
    },
  ]
}
