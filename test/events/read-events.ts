import { readFileSync } from 'node:fs'
import { findActors } from '../../src/actors/index.ts'
import { attribute } from '../../src/attribution/index.ts'
import { toParties } from '../../src/coreference/index.ts'
import { type EventLexicon, eventLexiconSchema, findEvents } from '../../src/events/index.ts'
import type { Actor, Event, Statement } from '../../src/model/index.ts'
import { annotateText, INVENTED_TABLES, resolveInvented } from '../invented.ts'
import { trained } from '../trained.ts'

export const EVENT_WORDS: EventLexicon = eventLexiconSchema.parse(
  JSON.parse(readFileSync(new URL('../../data/event-words.json', import.meta.url), 'utf8')),
)

export interface EventsRead {
  text: string
  actors: Actor[]
  statements: Statement[]
  events: Event[]
}

/** Reads a text of invented parties as far as its events. */
export function readEvents(text: string, lexicon: EventLexicon = EVENT_WORDS): EventsRead {
  const annotated = annotateText(text)
  const named = findActors(annotated, INVENTED_TABLES).found
  const attributed = attribute(annotated, named, {
    outlets: new Set(['The Vardian Post']),
    models: trained().attribution,
  }).found
  const resolved = resolveInvented(annotated, { actors: named, statements: attributed })
  const { statements } = resolved
  const actors = toParties(annotated.text, resolved.actors)
  return {
    text,
    actors,
    statements,
    events: findEvents(annotated, { actors, statements }, { lexicon, models: trained().events }).found,
  }
}

const namesOf = (ids: readonly string[], actors: readonly Actor[]): string =>
  ids.map((id) => actors.find((actor) => actor.id === id)?.name ?? id).join(', ') || 'nobody'

/** An event in one line: "ASSAULT asserted Vardia > Oskelia". */
export const lineOf = ({ type, status, actors, recipients }: Event, known: readonly Actor[]): string =>
  `${type} ${status} ${namesOf(actors, known)} > ${namesOf(recipients, known)}`

/** The events of a text in one line each. */
export function linesOf(text: string): string[] {
  const { events, actors } = readEvents(text)
  return events.map((event) => lineOf(event, actors))
}
