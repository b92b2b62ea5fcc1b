import type { Annotated } from '../language/index.ts'
import { compareFirstSpans, type Event, type Found, makeEvent } from '../model/index.ts'
import { type DocumentView, type EventSources, type SentenceView, viewDocument } from './document-view.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { type NounAnchor, nounAnchorAt } from './noun-anchor.ts'
import type { Draft, EventRule, SentenceReading, VerbReading } from './rule.ts'
import { RULES } from './rules.ts'
import { idsOf, NOBODY, type Side, spansOf } from './side.ts'
import { statusOf } from './status.ts'
import { findSubject } from './subject.ts'
import { verbAnchorAt } from './verb-anchor.ts'

/** Reads a sentence's verbs and nouns once, from left to right; each verb may take over the subject of the one before. */
function readSentence(view: SentenceView): SentenceReading & { taken: Set<number> } {
  const verbs: VerbReading[] = []
  const nouns: NounAnchor[] = []
  let previous: Side = NOBODY
  for (let at = view.first; at < view.end; at++) {
    const verb = verbAnchorAt(view, at)
    if (verb) {
      const subject = findSubject(view, verb.group.first, previous)
      verbs.push({ ...verb, subject })
      if (!verb.group.passive) previous = subject
      continue
    }
    const noun = nounAnchorAt(view, at)
    if (noun) nouns.push(noun)
  }
  return { view, verbs, nouns, taken: new Set() }
}

function toEvent(view: SentenceView, rule: EventRule, draft: Draft): Event {
  const { tokens, annotated } = view
  return makeEvent(annotated.document.id, {
    type: draft.type,
    actors: idsOf(view, draft.actor),
    recipients: idsOf(view, draft.recipient),
    actorSpans: spansOf(view, draft.actor),
    recipientSpans: spansOf(view, draft.recipient),
    happenedOn: null,
    place: null,
    status: statusOf(draft.modality),
    claimedIn: null,
    spans: draft.words.map((at) => ({ start: tokens[at]!.start, end: tokens[at]!.end })),
    confidence: rule.confidence,
    drawnBy: { rule: `events/${rule.name}`, version: rule.version },
  })
}

function eventsOfSentence(document: DocumentView, index: number): Event[] {
  const { firstToken, endToken, heading } = document.annotated.sentences[index]!
  const view: SentenceView = { ...document, first: firstToken, end: endToken, heading }
  const reading = readSentence(view)
  return RULES.flatMap((rule) => {
    const drafts = rule.draw(reading)
    for (const draft of drafts) for (const at of draft.words) reading.taken.add(at)
    return drafts.map((draft) => toEvent(view, rule, draft))
  })
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
  return { found, findings: [] }
}
