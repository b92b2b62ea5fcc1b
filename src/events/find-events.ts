import type { Annotated } from '../language/index.ts'
import { compareFirstSpans, type Event, type Found, makeEvent } from '../model/index.ts'
import { type Conditions, readConditions } from './condition.ts'
import { type DocumentView, type EventSources, type SentenceView, viewDocument } from './document-view.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { momentOf } from './moment.ts'
import { placeOf } from './place.ts'
import { readSentence } from './read-sentence.ts'
import type { Draft, EventRule } from './rule.ts'
import { RULES } from './rules.ts'
import { idsOf, spansOf } from './side.ts'
import { withPronoun } from './sides.ts'
import { standingOf } from './status.ts'

function toEvent(view: SentenceView, { rule, draft: drafted, conditions }: Drawn): Event | null {
  const draft = { ...drafted, ...withPronoun(view, drafted) }
  const standing = standingOf(view, draft, conditions)
  if (!standing) return null
  const { tokens, annotated } = view
  return makeEvent(annotated.document.id, {
    type: draft.type,
    actors: idsOf(view, draft.actor),
    recipients: idsOf(view, draft.recipient),
    actorSpans: spansOf(view, draft.actor),
    recipientSpans: spansOf(view, draft.recipient),
    happenedOn: momentOf(view, draft, standing.status),
    place: placeOf(view, draft),
    ...standing,
    spans: draft.words.map((at) => ({ start: tokens[at]!.start, end: tokens[at]!.end })),
    confidence: rule.confidence,
    drawnBy: { rule: `events/${rule.name}`, version: rule.version },
  })
}

/** A draft with the rule that drew it and the conditions of its sentence. */
interface Drawn {
  rule: EventRule
  draft: Draft
  conditions: Conditions
}

/** A draft, and the second event in its words: a truce agreed is yet to be kept, a prison term is served at once. */
const withSecond = (draft: Draft): Draft[] => {
  const { also, modality } = draft
  if (!also) return [draft]
  return [
    draft,
    { ...draft, type: also, isSecond: true, modality: also === 'RETREAT' ? { ...modality, planned: true } : modality },
  ]
}

const LONGEST_TITLE = 25

/** Whether every longer word has a capital, as in a title: verbs may have one there. */
function isTitleCase({ tokens }: DocumentView, { first, end }: { first: number; end: number }): boolean {
  if (end - first > LONGEST_TITLE) return false
  for (let at = first; at < end; at++) if (/^\p{Ll}{4}/u.test(tokens[at]!.text)) return false
  return true
}

function eventsOfSentence(document: DocumentView, index: number): Event[] {
  const { firstToken, endToken, heading } = document.annotated.sentences[index]!
  const range = { first: firstToken, end: endToken }
  const view: SentenceView = { ...document, ...range, heading: heading || isTitleCase(document, range) }
  const reading = readSentence(view)
  const drawn = RULES.flatMap((rule) => {
    const drafts = rule.draw(reading)
    for (const draft of drafts) for (const at of draft.words) reading.taken.add(at)
    return drafts.flatMap(withSecond).map((draft) => ({ rule, draft }))
  })
  if (drawn.length === 0) return []
  const conditions = readConditions(view)
  return drawn.flatMap(({ rule, draft }) => toEvent(view, { rule, draft, conditions }) ?? [])
}

/** Events without those drawn twice; the first of two alike stays. */
function onlyOnce(events: readonly Event[]): Event[] {
  const seen = new Set<string>()
  return events.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/**
 * Finds who did what to whom in a document: PLOVER events with their status.
 * Example: "Vardia expelled two Oskelian diplomats" gives SANCTION, asserted, Vardia toward Oskelia.
 *
 * Shape: Annotated, its actors and statements, the event words -> events in the order of the text
 * Units: spans are UTF-16 code units of the text
 * Errors: none; any text is taken
 */
export function findEvents(annotated: Annotated, sources: EventSources, lexicon: EventLexicon): Found<Event> {
  const document = viewDocument(annotated, sources, lexicon)
  const found = annotated.sentences.flatMap((_, index) => eventsOfSentence(document, index))
  found.sort((a, b) => compareFirstSpans(a.spans, b.spans))
  return { found: onlyOnce(found), findings: [] }
}
