import type { Matter } from '../../src/threads/index.ts'

const PRIOR = 20
const LEAST = 0.3

/** Weighs concepts by how rare they are among the acts of threads, as threads are built with. */
export function weighWords(matters: readonly Matter[]): (concept: string) => number {
  const counts = new Map<string, number>()
  for (const { action } of matters)
    for (const concept of new Set([...(action.verb === null ? [] : [action.verb]), ...action.rest]))
      counts.set(concept, (counts.get(concept) ?? 0) + 1)
  const total = matters.length + PRIOR
  return (concept) => Math.max(LEAST, Math.log(total / ((counts.get(concept) ?? 0) + 1)))
}
