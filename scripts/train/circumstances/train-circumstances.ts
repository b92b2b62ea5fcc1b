import { addActFeatures } from '../../../src/attribution/circumstance/act-features.ts'
import { MOST_ACT_FEATURES } from '../../../src/attribution/circumstance/act-model.ts'
import { findHearerCandidates } from '../../../src/attribution/circumstance/hearer-candidates.ts'
import { addHearerFeatures } from '../../../src/attribution/circumstance/hearer-features.ts'
import { findOutletCandidates } from '../../../src/attribution/circumstance/outlet-candidates.ts'
import { addOutletFeatures } from '../../../src/attribution/circumstance/outlet-features.ts'
import type { SaidView } from '../../../src/attribution/circumstance/said.ts'
import { findTimeCandidates } from '../../../src/attribution/circumstance/time-candidates.ts'
import { addTimeFeatures } from '../../../src/attribution/circumstance/time-features.ts'
import { Features, type WeightParts } from '../../../src/linear/index.ts'
import { actSchema, contains, overlaps, type Span } from '../../../src/model/index.ts'
import { OUTLETS } from '../attribution/documents.ts'
import { type CandidateExample, type CandidateSettings, trainCandidates } from '../candidate-trainer.ts'
import { centreRows, type LabelExample, trainLabels } from '../label-trainer.ts'
import { meanOf } from '../mean.ts'
import { sizedTable } from '../weight-tables.ts'
import type { LabelledStatement } from './labelled-statements.ts'
import type { Label } from './labels.ts'

const ACTS = actSchema.options

/** The weight of a reader's second act beside the first. */
const SECOND = 0.25
const ACT = {
  labels: ACTS.length,
  bits: 16,
  epochs: 12,
  rate: 0.05,
  l2: 0.001,
  dropout: 0.2,
  fewest: 2,
}
const SEED = 11
/** Weights are the mean of so many trainings. */
const ACT_RUNS = 5
const CHOICE_RUNS = 3
const HEARER: CandidateSettings = { dropout: 0, bits: 15, epochs: 6, rate: 0.05, l2: 0.002, fewest: 1 }
const OUTLET: CandidateSettings = { dropout: 0, bits: 15, epochs: 6, rate: 0.05, l2: 0.002, fewest: 1 }
const SAID_ON: CandidateSettings = { dropout: 0, bits: 14, epochs: 8, rate: 0.05, l2: 0.002, fewest: 1 }
/** How many weights the tables keep. */
const MOST = { act: 165_000, choice: 30_000 }

const spanOf = ({ view: { tokens } }: SaidView, { first, end }: { first: number; end: number }): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

function toLabelExample({ said, labels }: LabelledStatement, features: Features): LabelExample[] {
  const readers = labels.filter(({ only }) => only !== 'hearer')
  if (readers.length === 0) return []
  features.clear()
  addActFeatures(said, features)
  const target = new Float32Array(ACTS.length)
  for (const { act, second } of readers) {
    const share = second ? SECOND : 0
    target[ACTS.indexOf(act)]! += (1 - share) / readers.length
    if (second) target[ACTS.indexOf(second)]! += share / readers.length
  }
  return [{ features: features.list.slice(0, features.count), target }]
}

/** One kind of candidates: how they are found, what they look like, and which of them readers named. */
interface Choosing<T> {
  find(said: SaidView): T[]
  add(said: SaidView, candidate: T, to: Features): void
  isRight(said: SaidView, candidate: T, label: Label): boolean
  knows(label: Label): boolean
}

const hearers: Choosing<number> = {
  find: findHearerCandidates,
  add: addHearerFeatures,
  // the head of the phrase, no word that hangs on it
  isRight: ({ words, view }, at, { addressee }) =>
    addressee.some((span) => {
      const head = words.head[at]!
      return contains(span, view.tokens[at]!) && !(head >= 0 && contains(span, view.tokens[head]!))
    }),
  knows: ({ only }) => only !== 'act',
}

const outlets: Choosing<ReturnType<typeof findOutletCandidates>[number]> = {
  find: findOutletCandidates,
  add: (said, candidate, to) => addOutletFeatures(said, candidate, OUTLETS, to),
  isRight: (said, candidate, { via }) => via.some((span) => overlaps(span, spanOf(said, candidate))),
  knows: ({ only }) => only !== 'act',
}

const times: Choosing<ReturnType<typeof findTimeCandidates>[number]> = {
  find: findTimeCandidates,
  add: addTimeFeatures,
  isRight: (_, { time }, { saidOn }) => saidOn.some((span) => overlaps(span, time.span)),
  knows: ({ only }) => only === undefined,
}

function toCandidateExamples<T>(statements: readonly LabelledStatement[], choosing: Choosing<T>): CandidateExample[] {
  const features = new Features()
  return statements.flatMap(({ said, labels }) => {
    const readers = labels.filter(choosing.knows)
    if (readers.length === 0) return []
    const found = choosing.find(said)
    const candidates = found.map((candidate) => {
      features.clear()
      choosing.add(said, candidate, features)
      return features.list.slice(0, features.count)
    })
    const right = [...found.keys()].filter((at) => readers.some((label) => choosing.isRight(said, found[at]!, label)))
    return [{ candidates, right }]
  })
}

/**
 * Trains what a statement does, to whom, through which outlet and when it was said.
 * Example: `joinParts(attribution, trainCircumstances(readStatements(readLabels(), texts, source)))`.
 */
export function trainCircumstances(statements: readonly LabelledStatement[]): WeightParts {
  const features = new Features(MOST_ACT_FEATURES)
  const acts = statements.flatMap((statement) => toLabelExample(statement, features))
  const choose = <T>(choosing: Choosing<T>, settings: CandidateSettings) => {
    const examples = toCandidateExamples(statements, choosing)
    const weights = meanOf(CHOICE_RUNS, SEED, (random) => trainCandidates(examples, settings, random))
    return sizedTable(weights, { labels: 1, bits: settings.bits, most: MOST.choice })
  }
  const acting = meanOf(ACT_RUNS, SEED, (random) => trainLabels(acts, ACT, random))
  centreRows(acting, ACT.labels)
  return {
    tables: {
      'attribution.act': sizedTable(acting, { labels: ACT.labels, bits: ACT.bits, most: MOST.act }),
      'attribution.hearer': choose(hearers, HEARER),
      'attribution.outlet': choose(outlets, OUTLET),
      'attribution.saidOn': choose(times, SAID_ON),
    },
    numbers: {},
  }
}
