import { type ActorTables, findActors, worldOf } from '../actors/index.ts'
import { AttributionModels, attribute } from '../attribution/index.ts'
import { findCommitments } from '../commitments/index.ts'
import { anaphorTable, resolveActors, toParties } from '../coreference/index.ts'
import { type EventKnowledge, type EventLexicon, EventModels, findEvents } from '../events/index.ts'
import { annotate, identifyLanguage, type LanguageModels, languageModels } from '../language/index.ts'
import type { LinearTable, Weights } from '../linear/index.ts'
import {
  type Document,
  type DocumentDescription,
  type Finding,
  makeDocument,
  type Reader,
  type Reading,
} from '../model/index.ts'

/** What Acta knows before it reads: tables of the world, words, trained weights. */
export interface Knowledge {
  actors: ActorTables
  events: EventLexicon
  weights: Weights
}

/** Reads documents; made once, used for many. */
export interface DocumentReader {
  reader: Reader
  /**
   * Reads one text.
   * Example: `reader.read(text, { publishedOn: '2025-04-04' }).statements`.
   */
  read(text: string, description?: DocumentDescription): Reading
}

/** Languages whose texts the stages read; a text too short to tell is tried. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(['en', 'und'])

/** What the stages are handed: what the caller knows, made ready once. */
interface Prepared {
  actors: ActorTables
  events: EventKnowledge
  language: LanguageModels
  attribution: AttributionModels
  anaphors: LinearTable
  outlets: ReadonlySet<string>
  reader: Reader
}

/** The order of the stages, once. */
function readDocument(document: Document, prepared: Prepared): Reading {
  const { reader, outlets, language, attribution, anaphors, ...knowledge } = prepared
  const findings: Finding[] = []
  const take = <T>(stage: { found: T[]; findings: Finding[] }): T[] => {
    findings.push(...stage.findings)
    return stage.found
  }
  if (!READ_LANGUAGES.has(document.language)) {
    const reason = `the text seems to be in another language (${document.language}); Acta reads English`
    findings.push({ rule: 'language', span: null, reason })
    return { document, actors: [], statements: [], events: [], commitments: [], findings, reader }
  }
  const annotated = annotate(document, language)
  const named = take(findActors(annotated, knowledge.actors))
  const attributed = attribute(annotated, named, { outlets, models: attribution })
  const known = { actors: [...named, ...attributed.hearers], statements: take(attributed) }
  const world = worldOf(knowledge.actors)
  const { actors, statements, author } = resolveActors(annotated, known, { anaphors, world })
  const parties = toParties(document.text, actors)
  const events = take(findEvents(annotated, { actors: parties, statements }, knowledge.events))
  const commitments = take(
    findCommitments(annotated, { actors: parties, resolved: actors, author, statements, events, world }),
  )
  return { document, actors, statements, events, commitments, findings, reader }
}

/** Makes a reader of what it is to know. */
export const makeReader = (knowledge: Knowledge, version: string): DocumentReader => {
  const reader = { name: 'acta-linear', version }
  const outlets = new Set(knowledge.actors.outlets.map(({ name }) => name))
  const { weights, actors, events: lexicon } = knowledge
  const models = { language: languageModels(weights), attribution: new AttributionModels(weights) }
  const events = { lexicon, models: new EventModels(weights) }
  const prepared = { actors, events, ...models, anaphors: anaphorTable(weights), outlets, reader }
  return {
    reader,
    read: (text, description = {}) => readDocument(makeDocument(text, description, identifyLanguage(text)), prepared),
  }
}
