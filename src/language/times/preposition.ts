import type { Period } from './period.ts'
import type { LastDays, Said } from './time-kind.ts'

/** What the preposition in front of words that say when makes of them. */
export type Bearing = 'by' | 'before' | 'until' | 'through' | 'since' | 'after' | 'none'

const PREPOSITION =
  /(?:^|[^\p{L}])((?<by>no later than|not later than|on or before|by)|(?<until>up until|up to|until|till)|(?<before>before|prior to|ahead of)|(?<through>through)|(?<since>since)|(?<after>after|following|beyond|as early as|as soon as))(?:\s{1,3}(?:around|about|roughly|at least|late on|early on|midnight on|midnight|noon on|at the latest))?(?:\s{1,3}the)?\s{1,3}$/iu

/** The preposition that ends `before`, and how many characters of it belong to a deadline. */
export function readPreposition(before: string): { bearing: Bearing; length: number } {
  const match = PREPOSITION.exec(before)
  if (!match) return { bearing: 'none', length: 0 }
  const groups = match.groups!
  const bearing = (['by', 'until', 'before', 'through', 'since', 'after'] as const).find(
    (name) => groups[name] !== undefined,
  )!
  const length = bearing === 'since' || bearing === 'after' ? 0 : before.length - before.lastIndexOf(match[1]!)
  return { bearing, length }
}

const isCalendarWeek = (period: Period): boolean => period.precision === 'week' && period.to - period.from === 6

/** A deadline in a period's name alone falls on its last day; in a week's, on its Friday to Sunday. */
const onlyNamed = (period: Period): LastDays => ({
  earliest: isCalendarWeek(period) ? period.to - 2 : period.to,
  latest: period.to,
})

/** "By Friday": that day. "In September": one of its days. "By September": from its eve to its end. "By the end of", which sets its own: as it says. */
export function findLastDays(said: Said, bearing: Bearing, whole: Period): LastDays | null {
  if (bearing === 'since' || bearing === 'after' || said.lastDays === null) return null
  if (said.lastDays) return said.lastDays
  if (bearing === 'before') return { earliest: whole.from - 1, latest: whole.from - 1 }
  if (bearing === 'none' && said.isAnyDay) return { earliest: whole.from, latest: whole.to }
  if (bearing === 'none' || bearing === 'through') return onlyNamed(whole)
  return whole.from === whole.to ? onlyNamed(whole) : { earliest: whole.from - 1, latest: whole.to }
}
