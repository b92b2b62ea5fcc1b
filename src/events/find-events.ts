import { type Annotated, relationIds, tagIds } from '../language/index.ts'
import { compareFirstSpans, type Event, type EventType, type Found, makeEvent } from '../model/index.ts'
import { readConditions } from './condition.ts'
import { type DocumentView, type EventSources, type SentenceView, viewDocument } from './document-view.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { type Sighting, typeIndex } from './model/draft-features.ts'
import type { EventModels } from './model/event-models.ts'
import { type SideCandidate, sideCandidates } from './model/side-candidates.ts'
import type { SideName } from './model/side-features.ts'
import { momentOf } from './moment.ts'
import { joinRetold } from './one-happening.ts'
import { placeOf } from './place.ts'
import { readSentence } from './read-sentence.ts'
import type { Draft } from './rule.ts'
import { RULES } from './rules.ts'
import { idsOf, isEmpty, NOBODY, type Side, spansOf } from './side.ts'
import { areParties, settle, withPronoun } from './sides.ts'
import { claimOf, standingOf } from './status.ts'

/** What the events stage knows: the words that make events, and the trained models that judge them. */
export interface EventKnowledge {
  lexicon: EventLexicon
  models: EventModels
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

function namesSomebody({ mentionOf, first, end }: SentenceView): boolean {
  for (let at = first; at < end; at++) if (mentionOf[at]! >= 0) return true
  return false
}

/** What may be events of a sentence, as rules draw it. */
function sightSentence(document: DocumentView, index: number): Omit<Sighting, 'before'>[] {
  const { firstToken, endToken, heading } = document.annotated.sentences[index]!
  const range = { first: firstToken, end: endToken }
  const view: SentenceView = { ...document, ...range, heading: heading || isTitleCase(document, range) }
  const reading = readSentence(view)
  const named = namesSomebody(view)
  const drawn = RULES.flatMap((rule) => {
    if (rule.needsName && !named) return []
    const drafts = rule.draw(reading)
    for (const draft of drafts) for (const at of draft.words) reading.taken.add(at)
    return drafts.flatMap(withSecond).map((draft) => ({ rule, draft: { ...draft, ...withPronoun(view, draft) } }))
  })
  if (drawn.length === 0) return []
  const conditions = readConditions(view)
  const joined = joinRetold(view, drawn)
  const typeAt = (at: number) => (joined[at] ? typeIndex(joined[at].draft.type) : -1)
  return joined.map(({ rule, draft }, at) => ({
    view,
    rule,
    draft,
    conditions,
    left: typeAt(at - 1),
    right: typeAt(at + 1),
    sentence: Math.min(index, 2),
  }))
}

/** What may be events of a document, in the order of its sentences. */
export function sightEvents(annotated: Annotated, sources: EventSources, lexicon: EventLexicon): Sighting[] {
  const document = viewDocument(annotated, sources, lexicon)
  let before = 0
  return annotated.sentences.flatMap((_, index) =>
    sightSentence(document, index).map((sighting) => {
      const seen = before
      before |= 1 << typeIndex(sighting.draft.type)
      return { ...sighting, before: seen }
    }),
  )
}

/** The draft with the sides that the models choose; where they choose whom the rules have, the rules' side stays whole. */
function withSides(sighting: Sighting, type: EventType, models: EventModels): Draft {
  const { view, draft } = sighting
  const candidates = sideCandidates(view, draft.at)
  const sideFor = (name: SideName, but: Side): Side => {
    const free = candidates.filter(({ side }) => !side.mentions.some((mention) => but.mentions.includes(mention)))
    const chosen = models.sideOf(sighting, type, name, free)
    const own = draft[name]
    if (!chosen) return name === 'actor' || isEmpty(own) || own.ids ? own : NOBODY
    const mention = chosen.side.mentions[0]
    if (mention === undefined && PRONOUN.has(view.annotated.syntax.tags[chosen.head]!) && own.mentions.length > 0)
      return own
    const isOwn =
      mention === undefined
        ? own.words !== null && own.words.first <= chosen.head && chosen.head < own.words.end
        : own.mentions.includes(mention)
    return isOwn ? own : withJoined(view, chosen, candidates)
  }
  if (isMutual(draft)) return { ...draft, type }
  const actor = sideFor('actor', NOBODY)
  return { ...draft, type, ...settle(view, type, { actor, recipient: sideFor('recipient', actor) }) }
}

/** A chosen party with those joined to it: "Vardia, Tamrin and Oskelia". */
function withJoined(view: SentenceView, chosen: SideCandidate, candidates: readonly SideCandidate[]): Side {
  const { heads, relations } = view.annotated.syntax
  const joined = candidates.filter(
    ({ head, side }) => side.mentions.length > 0 && heads[head] === chosen.head && CONJ.has(relations[head]!),
  )
  return { ...chosen.side, mentions: [...chosen.side.mentions, ...joined.flatMap(({ side }) => side.mentions)] }
}

/** Whether rules have the same parties on both sides: "they met", "a truce between Vardia and Oskelia". */
const isMutual = ({ actor, recipient }: Draft): boolean =>
  actor.mentions.length > 1 && actor.mentions.every((mention) => recipient.mentions.includes(mention))

const CONJ = relationIds('conj')
const PRONOUN = tagIds('PRP')

function toEvent(sighting: Sighting, models: EventModels): Event | null {
  const { view, rule, conditions } = sighting
  const { type, confidence } = models.judge(sighting)
  const draft = type ? withSides(sighting, type, models) : null
  if (draft && !areParties(view, draft, false)) return null
  const byRules = draft ? standingOf(view, draft, conditions) : null
  if (!draft || !byRules) return null
  const status = models.statusOf(sighting, draft.type, byRules)
  const { tokens, annotated } = view
  return makeEvent(annotated.document.id, {
    type: draft.type,
    actors: idsOf(view, draft.actor),
    recipients: idsOf(view, draft.recipient),
    actorSpans: spansOf(view, draft.actor),
    recipientSpans: spansOf(view, draft.recipient),
    happenedOn: momentOf(view, draft, status),
    place: placeOf(view, draft),
    status,
    claimedIn: claimOf(view, draft, status),
    spans: draft.words.map((at) => ({ start: tokens[at]!.start, end: tokens[at]!.end })),
    confidence,
    drawnBy: { rule: `events/${rule.name}`, version: rule.version },
  })
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
 * Shape: Annotated, its actors and statements, the event words and models -> events in the order of the text
 * Units: spans are UTF-16 code units of the text
 * Errors: none; any text is taken
 */
export function findEvents(
  annotated: Annotated,
  sources: EventSources,
  { lexicon, models }: EventKnowledge,
): Found<Event> {
  const found = sightEvents(annotated, sources, lexicon).flatMap((sighting) => toEvent(sighting, models) ?? [])
  found.sort((a, b) => compareFirstSpans(a.spans, b.spans))
  return { found: onlyOnce(found), findings: [] }
}
