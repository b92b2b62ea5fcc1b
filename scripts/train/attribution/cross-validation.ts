import { type AttributionText, pairAttributions, scoreAttributions } from '../../../bench/quality/attribution.ts'
import type { Measures } from '../../../bench/quality/counts.ts'
import { AttributionModels, attribute } from '../../../src/attribution/index.ts'
import type { WeightParts } from '../../../src/linear/index.ts'
import type { Statement } from '../../../src/model/index.ts'
import type { Pair } from '../corpora.ts'
import { FOLDS } from '../folds.ts'
import { Random } from '../random.ts'
import { joinParts, toWeights } from '../weight-tables.ts'
import { fitCalibration, type Outcome } from './calibration.ts'
import { OUTLETS, type TrainingDocument } from './documents.ts'

/** An article read by models that have not seen it, beside what its annotator found. */
export interface CrossRead extends AttributionText {
  fold: number
  predicted: Statement[]
}

const toSpans = (pairs: readonly Pair[]) => pairs.map(([start, end]) => ({ start, end }))

/** Reads each article by the models of its fold. */
export function crossRead(documents: readonly TrainingDocument[], folds: readonly WeightParts[]): CrossRead[] {
  const models = folds.map((parts) => new AttributionModels(toWeights(parts)))
  return documents.map(({ article, annotated, actors, fold }) => ({
    fold,
    text: article.text,
    gold: article.attributions.map(({ source, cue, content }) => ({
      source: toSpans(source),
      cue: toSpans(cue),
      content: toSpans(content),
    })),
    predicted: attribute(annotated, actors, { outlets: OUTLETS, models: models[fold]! }).found,
  }))
}

/** What the model was sure of, and whether an annotated attribution pairs with it. */
export const outcomesOf = (texts: readonly CrossRead[], rule = 'attribution/chain'): Outcome[] =>
  texts.flatMap((text) => {
    const paired = new Set(pairAttributions(text).map(([predicted]) => predicted))
    return text.predicted
      .filter(({ drawnBy, within }) => drawnBy.rule === rule && within === null)
      .map((statement) => ({ probability: statement.confidence, isRight: paired.has(statement) }))
  })

export const withCalibration = (parts: WeightParts, knots: number[]): WeightParts =>
  joinParts(parts, { tables: {}, numbers: { 'attribution.calibration': knots } })

export const withoutCalibration = (parts: WeightParts): WeightParts => withCalibration(parts, [])

/** A calibration of all folds for the package, and for each fold one of the others. */
export function calibrations(texts: readonly CrossRead[]): { full: number[]; folds: number[][] } {
  const folds = [...Array(FOLDS).keys()].map((fold) =>
    fitCalibration(outcomesOf(texts.filter((text) => text.fold !== fold))),
  )
  return { full: fitCalibration(outcomesOf(texts)), folds }
}

const ROUNDS = 500

/** The range in which a measure falls for 95 of 100 draws of articles with replacement. */
export function bootstrap(texts: readonly CrossRead[], measure: string): [low: number, high: number] {
  const random = new Random(11)
  const counts = texts.map((text) => scoreAttributions([text])[measure]!.counts!)
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    let right = 0
    let all = 0
    for (let i = 0; i < counts.length; i++) {
      const { tp, fp, fn } = counts[Math.floor(random.next() * counts.length)]!
      right += 2 * tp
      all += 2 * tp + fp + fn
    }
    values.push(right / all)
  }
  values.sort((a, b) => a - b)
  return [values[Math.floor(0.025 * ROUNDS)]!, values[Math.floor(0.975 * ROUNDS)]!]
}

export const measuresOf = (texts: readonly CrossRead[]): Measures => scoreAttributions(texts, { byManner: true })
