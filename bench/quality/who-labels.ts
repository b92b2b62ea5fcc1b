import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor, Span } from '../../src/model/index.ts'
import type { Entity, SpokenStatement } from './who-is-who.ts'

type Pair = readonly [start: number, end: number]

/** A document as a reader labelled it, by offsets into a text that is not in the repository. */
interface WrittenLabels {
  corpus: 'news' | 'polnear'
  /** digest of the text */
  id: string
  /** 6 read all documents, 7 a third of them without having seen the labels of 6 */
  reader: 6 | 7
  /** set aside, of articles that nothing is trained on: looked at once, when the work was done */
  aside?: true
  /** what is after it was not labelled */
  upTo: number
  entities: readonly {
    id: string
    kind: Actor['kind']
    serves: string | null
    members?: readonly string[]
    mentions: readonly Pair[]
  }[]
  statements: readonly (Record<'source' | 'cue' | 'content', readonly Pair[]> & {
    speakers: readonly string[] | null
  })[]
}

/** The same with its text. */
export interface WhoLabels {
  id: string
  reader: number
  isAside: boolean
  upTo: number
  entities: readonly Entity[]
  statements: readonly SpokenStatement[]
  /** the article, as its corpus describes it */
  article: { id: string; text: string; date?: string; source?: string; title?: string }
}

const LABELS = new URL('../../scripts/train/labels/actors.jsonl', import.meta.url)
const TEXTS = ['news/us-government.jsonl', 'polnear/train.jsonl', 'polnear/dev.jsonl']
const DIGITS = 16

const readLines = <T>(path: string | URL): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const toSpans = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }))

/** The labelled documents whose very texts lie under `data`; null where the corpora are not there. */
export function readWhoLabels(data: string): WhoLabels[] | null {
  const paths = TEXTS.map((path) => join(data, path))
  if (!paths.every((path) => existsSync(path))) return null
  const articles = new Map<string, WhoLabels['article']>()
  for (const path of paths)
    for (const article of readLines<WhoLabels['article']>(path))
      articles.set(createHash('sha256').update(article.text).digest('hex').slice(0, DIGITS), article)
  const written = readLines<WrittenLabels>(LABELS).filter(({ id }) => articles.has(id))
  return written.map(({ id, reader, aside, upTo, entities, statements }) => ({
    id,
    reader,
    isAside: aside === true,
    upTo,
    entities: entities.map((entity) => ({ ...entity, mentions: toSpans(entity.mentions) })),
    statements: statements.map(({ source, cue, content, speakers }) => ({
      source: toSpans(source),
      cue: toSpans(cue),
      content: toSpans(content),
      speakers,
    })),
    article: articles.get(id)!,
  }))
}
