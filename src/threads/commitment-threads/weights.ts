import type { WeightOf } from './compare.ts'
import type { Undertaking } from './undertaking.ts'

/** So many undertakings are taken to be there besides those that are: of a few, none is rare. */
const PRIOR = 20
const LEAST = 0.3

/** All concepts of an undertaking's action. */
export const conceptsOf = ({ action: { verb, rest } }: Undertaking): string[] => [
  ...new Set([...(verb === null ? [] : [verb]), ...rest]),
]

/** Weighs concepts by how rare they are among the undertakings. Source: inverse document frequency. */
export function weighConcepts(undertakings: readonly Undertaking[]): WeightOf {
  const counts = new Map<string, number>()
  for (const undertaking of undertakings)
    for (const concept of conceptsOf(undertaking)) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  const total = undertakings.length + PRIOR
  return (concept) => Math.max(LEAST, Math.log(total / ((counts.get(concept) ?? 0) + 1)))
}
