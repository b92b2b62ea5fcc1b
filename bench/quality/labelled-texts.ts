import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentDescription, Span } from '../../src/model/index.ts'

/** A span as the corpora and the labels write it: [start, end). */
export type Pair = readonly [start: number, end: number]

/** A text of a corpus with what the corpus says of it. */
export interface CorpusText {
  id: string
  text: string
  date?: string
  title?: string
  publisher?: string
  source?: string
}

/** Where a label belongs: a text by its digest, all of it or the passage from `from` to `to`, to which its offsets are relative. */
export interface LabelPlace {
  id: string
  from?: number
  to?: number
}

/** Where the corpora lie under ACTA_DATA. */
export const CORPUS_FILES = {
  news: 'news/us-government.jsonl',
  events: 'events/2025-first-half.jsonl',
  plover: 'plover/train.jsonl',
  polnear: 'polnear/train.jsonl',
  'polnear-dev': 'polnear/dev.jsonl',
} as const

const LABELS = new URL('../../scripts/train/labels/', import.meta.url)
const DIGITS = 16

/** The objects of a file of lines of JSON. */
export const readLines = <T>(path: string | URL): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

export const toSpan = ([start, end]: Pair): Span => ({ start, end })
export const toSpans = (pairs: readonly Pair[]): Span[] => pairs.map(toSpan)

/** What a text is known by in the labels: offsets hold for these very characters only. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS)

/** The lines of a file of labels whose texts lie under `data`, each with its text; null where a corpus is not there. */
export function readLabelled<T extends LabelPlace>(
  data: string,
  file: string,
  corpora: readonly (keyof typeof CORPUS_FILES)[],
): { label: T; whole: CorpusText; text: string }[] | null {
  const paths = corpora.map((corpus) => join(data, CORPUS_FILES[corpus]))
  if (!paths.every((path) => existsSync(path))) return null
  const texts = new Map(paths.flatMap((path) => readLines<CorpusText>(path).map((each) => [digestOf(each.text), each])))
  return readLines<T>(new URL(file, LABELS)).flatMap((label) => {
    const whole = texts.get(label.id)
    return whole ? [{ label, whole, text: whole.text.slice(label.from, label.to) }] : []
  })
}

/** A text of a corpus as a reader is told of it. */
export const describe = ({ date, title, publisher, source }: Omit<CorpusText, 'id' | 'text'>): DocumentDescription => {
  const outlet = publisher ?? source
  return { ...(date && { publishedOn: date }), ...(title && { title }), ...(outlet && { outlet }) }
}
