import { join } from 'node:path'
import { CORPUS_FILES, digestOf, readLines } from '../../../bench/quality/labelled-texts.ts'
import type { Act, Span } from '../../../src/model/index.ts'
import { type Pair, readArticles } from '../corpora.ts'

export type LabelCorpus = 'polnear' | 'news' | 'events' | 'plover'

const ROLES = ['source', 'cue', 'content', 'addressee', 'via', 'saidOn'] as const
type Role = (typeof ROLES)[number]

interface Judged {
  corpus: LabelCorpus
  /** the digest of the text */
  id: string
  /** 1 to 5: who read it */
  reader: number
  act: Act
  /** a second act that is nearly as good */
  second?: Act
  /** picked because it may name a hearer or an outlet: not to be counted where measures are of natural texts */
  enriched?: true
  /** what alone was read: nothing is known of the rest */
  only?: 'act' | 'hearer'
}

/** What a reader said of one statement, by offsets into a text that is not in the repository. */
export type Label = Judged & Record<Role, Span[]>
type Written = Judged & Record<Role, Pair[]>

/** A text that may be labelled; `article` is its id in the corpus, which says its fold. */
export interface LabelledText {
  id: string
  article: string
  text: string
  date?: string | undefined
  corpus: LabelCorpus
}

const CORPORA: readonly LabelCorpus[] = ['polnear', 'news', 'events', 'plover']

const fileOf = (corpus: LabelCorpus): URL => new URL(`../labels/${corpus}.jsonl`, import.meta.url)

const mapRoles = <From, To>(from: Record<Role, From[]>, toOne: (one: From) => To): Record<Role, To[]> =>
  Object.fromEntries(ROLES.map((role) => [role, from[role].map(toOne)])) as Record<Role, To[]>

/** The labels, in the order of their files. */
export const readLabels = (): Label[] =>
  CORPORA.flatMap((corpus) =>
    readLines<Written>(fileOf(corpus)).map((label) => ({
      ...label,
      ...mapRoles(label, ([start, end]) => ({ start, end })),
    })),
  )

/** The texts that may be labelled, from the corpora under `data`; some stand there twice. */
function listTexts(data: string): LabelledText[] {
  const articles = readArticles(data, 'train').map((article) => ({ ...article, corpus: 'polnear' as const }))
  const others = (['news', 'events', 'plover'] as const).flatMap((corpus) =>
    readLines<{ id: string; date?: string; text: string }>(join(data, CORPUS_FILES[corpus])).map((text) => ({
      ...text,
      corpus,
    })),
  )
  return [...articles, ...others].map(({ id: article, text, date, corpus }) => {
    return { id: digestOf(text), article, text, date, corpus }
  })
}

/** The same by digest. */
export const readTexts = (data: string): Map<string, LabelledText> =>
  new Map(listTexts(data).map((text) => [text.id, text]))

/** Which statement a label is of. */
export const keyOf = ({ id, source, cue, content }: Label): string => JSON.stringify([id, source, cue, content])
