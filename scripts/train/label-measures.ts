import { type Measures, precisionOf, recallOf } from '../../bench/quality/counts.ts'

const percent = (share: number): string => (100 * share).toFixed(1).padStart(7)

/** Measures as lines: precision, recall and F1 where there are counts, else the one number. */
export function printMeasures(title: string, measures: Measures): void {
  console.log(`\n${title.padEnd(24)}      P      R     F1`)
  for (const [name, { value, counts }] of Object.entries(measures)) {
    const rates = counts ? percent(precisionOf(counts)) + percent(recallOf(counts)) : ''.padEnd(14)
    const behind = counts ? `   of ${counts.tp + counts.fn}` : ''
    console.log(name.padEnd(24) + rates + percent(value) + behind)
  }
}
