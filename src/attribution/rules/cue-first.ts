import { DETERMINER, PREPOSITION } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import { contentEnd, skipCircumstance, startsClause } from '../clause.ts'
import { phraseFrom } from '../noun-phrase.ts'
import { quotationStartingAt, quotationsAfter } from '../quoted.ts'
import { type AttributionRule, type CueReading, fromCues, type SentenceReading } from '../rule.ts'
import { mentionAt, quotationIndexAt, type SentenceView, spanOf, wordAt } from '../view.ts'

/** "to keep it so", but not "to the council". */
const startsInfinitive = (view: SentenceView, at: number): boolean =>
  wordAt(view, at) === 'to' && mentionAt(view, at + 1) < 0 && !DETERMINER.has(wordAt(view, at + 1))

/** Whether a phrase follows that can be what is said: more than a day, "which both had accepted on Friday". */
function hasPhrase(view: SentenceView, at: number): boolean {
  const isDay = view.isTime[at] === 1 || (PREPOSITION.has(wordAt(view, at)) && view.isTime[at + 1] === 1)
  return !isDay && wordAt(view, at) !== '' && !/^[.,;)]$/.test(wordAt(view, at))
}

/** Where what is said begins after a cue, or -1 where nothing said follows. */
function contentStart(view: SentenceView, cue: CueReading): number {
  const { frame } = cue.word
  if (frame === 'phrase') return hasPhrase(view, cue.end) ? cue.end : -1
  if (cue.word.act !== 'assert') {
    const to = skipCircumstance(view, cue.end, 'to')
    if (wordAt(view, to) === 'to' && (to > cue.end || startsInfinitive(view, to))) return to
  }
  let at = cue.end
  if (frame === 'hearer' && quotationIndexAt(view, at) < 0) {
    const hearer = phraseFrom(view, at)
    if (!hearer) return -1
    at = hearer.end
  }
  const after = skipCircumstance(view, at)
  const mark = /^[,:]$/.test(wordAt(view, after)) ? after + 1 : after
  if (quotationStartingAt(view, mark)) return mark
  if (/^(?:that|:)$/.test(wordAt(view, after))) return mark
  for (const start of [after, at]) {
    const word = wordAt(view, start)
    if (word === 'that' || (startsClause(view, start) && (frame !== 'hearer' || start > cue.end))) return start
  }
  return -1
}

/** The words from a token to the content's end, with a quotation that runs on over the sentence's end. */
function contentFrom(reading: SentenceReading, cue: CueReading, from: number): Span[] {
  const { view, cues } = reading
  const end = contentEnd(view, from, { frame: cue.word.frame, cues })
  const span = spanOf(view, from, end)
  if (!span) return []
  const last = view.quotations[quotationIndexAt(view, end - 1)]
  if (!last || end < view.end) return [span]
  const whole = { start: span.start, end: Math.max(span.end, last.end) }
  const rest = quotationsAfter(view, Math.max(view.sentence.end, last.end), view.sentence.paragraph)
  return [whole, ...rest.map(({ start, end: stop }) => ({ start, end: stop }))]
}

/** A quotation that begins the next paragraph after one that ends in a colon: "Brenn said:". */
function quotationBelow(view: SentenceView): Span[] {
  const { sentences } = view.annotated
  const next = sentences[view.index + 1]
  if (wordAt(view, view.end - 1) !== ':' || !next || next.paragraph === view.sentence.paragraph) return []
  return quotationsAfter(view, next.start, next.paragraph).map(({ start, end }) => ({ start, end }))
}

function draw(reading: SentenceReading, cue: CueReading) {
  const { view } = reading
  if (!cue.subject) return null
  const from = contentStart(view, cue)
  const content = from < 0 || from >= view.end ? quotationBelow(view) : contentFrom(reading, cue, from)
  if (content.length === 0) return null
  return {
    source: spanOf(view, cue.subject.first, cue.subject.end),
    cue: [spanOf(view, cue.first, cue.end)!],
    content,
    at: cue.at,
    sentence: view.index,
    introduces: cue.word.frame !== 'phrase',
  }
}

export const cueFirst: AttributionRule = {
  name: 'cue-first',
  version: '1',
  confidence: 0.79,
  examples: ['Ada Brenn said that the talks had failed.', 'The Vardian envoy accused Oskelia of breaking the truce.'],
  draw: fromCues(draw),
}
