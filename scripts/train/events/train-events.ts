import { STATUS_LABELS, TYPE_LABELS } from '../../../src/events/index.ts'
import type { WeightParts } from '../../../src/linear/index.ts'
import { type CandidateExample, type CandidateSettings, trainCandidates } from '../candidate-trainer.ts'
import { type LabelExample, type LabelSettings, trainLabels } from '../label-trainer.ts'
import { meanOf } from '../mean.ts'
import { sizedTable } from '../weight-tables.ts'
import type { EventData } from './event-data.ts'
import {
  type EventExamples,
  type EventStages,
  examplesOfCoded,
  examplesOfReport,
  sightText,
  TRUST,
} from './event-examples.ts'

const SEED = 41
const RUNS = 3
const COMMON = { epochs: 12, rate: 0.08, l2: 0.002, fewest: 2, dropout: 0.6 }
const TYPES: LabelSettings = { ...COMMON, bits: 18, labels: TYPE_LABELS.length }
const STATUSES: LabelSettings = { ...COMMON, bits: 16, labels: STATUS_LABELS.length }
const SIDES: CandidateSettings = { dropout: 0.3, bits: 17, epochs: 6, rate: 0.05, l2: 0.003, fewest: 2 }
const MOST_SIDES = 100_000
const MOST_TYPES = 200_000
const MOST_STATUSES = 60_000
/** What is added to the score of "no event", which the many features make too likely; chosen by cross-validation. */
const MARGIN = -4

/** By cross-validation: with it an event's confidence is the share of such events that are right. */
const TEMPERATURE = 2.6

function tableOf(examples: readonly LabelExample[], settings: LabelSettings, most: number) {
  const weights = meanOf(RUNS, SEED, (random) => trainLabels(examples, settings, random))
  return sizedTable(weights, { labels: settings.labels, bits: settings.bits, most })
}

function sidesOf(examples: readonly CandidateExample[]) {
  const weights = meanOf(RUNS, SEED, (random) => trainCandidates(examples, SIDES, random))
  return sizedTable(weights, { labels: 1, bits: SIDES.bits, most: MOST_SIDES })
}

/** The weights of the events stage, of examples. */
export function fitEvents(examples: readonly EventExamples[]): WeightParts {
  return {
    tables: {
      'events.types': tableOf(
        examples.flatMap(({ types }) => types),
        TYPES,
        MOST_TYPES,
      ),
      'events.sides': sidesOf(examples.flatMap(({ sides }) => sides)),
      'events.statuses': tableOf(
        examples.flatMap(({ statuses }) => statuses),
        STATUSES,
        MOST_STATUSES,
      ),
    },
    numbers: { 'events.settings': [MARGIN, TRUST, TEMPERATURE] },
  }
}

/** The examples of each text; of a coded sentence whose events are labelled, those of the labels. */
export function toEventExamples({ reports, coded }: EventData, stages: EventStages) {
  const labelled = new Set(reports.map(({ text }) => text))
  return [
    ...reports.map(({ text, date, events }) => ({
      text,
      examples: examplesOfReport(sightText({ text, date }, stages), events),
    })),
    ...coded
      .filter(({ text }) => !labelled.has(text))
      .map((one) => ({ text: one.text, examples: examplesOfCoded(sightText(one, stages), one) })),
  ]
}

/** Trains the events stage: what drafts are events of, how those stand, and who fills their sides. */
export const trainEvents = (data: EventData, stages: EventStages): WeightParts =>
  fitEvents(toEventExamples(data, stages).map(({ examples }) => examples))
