import type { Edge } from './edges.ts'
import type { Passage } from './passage.ts'

/** One passage of a cluster has most of its documents for neighbours, so that a cluster does not grow along a chain. */
const HUB_SHARE = 0.75
const MOST_HUBS = 4

interface Cluster {
  members: Passage[]
  /** passages with many neighbours in it */
  hubs: Passage[]
}

/** Joins passages along edges, the surest first, as long as each cluster keeps a hub. */
export function findClusters(edges: readonly Edge[]): Passage[][] {
  const neighbours = new Map<Passage, Set<Passage>>()
  const note = (one: Passage, other: Passage) =>
    neighbours.set(one, (neighbours.get(one) ?? new Set<Passage>()).add(other))
  for (const { one, other } of edges) {
    note(one, other)
    note(other, one)
  }
  const clusterOf = new Map<Passage, Cluster>()
  for (const passage of neighbours.keys()) clusterOf.set(passage, { members: [passage], hubs: [passage] })
  for (const { one, other } of edges) {
    const [first, second] = [clusterOf.get(one)!, clusterOf.get(other)!]
    if (first === second) continue
    const merged = merge(first, second, { one, other, neighbours })
    if (merged) for (const member of merged.members) clusterOf.set(member, merged)
  }
  return [...new Set(clusterOf.values())].map(({ members }) => members)
}

function merge(
  first: Cluster,
  second: Cluster,
  { one, other, neighbours }: Omit<Edge, 'score'> & { neighbours: ReadonlyMap<Passage, ReadonlySet<Passage>> },
): Cluster | null {
  const members = [...first.members, ...second.members]
  const documents = new Set(members.map(({ source }) => source))
  const joined = new Set(members)
  const hubs = [...new Set([one, other, ...first.hubs, ...second.hubs])]
    .map((hub) => {
      const reached = new Set([hub.source])
      for (const each of neighbours.get(hub) ?? []) if (joined.has(each)) reached.add(each.source)
      return { hub, share: reached.size / documents.size }
    })
    .sort((a, b) => b.share - a.share || a.hub.at - b.hub.at)
  if (hubs[0]!.share < HUB_SHARE) return null
  return { members, hubs: hubs.slice(0, MOST_HUBS).map(({ hub }) => hub) }
}
