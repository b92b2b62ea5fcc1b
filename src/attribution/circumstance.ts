import { mentionsIn } from '../actors/index.ts'
import { contains, type Moment, overlaps, type Span } from '../model/index.ts'
import type { AttributionTables } from './drawn.ts'
import type { Draft } from './rule.ts'
import { type DocumentView, spanOf } from './view.ts'

/** What a statement's sentence tells besides: to whom, through which outlet, and when. */
export interface Circumstance {
  addressees: string[]
  via: string | null
  saidOn: Moment | null
}

const TALKING =
  /\b(?:talking|speaking|writing|interview(?:ed)?|told|tells|telling|remarks|statement)\s+(?:to|with|by|for|in|on)?\s*(?:the\s+|public\s+|state\s+|private\s+)*(?:broadcaster\s+|newspaper\s+|news agency\s+|daily\s+|channel\s+)?$/i
const TO =
  /\b(?:told|tells|telling|informed|assured|reminded|instructed|notified|urged|urging|asked|to)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)?$/i
const BACK = 80
/** How far from its cue a statement's circumstances are looked for, in UTF-16 units. */
const AROUND = 400

/** The sentence of a draft, as far as it is near to the cue. */
function surroundings(view: DocumentView, draft: Draft): Span {
  const { start, end } = view.annotated.sentences[draft.sentence]!
  const at = view.tokens[draft.at]!.start
  return { start: Math.max(start, at - AROUND), end: Math.max(Math.min(end, at + AROUND), start + 1) }
}

/** The outlet that the sentence says it was said to: "talking to the AFP news agency", "told RTBF". */
function viaOf(view: DocumentView, draft: Draft, tables: AttributionTables): string | null {
  const sentence = surroundings(view, draft)
  for (const { span, actor } of mentionsIn(view.mentions, sentence)) {
    if (!tables.outlets.has(actor.name) || draft.content.some((content) => overlaps(content, span))) continue
    const before = view.annotated.text.slice(Math.max(sentence.start, span.start - BACK), span.start)
    if (TALKING.test(before)) return actor.name
  }
  return null
}

/** Whom the text gives as the hearer: "told reporters", "said to the envoy". */
function addresseesOf(view: DocumentView, draft: Draft): string[] {
  const { hearer, content } = draft
  const span = hearer && hearer.end > hearer.first ? spanOf(view, hearer.first, hearer.end) : null
  if (!span) return []
  const ids = new Set<string>()
  for (const mention of mentionsIn(view.mentions, span)) {
    if (content.some((each) => overlaps(each, mention.span)) || !contains(span, mention.span)) continue
    const before = view.annotated.text.slice(Math.max(0, mention.span.start - BACK), mention.span.start)
    if (TO.test(before)) ids.add(mention.actor.id)
  }
  return [...ids]
}

/** Whether a mark stands between a cue and what follows, outside of what is said: then it is of another clause. */
function isParted(view: DocumentView, { content }: Draft, between: Span): boolean {
  const said = content.filter((span) => overlaps(span, between))
  const start = Math.max(between.start, ...said.map(({ end }) => end))
  return /[,;:.]/.test(view.annotated.text.slice(start, between.end))
}

/** The day that the sentence gives outside of what is said, nearest to the cue. */
function saidOnOf(view: DocumentView, draft: Draft): Moment | null {
  const sentence = surroundings(view, draft)
  const cue = draft.cue[0] ?? sentence
  const publishedOn = view.annotated.document.publishedOn ?? '9999'
  let nearest: Moment | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const { span, past } of view.timesIn(sentence)) {
    const isSaid = draft.content.some((content) => overlaps(content, span))
    if (!past || isSaid || past.from > publishedOn || (draft.source && overlaps(draft.source, span))) continue
    if (span.start > cue.end && isParted(view, draft, { start: cue.end, end: span.start })) continue
    const away = Math.abs(span.start - cue.start)
    if (away < distance) [nearest, distance] = [past, away]
  }
  return nearest
}

export const circumstanceOf = (view: DocumentView, draft: Draft, tables: AttributionTables): Circumstance => ({
  addressees: addresseesOf(view, draft),
  via: viaOf(view, draft, tables),
  saidOn: saidOnOf(view, draft),
})
