import { type Annotated, indexAt, type Sentence } from '../language/index.ts'
import {
  type Actor,
  compareFirstSpans,
  contains,
  type Finding,
  type Found,
  type Span,
  type Statement,
} from '../model/index.ts'
import { MOST_CONTENT } from './clause.ts'
import { drawByModels } from './draw-by-models.ts'
import { drawByRules } from './draw-by-rules.ts'
import type { AttributionTables, Drawn } from './drawn.ts'
import { linkDrafts } from './link.ts'
import type { AttributionModels } from './model/models.ts'
import { mark } from './model/words.ts'
import { wordsOfDocument } from './model/words-of-document.ts'
import { cueFirst } from './rules/cue-first.ts'
import { speakerLabel } from './rules/speaker-label.ts'
import { findStandingAlone } from './standing-alone.ts'
import { type DocumentView, viewDocument } from './view.ts'

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
  const labels = ruled.filter(({ rule }) => rule.name === speakerLabel.name)
  const learned = withoutCuesIn(view, labels, drawByModels(view, words, models))
  const drawn = [
    ...labels,
    ...learned,
    ...hearsayOf(ruled, learned),
    ...uncontested(view, ruled, [...labels, ...learned]),
  ]
  const linking = { view, words, tables, models: models.circumstances }
  const { statements, hearers } = linkDrafts(linking, [...drawn, ...findStandingAlone(view, drawn)])
  const found = statements.sort((a, b) => compareFirstSpans(firstOf(a), firstOf(b)))
  return { found, hearers, findings: annotated.sentences.filter(isTooLong).map(toFinding) }
}

/** What is drawn, less what has its cue in the label of a transcript: "BRENN: We are testing that." */
function withoutCuesIn({ tokens }: DocumentView, labels: readonly Drawn[], drawn: readonly Drawn[]): Drawn[] {
  const isLabel = new Uint8Array(tokens.length)
  for (const { draft } of labels)
    for (const span of [draft.source ?? [], ...draft.cue].flat()) mark(tokens, isLabel, { span, value: 1 })
  return drawn.filter(({ draft }) => draft.cue.every(({ start }) => isLabel[indexAt(tokens, start)] === 0))
}

/** What rules draw of words of which nothing else is drawn: a second speaker in a sentence. Cues before their content are left to the models. */
function uncontested({ tokens }: DocumentView, ruled: readonly Drawn[], drawn: readonly Drawn[]): Drawn[] {
  const claimed = new Uint8Array(tokens.length)
  const spansOf = ({ draft: { source, cue, content } }: Drawn) => [source ?? [], ...cue, ...content].flat()
  for (const each of drawn) for (const span of spansOf(each)) mark(tokens, claimed, { span, value: 1 })
  return ruled.filter(
    (each) =>
      each.rule.name !== cueFirst.name &&
      spansOf(each).every(
        ({ start, end }) => claimed[indexAt(tokens, start)] === 0 && claimed[indexAt(tokens, end - 1)] === 0,
      ),
  )
}

/** The models give a word one role, so what a speaker says that others said is drawn by rules: all of it inside of a content. */
function hearsayOf(ruled: readonly Drawn[], learned: readonly Drawn[]): Drawn[] {
  const contents = learned.flatMap(({ draft }) => draft.content).sort((a, b) => a.start - b.start)
  const isInside = (span: Span): boolean => {
    let low = 0
    let high = contents.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (contents[middle]!.end <= span.start) low = middle + 1
      else high = middle
    }
    const content = contents[low]
    return content !== undefined && contains(content, span)
  }
  return ruled.filter(
    ({ draft: { source, cue, content } }) => source !== null && [source, ...cue, ...content].every(isInside),
  )
}

const isTooLong = ({ firstToken, endToken }: Sentence): boolean => endToken - firstToken > MOST_CONTENT

const toFinding = ({ start, end }: Sentence): Finding => ({
  rule: 'attribution/sentence-length',
  span: { start, end },
  reason: `the sentence has more than ${MOST_CONTENT} words and marks; what is said in it may be cut short or missed`,
})

const firstOf = ({ source, cue, content }: Statement) =>
  [source[0], cue[0], content[0]].filter((span) => span !== undefined).sort((a, b) => a.start - b.start)
