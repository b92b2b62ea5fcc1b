import type { Quotation } from '../../language/index.ts'
import { skipCircumstance, startsClause } from '../clause.ts'
import { phraseFrom, withApposition } from '../noun-phrase.ts'
import { quotationEndingAt, quotationStartingAt, quotationsAfter } from '../quoted.ts'
import { type AttributionRule, type CueReading, fromCues, type SentenceReading } from '../rule.ts'
import { quotationIndexAt, type SentenceView, spanOf, wordAt } from '../view.ts'

/** How far after a cue its sentence is searched for a quotation that goes on. */
const REACH = 16

/** The quotation that goes on after the speaker: `"...," Brenn said, "..."`. */
function goingOn(view: SentenceView, from: number) {
  for (let at = from; at < view.end && at - from < REACH; at++) {
    if (quotationIndexAt(view, at) < 0) continue
    return /^[,:.]$/.test(wordAt(view, at - 1)) ? quotationStartingAt(view, at) : null
  }
  return null
}

/** Whether the clause says something before a quotation: more than the dash of a list, and nothing that another cue has. */
function hasWordsBefore({ view, cues }: SentenceReading, quotation: Quotation): boolean {
  if (cues[0] && view.tokens[cues[0].at]!.start < quotation.start) return false
  for (let at = view.first; at < view.end && view.tokens[at]!.start < quotation.start; at++)
    if (view.tokens[at]!.kind !== 'mark') return true
  return false
}

/** A question or exclamation that ends the sentence before: `“Who asked us?” Brenn told reporters.` */
function questionBefore(view: SentenceView, cue: CueReading): Quotation | null {
  const before = view.annotated.sentences[view.index - 1]
  if (cue.subject?.first !== view.first || before?.paragraph !== view.sentence.paragraph) return null
  const hearer = cue.word.frame === 'hearer' ? phraseFrom(view, cue.end) : null
  const after = skipCircumstance(view, hearer?.end ?? cue.end)
  if (cue.word.frame === 'phrase' || startsClause(view, after) || quotationIndexAt(view, after) >= 0) return null
  const quotation = view.quotations[view.quotationOf[view.first - 1]!]
  const ends = quotation && quotation.end === view.tokens[view.first - 1]!.end
  return ends && /[?!]/.test(view.annotated.text[quotation.inner.end - 1]!) ? quotation : null
}

/** Whose words they are: the phrase before the cue, or after it in "said Ada Brenn, the envoy". */
function sourceAround(view: SentenceView, cue: CueReading) {
  const before = cue.subject && (quotationEndingAt(view, cue.subject.first - 1) ?? questionBefore(view, cue))
  if (before) return { quotation: before, source: cue.subject!, end: cue.end }
  const quotation = quotationEndingAt(view, cue.first - 1)
  const after = quotation && phraseFrom(view, cue.end)
  if (!quotation || !after) return null
  const source = withApposition(view, after)
  return { quotation, source, end: source.end }
}

function draw(reading: SentenceReading, cue: CueReading) {
  const { view, cues } = reading
  const around = cue.gerund ? null : sourceAround(view, cue)
  if (!around) return null
  const { quotation, source, end } = around
  const opensSentence = !hasWordsBefore(reading, quotation)
  const head = opensSentence
    ? { start: quotation.start, end: quotation.end }
    : { start: view.sentence.start, end: quotation.end }
  const other = cues[cue.index + 1]
  const following = goingOn(view, end)
  const next = other && following && sourceAround(view, other)?.quotation === following ? null : following
  const rest =
    other && sourceAround(view, other)
      ? []
      : quotationsAfter(view, Math.max(view.sentence.end, next?.end ?? 0), view.sentence.paragraph)
  const after = next ? [next, ...rest] : rest
  return {
    source: spanOf(view, source.first, source.end),
    cue: [spanOf(view, cue.first, cue.end)!],
    content: [head, ...after.map((each) => ({ start: each.start, end: each.end }))],
    at: cue.at,
    sentence: view.index,
    introduces: cue.word.frame !== 'phrase',
  }
}

export const quotationFirst: AttributionRule = {
  name: 'quotation-first',
  version: '1',
  confidence: 0.98,
  examples: [
    '“We will hold the line,” Ada Brenn told reporters.',
    '“Nobody asked us,” said Ilya Torvik, the Oskelian envoy.',
  ],
  draw: fromCues(draw),
}
