import { findActors } from '../../../src/actors/index.ts'
import { drawByRules } from '../../../src/attribution/draw-by-rules.ts'
import { CONTENT, CUE, SOURCE } from '../../../src/attribution/model/roles.ts'
import { mark, type Words } from '../../../src/attribution/model/words.ts'
import { wordsOfDocument } from '../../../src/attribution/model/words-of-document.ts'
import { viewDocument } from '../../../src/attribution/view.ts'
import { type Annotated, segment } from '../../../src/language/index.ts'
import type { Syntax } from '../../../src/language/syntax.ts'
import { type Actor, makeDocument } from '../../../src/model/index.ts'
import { loadActorTables } from '../../../src/pipeline/index.ts'
import type { Article, GoldAttribution } from '../corpora.ts'
import { foldOf } from '../folds.ts'

/** An attribution of an article as tokens. */
export type GoldRoles = Record<keyof GoldAttribution, number[]>

/** An article with what the stages before attribution found in it. */
export interface TrainingDocument {
  id: string
  fold: number
  article: Article
  annotated: Annotated
  actors: readonly Actor[]
  words: Words
  gold: GoldRoles[]
  /** the role of each token */
  labels: Uint8Array
}

export const ACTOR_TABLES = loadActorTables()
export const OUTLETS: ReadonlySet<string> = new Set(ACTOR_TABLES.outlets.map(({ name }) => name))

const ROLE_OF = [
  ['content', CONTENT],
  ['source', SOURCE],
  ['cue', CUE],
] as const

/** Reads an article as far as attribution needs it; the syntax comes from models that have not seen it. */
export function prepare(article: Article, syntax: Syntax): TrainingDocument {
  const annotated: Annotated = { ...segment(makeDocument(article.text, {}, 'en')), syntax }
  if (syntax.tags.length !== annotated.tokens.length) throw new Error(`${article.id}: the cache is of other tokens`)
  const actors = findActors(annotated, ACTOR_TABLES).found
  const view = viewDocument(annotated, actors)
  const words = wordsOfDocument(view, drawByRules(view))
  const labels = new Uint8Array(words.count)
  for (const attribution of article.attributions)
    for (const [role, value] of ROLE_OF)
      for (const [start, end] of attribution[role]) mark(annotated.tokens, labels, { span: { start, end }, value })
  const gold = article.attributions.map((attribution) => rolesOf(attribution, annotated))
  return { id: article.id, fold: foldOf(article.id), article, annotated, actors, words, gold, labels }
}

function rolesOf(attribution: GoldAttribution, { tokens }: Annotated): GoldRoles {
  const indices = (role: keyof GoldAttribution): number[] => {
    const painted = new Uint8Array(tokens.length)
    for (const [start, end] of attribution[role]) mark(tokens, painted, { span: { start, end }, value: 1 })
    return [...painted.keys()].filter((at) => painted[at] === 1)
  }
  return { source: indices('source'), cue: indices('cue'), content: indices('content') }
}
