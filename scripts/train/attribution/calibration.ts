/** A probability that a model gave, and whether what it gave it for was right. */
export interface Outcome {
  probability: number
  isRight: boolean
}

const BINS = 12

/** Knots of a calibration: means of bins of equal size, made rising where they fall. */
export function fitCalibration(outcomes: readonly Outcome[]): number[] {
  const sorted = [...outcomes].sort((a, b) => a.probability - b.probability)
  const pools: { size: number; probability: number; right: number }[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS))
    if (part.length === 0) continue
    let pool = {
      size: part.length,
      probability: part.reduce((sum, { probability }) => sum + probability, 0),
      right: part.filter(({ isRight }) => isRight).length,
    }
    for (
      let before = pools.at(-1);
      before && before.right / before.size >= pool.right / pool.size;
      before = pools.at(-1)
    ) {
      pool = {
        size: pool.size + before.size,
        probability: pool.probability + before.probability,
        right: pool.right + before.right,
      }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ size, probability, right }) => [probability / size, right / size])
}

/** How far confidence and the share of right ones lie apart: by tenths of the confidence, and the mean weighed by size. */
export function reliabilityOf(outcomes: readonly Outcome[]): {
  rows: { from: number; count: number; mean: number; right: number }[]
  error: number
} {
  const rows = [...Array(10).keys()].flatMap((tenth) => {
    const part = outcomes.filter(({ probability }) => Math.min(9, Math.floor(10 * probability)) === tenth)
    if (part.length === 0) return []
    const mean = part.reduce((sum, { probability }) => sum + probability, 0) / part.length
    return [
      { from: tenth / 10, count: part.length, mean, right: part.filter(({ isRight }) => isRight).length / part.length },
    ]
  })
  const error = rows.reduce((sum, { count, mean, right }) => sum + count * Math.abs(mean - right), 0) / outcomes.length
  return { rows, error }
}
