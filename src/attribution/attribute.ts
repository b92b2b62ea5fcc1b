import type { Annotated, Sentence } from '../language/index.ts'
import { type Actor, compareFirstSpans, type Finding, type Found, type Statement } from '../model/index.ts'
import { MOST_CONTENT } from './clause.ts'
import { drawByModels } from './draw-by-models.ts'
import { drawByRules } from './draw-by-rules.ts'
import type { AttributionTables } from './drawn.ts'
import { linkDrafts } from './link.ts'
import { mergeDrafts } from './merge-drafts.ts'
import type { AttributionModels } from './model/models.ts'
import { wordsOfDocument } from './model/words-of-document.ts'
import { findStandingAlone } from './standing-alone.ts'
import { viewDocument } from './view.ts'

/** What attribution knows: tables of the world and trained models. */
export interface AttributionKnowledge extends AttributionTables {
  models: AttributionModels
}

/** The statements of a document, and the hearers whom no earlier stage knew as actors: "reporters", "the crowd". */
export interface Attributed extends Found<Statement> {
  hearers: Actor[]
}

/**
 * Finds who said what, in which words: source, cue and content of direct and reported speech.
 * Example: `“We will hold,” Ada Brenn told reporters.` gives one direct statement of Ada Brenn, a promise.
 *
 * Shape: Annotated and its actors -> statements in the order of the text, and actors for hearers who were none
 * Units: spans are UTF-16 code units of the text
 * Errors: none; any text is taken
 */
export function attribute(
  annotated: Annotated,
  actors: readonly Actor[],
  { models, ...tables }: AttributionKnowledge,
): Attributed {
  const view = viewDocument(annotated, actors)
  const ruled = drawByRules(view)
  const words = wordsOfDocument(view, ruled)
  const drawn = mergeDrafts(view, ruled, drawByModels(view, words, models))
  const linking = { view, words, tables, models: models.circumstances }
  const { statements, hearers } = linkDrafts(linking, [...drawn, ...findStandingAlone(view, drawn)])
  const found = statements.sort((a, b) => compareFirstSpans(firstOf(a), firstOf(b)))
  return { found, hearers, findings: annotated.sentences.filter(isTooLong).map(toFinding) }
}

const isTooLong = ({ firstToken, endToken }: Sentence): boolean => endToken - firstToken > MOST_CONTENT

const toFinding = ({ start, end }: Sentence): Finding => ({
  rule: 'attribution/sentence-length',
  span: { start, end },
  reason: `the sentence has more than ${MOST_CONTENT} words and marks; what is said in it may be cut short or missed`,
})

const firstOf = ({ source, cue, content }: Statement) =>
  [source[0], cue[0], content[0]].filter((span) => span !== undefined).sort((a, b) => a.start - b.start)
