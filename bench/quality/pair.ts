/**
 * Pairs predicted and gold things one to one, greedily, the best weight first; of equal weights, the earlier thing.
 * Example: `pairUp(predicted, gold, (p, g) => countShared(p.words, g.words))`; null or 0 is no pair.
 */
export function pairUp<P, G>(
  predicted: readonly P[],
  gold: readonly G[],
  weigh: (predicted: P, gold: G) => number | null,
): [P, G][] {
  const candidates: { weight: number; p: number; g: number }[] = []
  for (const [p, one] of predicted.entries())
    for (const [g, other] of gold.entries()) {
      const weight = weigh(one, other)
      if (weight) candidates.push({ weight, p, g })
    }
  candidates.sort((a, b) => b.weight - a.weight || a.p - b.p || a.g - b.g)
  const takenP = new Set<number>()
  const takenG = new Set<number>()
  const pairs: [P, G][] = []
  for (const { p, g } of candidates) {
    if (takenP.has(p) || takenG.has(g)) continue
    takenP.add(p)
    takenG.add(g)
    pairs.push([predicted[p]!, gold[g]!])
  }
  return pairs
}
