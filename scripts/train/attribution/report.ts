import { printMeasures } from '../../../bench/quality/print-measures.ts'
import { reliabilityOf } from './calibration.ts'
import { bootstrap, type CrossRead, measuresOf, outcomesOf } from './cross-validation.ts'

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)

/** The table for the model card: cross-validation, by manner, with the bootstrap interval of the whole, and the reliability of confidence. */
export function report(texts: readonly CrossRead[]): void {
  printMeasures('five folds', measuresOf(texts))
  for (const measure of ['found', 'exact.source', 'exact.content', 'overlap.content', 'whole']) {
    const [low, high] = bootstrap(texts, measure)
    console.log(`${measure}: 95 % of draws of articles between ${percent(low)} and ${percent(high)}`)
  }
  const { rows, error } = reliabilityOf(outcomesOf(texts))
  console.log('\nconfidence   count   mean   right')
  for (const { from, count, mean, right } of rows)
    console.log(
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}${String(count).padStart(9)}${percent(mean)}${percent(right)}`,
    )
  console.log(`mean distance, weighed by count: ${(100 * error).toFixed(1)} points`)
}
