import { digestOf } from '../../../bench/quality/labelled-texts.ts'
import type { WhoLabels } from '../../../bench/quality/who-labels.ts'
import type { WeightParts } from '../../../src/linear/index.ts'
import { type CandidateExample, type CandidateSettings, trainCandidates } from '../candidate-trainer.ts'
import type { Analysis, Article } from '../corpora.ts'
import { meanOf } from '../mean.ts'
import { sizedTable } from '../weight-tables.ts'
import { type ChainedText, toAnaphorExamples } from './anaphor-examples.ts'
import type { Stages } from './stages.ts'

/** Who is labelled by hand, and chains of another machine in many more articles. */
export interface CoreferenceData {
  labels: readonly WhoLabels[]
  articles: readonly Article[]
  analyses: ReadonlyMap<string, Analysis>
}

const SETTINGS: CandidateSettings = { dropout: 0.3, bits: 13, epochs: 6, rate: 0.05, l2: 0.003, fewest: 2 }
const SEED = 31
const RUNS = 3
const MOST = 12_000
/** An example labelled by hand counts so many times one of the machine's. */
const HAND = 3
/** So many articles of the machine's are enough. */
const ARTICLES = 200
/** The reader whose labels are learned from. */
const READER = 6

/** A document labelled by hand, as chains. */
export const toChainedText = ({ article, entities, upTo }: WhoLabels): ChainedText => ({
  text: article.text,
  date: article.date,
  chainAt: new Map(entities.flatMap(({ mentions }, chain) => mentions.map(({ end }) => [end, chain] as const))),
  isWhole: true,
  upTo,
})

function toMachineText({ text, date }: Article, { sentences, coref }: Analysis): ChainedText {
  const endOf = new Map(sentences.flatMap((tokens) => tokens.map(([begin, end]) => [begin, end] as const)))
  const chainAt = coref.flatMap((mentions, chain) =>
    mentions.map(([, , head]) => [endOf.get(head) ?? -1, chain] as const),
  )
  return { text, date, chainAt: new Map(chainAt), isWhole: false, upTo: text.length }
}

/** The examples of another machine; none of a labelled article. */
export function machineExamples({ labels, articles, analyses }: CoreferenceData, stages: Stages): CandidateExample[] {
  const labelled = new Set(labels.map(({ id }) => id))
  const others = articles.filter(({ id, text }) => analyses.has(id) && !labelled.has(digestOf(text))).slice(0, ARTICLES)
  return others.flatMap((article) => toAnaphorExamples(toMachineText(article, analyses.get(article.id)!), stages))
}

/** The examples labelled by hand, by document; none of those that are set aside. */
export const handExamples = ({ labels }: CoreferenceData, stages: Stages): CandidateExample[][] =>
  labels
    .filter(({ reader, isAside }) => reader === READER && !isAside)
    .map((label) => toAnaphorExamples(toChainedText(label), stages))

/** Weights of the anaphors. */
export const trainAnaphors = (machine: readonly CandidateExample[], hand: readonly CandidateExample[]): Float32Array =>
  meanOf(RUNS, SEED, (random) =>
    trainCandidates([...machine, ...Array.from({ length: HAND }, () => hand).flat()], SETTINGS, random),
  )

/** Trains coreference: whom pronouns and definite phrases stand for. */
export function trainCoreference(data: CoreferenceData, stages: Stages): WeightParts {
  const weights = trainAnaphors(machineExamples(data, stages), handExamples(data, stages).flat())
  return {
    tables: { 'coreference.anaphors': sizedTable(weights, { labels: 1, bits: SETTINGS.bits, most: MOST }) },
    numbers: {},
  }
}
