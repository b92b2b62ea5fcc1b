import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A span as the corpora write it. */
export type Pair = [begin: number, end: number]

export interface GoldAttribution {
  source: Pair[]
  cue: Pair[]
  content: Pair[]
}

/** An article of PolNeAR. */
export interface Article {
  id: string
  date: string
  publisher: string
  text: string
  attributions: GoldAttribution[]
}

/** A token as CoreNLP gives it; its head is counted from 1 within the sentence, 0 is the root. */
export type AnalysedToken = [
  begin: number,
  end: number,
  tag: string,
  lemma: string,
  name: string,
  head: number,
  relation: string,
]

export interface Analysis {
  id: string
  sentences: AnalysedToken[][]
  /** chains of mentions: begin and end, where the head begins, and whether it stands for the chain */
  coref: [begin: number, end: number, head: number, stands: number][][]
}

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)

/** The articles of a part of PolNeAR. */
export const readArticles = (data: string, part: 'train' | 'dev'): Article[] =>
  lines(readFileSync(join(data, 'polnear', `${part}.jsonl`), 'utf8')) as Article[]

/** CoreNLP's analyses of a part of PolNeAR, by article. */
export function readAnalyses(data: string, part: 'train' | 'dev'): Map<string, Analysis> {
  const bytes = gunzipSync(readFileSync(join(data, 'polnear', `${part}.corenlp.jsonl.gz`)))
  const analyses = lines(bytes.toString('utf8')) as Analysis[]
  return new Map(analyses.map((analysis) => [analysis.id, analysis]))
}
