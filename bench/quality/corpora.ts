import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentReader } from '../../src/pipeline/index.ts'
import { type AttributionText, scoreAttributions } from './attribution.ts'
import { readCommitmentLabels } from './commitment-labels.ts'
import { scoreCommitmentsOf } from './commitments.ts'
import type { Measures } from './counts.ts'
import { scoreDeadlines } from './deadlines.ts'
import { readEventLabels } from './event-labels.ts'
import { scoreEventsOf } from './events.ts'
import { CORPUS_FILES, describe, type Pair, readLines, toSpans } from './labelled-texts.ts'
import { readAnalyses, scorePersons } from './persons.ts'
import { type CodedSentence, scoreCodedSentences } from './plover.ts'
import { scoreWhoIsWho } from './who-is-who.ts'
import { readWhoLabels } from './who-labels.ts'

interface PolnearArticle {
  id: string
  text: string
  date?: string
  attributions: readonly Record<'source' | 'cue' | 'content', readonly Pair[]>[]
}

type PloverSentence = Omit<CodedSentence, 'events'> & { id: string; text: string }

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
  /** null where something else that it needs is not there under `data` */
  score(data: string, reader: DocumentReader): Measures | null
}

const polnear = (part: string): Corpus => {
  const file = `polnear/${part}.jsonl`
  return {
    name: `polnear.${part}`,
    file,
    score: (data, reader) => scoreAttributions(readPolnear(join(data, file), reader), { byManner: true }),
  }
}

const plover: Corpus = {
  name: 'plover.train',
  file: CORPUS_FILES.plover,
  score: (data, reader) => scoreCodedSentences(readPlover(join(data, CORPUS_FILES.plover), reader)),
}

/** Documents whose actors and speakers are labelled by hand, but for those that are set aside. */
const whoIsWho: Corpus = {
  name: 'who',
  file: 'polnear/train.jsonl',
  score: (data, reader) => scoreLabelled(data, reader, { aside: false }),
}

/** The same of those that are set aside. */
const aside: Corpus = {
  ...whoIsWho,
  name: 'who.aside',
  score: (data, reader) => scoreLabelled(data, reader, { aside: true }),
}

/** The reader whose labels are the measure. */
const READER = 6

function scoreLabelled(data: string, reader: DocumentReader, which: { aside: boolean }): Measures | null {
  const labels = readWhoLabels(data)?.filter((one) => one.reader === READER && one.isAside === which.aside)
  if (!labels || labels.length === 0) return null
  return scoreWhoIsWho(
    labels.map(({ article: { text, publisher, ...said }, ...labelled }) => ({
      ...labelled,
      text,
      reading: reader.read(text, describe(said)),
    })),
  )
}

const persons: Corpus = {
  name: 'persons.dev',
  file: 'polnear/dev.jsonl',
  score(data, reader) {
    const read = readAnalyses(data, 'dev')
    if (!read) return null
    const analyses = new Map(read.map((one) => [one.id, one]))
    const texts = readLines<PolnearArticle>(join(data, CORPUS_FILES['polnear-dev'])).flatMap(({ id, text, date }) => {
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
  file: CORPUS_FILES.events,
  score(data, reader) {
    const labels = readEventLabels(data)?.filter(
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
  file: CORPUS_FILES.events,
  score(data, reader) {
    const labels = readCommitmentLabels(data)?.filter(
      (one) => one.reader === COMMITMENT_READER && one.isAside === which.aside,
    )
    if (!labels || labels.length === 0) return null
    return scoreCommitmentsOf(
      labels.map(({ text, description, commitments }) => {
        const { commitments: found, actors } = reader.read(text, description)
        return { text, gold: commitments, found, actors }
      }),
    )
  },
})

/** Words that set a last day, labelled by hand. */
const deadlines: Corpus = {
  name: 'deadlines',
  file: CORPUS_FILES.events,
  score: (data) => scoreDeadlines(data),
}

/** What the floors are set on: read in seconds. */
export const CORPORA: readonly Corpus[] = [
  polnear('dev'),
  plover,
  persons,
  whoIsWho,
  eventsOf('events.reports', { corpora: ['events'], aside: false }),
  eventsOf('events.articles', { corpora: ['news', 'polnear'], aside: false }),
  commitmentsOf('commitments', { aside: false }),
  deadlines,
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
  return existsSync(join(data, corpus.file)) ? corpus.score(data, reader) : null
}
