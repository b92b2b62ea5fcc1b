import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Span } from '../../src/model/index.ts'
import type { DocumentReader } from '../../src/pipeline/index.ts'
import { type AttributionText, scoreAttributions } from './attribution.ts'
import { readCommitmentLabels } from './commitment-labels.ts'
import { scoreCommitmentsOf } from './commitments.ts'
import type { Measures } from './counts.ts'
import { readEventLabels } from './event-labels.ts'
import { scoreEventsOf } from './events.ts'
import { readAnalyses, scorePersons } from './persons.ts'
import { type CodedSentence, scoreCodedSentences } from './plover.ts'
import { scoreWhoIsWho } from './who-is-who.ts'
import { readWhoLabels } from './who-labels.ts'

/** Spans of PolNeAR as its file gives them: [begin, end). */
type Pair = readonly [begin: number, end: number]

interface PolnearArticle {
  id: string
  text: string
  date?: string
  attributions: readonly Record<'source' | 'cue' | 'content', readonly Pair[]>[]
}

type PloverSentence = Omit<CodedSentence, 'events'> & { id: string; text: string }

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

const toSpans = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }))

function* readPolnear(path: string, reader: DocumentReader): Generator<AttributionText> {
  for (const { id, text, date, attributions } of readLines<PolnearArticle>(path)) {
    const gold = attributions.map(({ source, cue, content }) => ({
      source: toSpans(source),
      cue: toSpans(cue),
      content: toSpans(content),
    }))
    const description = { ref: id, ...(date ? { publishedOn: date } : {}) }
    yield { text, gold, predicted: reader.read(text, description).statements }
  }
}

const readPlover = (path: string, reader: DocumentReader): CodedSentence[] =>
  readLines<PloverSentence>(path).map((sentence) => ({
    ...sentence,
    events: reader.read(sentence.text, { ref: sentence.id }).events,
  }))

/** A corpus: its name in the floors, where it lies under ACTA_DATA, and how it is scored. */
interface Corpus {
  name: string
  file: string
  /** null where something else that it needs is not there */
  score(path: string, reader: DocumentReader): Measures | null
}

const polnear = (part: string): Corpus => ({
  name: `polnear.${part}`,
  file: `polnear/${part}.jsonl`,
  score: (path, reader) => scoreAttributions(readPolnear(path, reader), { byManner: true }),
})

const plover: Corpus = {
  name: 'plover.train',
  file: 'plover/train.jsonl',
  score: (path, reader) => scoreCodedSentences(readPlover(path, reader)),
}

/** Documents whose actors and speakers are labelled by hand, but for those that are set aside. */
const whoIsWho: Corpus = {
  name: 'who',
  file: 'polnear/train.jsonl',
  score: (path, reader) => scoreLabelled(join(dirname(path), '..'), reader, { aside: false }),
}

/** The same of those that are set aside. */
const aside: Corpus = {
  ...whoIsWho,
  name: 'who.aside',
  score: (path, reader) => scoreLabelled(join(dirname(path), '..'), reader, { aside: true }),
}

/** The reader whose labels are the measure. */
const READER = 6

function scoreLabelled(data: string, reader: DocumentReader, which: { aside: boolean }): Measures | null {
  const labels = readWhoLabels(data)?.filter((one) => one.reader === READER && one.isAside === which.aside)
  if (!labels || labels.length === 0) return null
  return scoreWhoIsWho(
    labels.map(({ article: { text, date, title, source }, ...labelled }) => {
      const description = {
        ...(date && { publishedOn: date }),
        ...(title && { title }),
        ...(source && { outlet: source }),
      }
      return { ...labelled, text, reading: reader.read(text, description) }
    }),
  )
}

const persons: Corpus = {
  name: 'persons.dev',
  file: 'polnear/dev.jsonl',
  score(path, reader) {
    const read = readAnalyses(join(dirname(path), '..'), 'dev')
    if (!read) return null
    const analyses = new Map(read.map((one) => [one.id, one]))
    const texts = readLines<PolnearArticle>(path).flatMap(({ id, text, date }) => {
      const analysis = analyses.get(id)
      return analysis ? [{ text, analysis, reading: reader.read(text, date ? { publishedOn: date } : {}) }] : []
    })
    return scorePersons(texts)
  },
}

/** The readers whose labels are the measure. */
const EVENT_READER = 8
const COMMITMENT_READER = 10

/** Texts whose events are labelled by hand: of some corpora, set aside or not. */
const eventsOf = (name: string, which: { corpora: readonly string[]; aside: boolean }): Corpus => ({
  name,
  file: 'events/2025-first-half.jsonl',
  score(path, reader) {
    const labels = readEventLabels(join(dirname(path), '..'))?.filter(
      (one) => one.reader === EVENT_READER && which.corpora.includes(one.corpus) && one.isAside === which.aside,
    )
    if (!labels || labels.length === 0) return null
    return scoreEventsOf(
      labels.map(({ text, date, events }) => ({
        gold: events,
        found: reader.read(text, date ? { publishedOn: date } : {}).events,
      })),
    )
  },
})

/** Passages whose commitments are labelled by hand. */
const commitmentsOf = (name: string, which: { aside: boolean }): Corpus => ({
  name,
  file: 'events/2025-first-half.jsonl',
  score(path, reader) {
    const labels = readCommitmentLabels(join(dirname(path), '..'))?.filter(
      (one) => one.reader === COMMITMENT_READER && one.isAside === which.aside,
    )
    if (!labels || labels.length === 0) return null
    return scoreCommitmentsOf(
      labels.map(({ text, date, title, outlet, commitments }) => {
        const described = { ...(date && { publishedOn: date }), ...(title && { title }), ...(outlet && { outlet }) }
        const { commitments: found, actors } = reader.read(text, described)
        return { text, gold: commitments, found, actors }
      }),
    )
  },
})

/** What the floors are set on: read in seconds. */
export const CORPORA: readonly Corpus[] = [
  polnear('dev'),
  plover,
  persons,
  whoIsWho,
  eventsOf('events.reports', { corpora: ['events'], aside: false }),
  eventsOf('events.articles', { corpora: ['news', 'polnear'], aside: false }),
  commitmentsOf('commitments', { aside: false }),
]

/** The large part, for those who write rules; read in a minute. */
export const LARGE_CORPORA: readonly Corpus[] = [polnear('train')]

/** What is looked at once, when the work is done. */
export const ASIDE_CORPORA: readonly Corpus[] = [
  aside,
  eventsOf('events.reports.aside', { corpora: ['events'], aside: true }),
  commitmentsOf('commitments.aside', { aside: true }),
]

/** The measures of a corpus under `data`; null where it is not there. */
export function scoreCorpus(corpus: Corpus, data: string, reader: DocumentReader): Measures | null {
  const path = join(data, corpus.file)
  return existsSync(path) ? corpus.score(path, reader) : null
}
