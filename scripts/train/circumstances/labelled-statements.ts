import { findActors } from '../../../src/actors/index.ts'
import { type Said, type SaidView, viewSaid } from '../../../src/attribution/circumstance/said.ts'
import { wordsOfDocument } from '../../../src/attribution/model/words-of-document.ts'
import { actorsNamed } from '../../../src/attribution/speakers.ts'
import { type DocumentView, viewDocument } from '../../../src/attribution/view.ts'
import { type Annotated, annotate, type LanguageModels, type Syntax, segment } from '../../../src/language/index.ts'
import { makeDocument } from '../../../src/model/index.ts'
import { ACTOR_TABLES } from '../attribution/documents.ts'
import { foldOf } from '../folds.ts'
import { keyOf, type Label, type LabelledText } from './labels.ts'

/** A statement with what readers say of it, the first reader's label first. */
export interface LabelledStatement {
  said: SaidView
  fold: number
  labels: Label[]
}

/** Where the words of a text are known from: models, and for texts that these have seen the analyses of models that have not. */
export interface SyntaxSource {
  models: LanguageModels
  cached: ReadonlyMap<string, Syntax>
}

const saidOf = (view: DocumentView, { source, cue, content }: Label): Said => {
  const speakers = [...new Set(source.flatMap((span) => actorsNamed(view, span)))]
  return { source, cue, content, speakers: speakers.map((id) => view.actorById.get(id)!) }
}

/** The labelled statements, text by text, each in the order of its text. */
export function readStatements(
  labels: readonly Label[],
  texts: ReadonlyMap<string, LabelledText>,
  source: SyntaxSource,
): LabelledStatement[] {
  const found: LabelledStatement[] = []
  for (const [id, ofText] of groupBy(labels, (label) => label.id))
    found.push(...readText(texts.get(id)!, ofText, source))
  return found
}

function readText(
  { article, text, date }: LabelledText,
  labels: readonly Label[],
  { models, cached }: SyntaxSource,
): LabelledStatement[] {
  const document = makeDocument(text, date ? { publishedOn: date } : {}, 'en')
  const syntax = cached.get(article)
  const annotated: Annotated = syntax ? { ...segment(document), syntax } : annotate(document, models)
  const actors = findActors(annotated, ACTOR_TABLES).found
  const view = viewDocument(annotated, actors)
  const words = wordsOfDocument(view, [])
  const statements = [...groupBy(labels, keyOf).values()]
  const startOf = (label: Label) => (label.cue[0] ?? label.content[0]!).start
  statements.sort((a, b) => startOf(a[0]!) - startOf(b[0]!))
  return statements.map((each) => {
    each.sort((a, b) => a.reader - b.reader)
    return { said: viewSaid(view, words, saidOf(view, each[0]!)), fold: foldOf(article), labels: each }
  })
}

function groupBy<T>(list: readonly T[], toKey: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = toKey(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
