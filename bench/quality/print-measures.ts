import { type Measures, precisionOf, recallOf } from './counts.ts'

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6)

/** Measures as lines for a terminal: precision, recall and F1 where there are counts, else the one number. */
export function printMeasures(title: string, measures: Measures): void {
  console.log(`\n${title.padEnd(26)}     P     R    F1`)
  for (const [name, { value, counts }] of Object.entries(measures)) {
    const rates = counts ? percent(precisionOf(counts)) + percent(recallOf(counts)) : ''.padEnd(12)
    const behind = counts ? `   ${counts.tp} right, ${counts.fp} wrong, ${counts.fn} missed` : ''
    console.log(name.padEnd(26) + rates + percent(value) + behind)
  }
}
