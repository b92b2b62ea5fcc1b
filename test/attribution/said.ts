import { findActors } from '../../src/actors/index.ts'
import { drawByRules } from '../../src/attribution/draw-by-rules.ts'
import type { Drawn } from '../../src/attribution/drawn.ts'
import { attribute } from '../../src/attribution/index.ts'
import { viewDocument } from '../../src/attribution/view.ts'
import { type Actor, type Span, type Statement, sliceSpan } from '../../src/model/index.ts'
import { annotateText, INVENTED_TABLES } from '../invented.ts'
import { trained } from '../trained.ts'

/** A statement with its words instead of spans and its actors' names instead of ids. */
export interface Said {
  statement: Statement
  source: string
  cue: string
  content: string
  speakers: string
  addressees: string
}

const OUTLETS = new Set(INVENTED_TABLES.outlets.map(({ name }) => name))

/** What is said in a text of invented people. */
export function saidIn(text: string): Said[] {
  const annotated = annotateText(text)
  const actors: readonly Actor[] = findActors(annotated, INVENTED_TABLES).found
  const words = (spans: readonly Span[]) => spans.map((span) => sliceSpan(text, span)).join(' | ')
  const names = (ids: readonly string[]) => ids.map((id) => actors.find((actor) => actor.id === id)!.name).join(', ')
  return attribute(annotated, actors, { outlets: OUTLETS, models: trained().attribution }).found.map((statement) => ({
    statement,
    source: words(statement.source),
    cue: words(statement.cue),
    content: words(statement.content),
    speakers: names(statement.speakers),
    addressees: names(statement.addressees),
  }))
}

/** What the rules alone draw of a text of invented people. */
export function ruledIn(text: string): Drawn[] {
  const annotated = annotateText(text)
  return drawByRules(viewDocument(annotated, findActors(annotated, INVENTED_TABLES).found))
}
