/**
 * The share of right attributions at a model's probability: between knots by a straight line. `knots` holds pairs, probability and share,
 * in rising order.
 */
export function calibrate(probability: number, knots: Float64Array): number {
  const last = knots.length - 2
  if (last < 0) return probability
  if (probability <= knots[0]!) return knots[1]!
  if (probability >= knots[last]!) return knots[last + 1]!
  let at = 2
  while (knots[at]! < probability) at += 2
  const [x0, y0, x1, y1] = [knots[at - 2]!, knots[at - 1]!, knots[at]!, knots[at + 1]!]
  return y0 + ((y1 - y0) * (probability - x0)) / (x1 - x0)
}
