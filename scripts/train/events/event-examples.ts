import type { LabelledEvent } from '../../../bench/quality/event-labels.ts'
import { pairUp } from '../../../bench/quality/pair.ts'
import { findActors, worldOf } from '../../../src/actors/index.ts'
import { attribute } from '../../../src/attribution/index.ts'
import { resolveActors, toParties } from '../../../src/coreference/index.ts'
import {
  addDraftFeatures,
  addSideFeatures,
  addStatusFeatures,
  type EventLexicon,
  MOST_FEATURES,
  type SideName,
  type Sighting,
  STATUS_LABELS,
  sideCandidates,
  sightEvents,
  spansOf,
  standingOf,
  TYPE_LABELS,
} from '../../../src/events/index.ts'
import { annotate } from '../../../src/language/index.ts'
import { Features, type LinearTable } from '../../../src/linear/index.ts'
import { type EventStatus, type EventType, makeDocument, overlaps, type Span } from '../../../src/model/index.ts'
import type { CandidateExample } from '../candidate-trainer.ts'
import type { Stages } from '../coreference/stages.ts'
import type { LabelExample } from '../label-trainer.ts'

/** The stages before events, made ready. */
export interface EventStages extends Stages {
  anaphors: LinearTable
  lexicon: EventLexicon
}

/** A sentence coded with one event: its sides and its type, CONCEDE and RETREAT not told apart. */
export interface CodedText {
  text: string
  source: Span
  target: Span
  type: string
  quad: number
}

/** How much the type that rules say scores before anything is learned. */
export const TRUST = 2

const features = new Features(MOST_FEATURES)
const taken = (): Int32Array => features.list.slice(0, features.count)

/** What may be events of a text. */
export function sightText(
  { text, date }: { text: string; date?: string | undefined },
  stages: EventStages,
): Sighting[] {
  const annotated = annotate(makeDocument(text, date ? { publishedOn: date } : {}, 'en'), stages.language)
  const named = findActors(annotated, stages.actors).found
  const attributed = attribute(annotated, named, stages.attribution)
  const known = { actors: [...named, ...attributed.hearers], statements: attributed.found }
  const resolving = { anaphors: stages.anaphors, world: worldOf(stages.actors) }
  const { actors, statements } = resolveActors(annotated, known, resolving)
  return sightEvents(annotated, { actors: toParties(text, actors), statements }, stages.lexicon)
}

/** The spans of a sighting's words. */
export const wordsOf = ({ view, draft }: Sighting): Span[] =>
  draft.words.map((at) => ({ start: view.tokens[at]!.start, end: view.tokens[at]!.end }))

function typeExample(sighting: Sighting, shares: ReadonlyMap<EventType | null, number>): LabelExample {
  features.clear()
  addDraftFeatures(sighting, features)
  const target = new Float32Array(TYPE_LABELS.length)
  for (const [type, share] of shares) target[TYPE_LABELS.indexOf(type)] = share
  const prior = new Float32Array(TYPE_LABELS.length)
  if (!sighting.draft.isUnlisted) prior[TYPE_LABELS.indexOf(sighting.draft.type)] = TRUST
  return { features: taken(), target, prior }
}

function statusExample(sighting: Sighting, { type, status }: { type: EventType; status: EventStatus }): LabelExample[] {
  const byRules = standingOf(sighting.view, { ...sighting.draft, type }, sighting.conditions)
  if (!byRules) return []
  features.clear()
  addStatusFeatures(sighting, type, STATUS_LABELS.indexOf(byRules), features)
  const target = new Float32Array(STATUS_LABELS.length)
  target[STATUS_LABELS.indexOf(status)] = 1
  return [{ features: taken(), target }]
}

const MAX_EXCESS = 40
const touches = (spans: readonly Span[], gold: Span): boolean =>
  spans.some((span) => overlaps(span, gold) && span.end - span.start <= gold.end - gold.start + MAX_EXCESS)

/** The example of a side: of the candidates those that share words with the labelled spans. */
function sideExample(sighting: Sighting, type: EventType, name: SideName, gold: readonly Span[]): CandidateExample {
  const { view } = sighting
  const candidates = sideCandidates(view, sighting.draft.at)
  const spans = candidates.map(({ side }) => spansOf(view, side))
  return {
    candidates: candidates.map((candidate) => {
      features.clear()
      addSideFeatures(sighting, type, name, candidate, features)
      return taken()
    }),
    right: candidates.flatMap((_, at) => (gold.some((span) => touches(spans[at]!, span)) ? [at] : [])),
  }
}

/** What is learned from a text: what drafts are events of, and how those stand. */
export interface EventExamples {
  types: LabelExample[]
  statuses: LabelExample[]
  sides: CandidateExample[]
}

/** The examples of a report all of whose events a reader labelled. */
export function examplesOfReport(sightings: readonly Sighting[], gold: readonly LabelledEvent[]): EventExamples {
  const pairs = new Map(
    pairUp(sightings, gold, (sighting, event) =>
      wordsOf(sighting).some((word) => event.words.some((other) => overlaps(word, other)))
        ? 1 + (sighting.draft.type === event.type ? 1 : 0)
        : null,
    ),
  )
  return {
    types: sightings.map((each) => typeExample(each, new Map([[byOntology(pairs.get(each)?.type ?? null, each), 1]]))),
    statuses: sightings.flatMap((each) => (pairs.has(each) ? statusExample(each, pairs.get(each)!) : [])),
    sides: [...pairs].flatMap(([sighting, { type, actors, recipients }]) => [
      sideExample(sighting, type, 'actor', actors),
      sideExample(sighting, type, 'recipient', recipients),
    ]),
  }
}

const isCoded = (type: EventType, coded: string): boolean =>
  type === coded || (coded === 'YIELD' && (type === 'CONCEDE' || type === 'RETREAT'))

/** The coded set has sanctions as COERCE in ten sentences of eleven; by our ontology they are SANCTION. */
const byOntology = <T extends string | null>(type: T, { view, draft }: Sighting): T | 'SANCTION' =>
  type === 'COERCE' && draft.words.some((at) => view.annotated.syntax.lemmas[at] === 'sanction') ? 'SANCTION' : type

/** How a coded type is shared out among ours. */
const sharesOf = (coded: string, drawn: EventType): Map<EventType | null, number> =>
  coded !== 'YIELD'
    ? new Map([[coded as EventType, 1]])
    : drawn === 'CONCEDE' || drawn === 'RETREAT'
      ? new Map([[drawn, 1]])
      : new Map([
          ['CONCEDE', 0.5],
          ['RETREAT', 0.5],
        ])

/** The example of a sentence coded with one event: of the drafts between its sides the one of its type, else the first. Of the others nothing is known. */
export function examplesOfCoded(sightings: readonly Sighting[], coded: CodedText): EventExamples {
  const both = sightings.filter(
    ({ view, draft }) =>
      touches(spansOf(view, draft.actor), coded.source) && touches(spansOf(view, draft.recipient), coded.target),
  )
  const some = sightings.filter(
    ({ view, draft }) =>
      touches(spansOf(view, draft.actor), coded.source) || touches(spansOf(view, draft.recipient), coded.target),
  )
  const candidates = both.length > 0 ? both : some.length > 0 ? some : sightings
  const chosen = candidates.find(({ draft }) => isCoded(draft.type, coded.type)) ?? both[0]
  if (!chosen) return { types: [], statuses: [], sides: [] }
  const shares = sharesOf(byOntology(coded.type, chosen), chosen.draft.type)
  const type = [...shares.keys()][0]!
  return {
    types: [typeExample(chosen, shares)],
    statuses: [],
    sides: [sideExample(chosen, type, 'actor', [coded.source]), sideExample(chosen, type, 'recipient', [coded.target])],
  }
}
