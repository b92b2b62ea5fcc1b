import { endOfFigures, type Horizon } from './figures-at.ts'
import type { Edition, Series } from './observation-index.ts'
import { lastDayOf } from './period.ts'

/** An edition with those of its series that have figures by the day. */
interface Candidate {
  edition: Edition
  series: ReadonlyMap<string, Series>
  figures: number
  /** the last day that its figures tell of */
  lastDay: string
}

const compareText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** The newest first: editions with a day before those without one, named before nameless. */
const byVintage = (one: Edition, other: Edition): number =>
  compareText(other.out ?? '', one.out ?? '') || compareText(other.vintage ?? '', one.vintage ?? '')

/** The best first. Figures of years come before those of quarters and days: a target is set for years. */
const byReach = (one: Candidate, other: Candidate): number =>
  Number(other.edition.length === 'year') - Number(one.edition.length === 'year') ||
  compareText(other.lastDay, one.lastDay) ||
  byVintage(one.edition, other.edition) ||
  other.figures - one.figures ||
  compareText(one.edition.family, other.edition.family)

/** Those that tell of more than half as many parties as the one that tells of most. */
function broadest(candidates: readonly Candidate[]): Candidate[] {
  const most = Math.max(...candidates.map(({ series }) => series.size))
  return candidates.filter(({ series }) => 2 * series.size > most)
}

/** All series by data set, then by edition. */
function byFamily(found: ReadonlyMap<string, readonly Series[]>): Map<string, Map<Edition, [string, Series][]>> {
  const families = new Map<string, Map<Edition, [string, Series][]>>()
  for (const [party, all] of found)
    for (const series of all) {
      const { edition } = series
      const editions = families.get(edition.family) ?? new Map<Edition, [string, Series][]>()
      families.set(edition.family, editions)
      const own = editions.get(edition)
      if (own) own.push([party, series])
      else editions.set(edition, [[party, series]])
    }
  return families
}

function toCandidate(
  edition: Edition,
  all: readonly (readonly [string, Series])[],
  horizon: Horizon,
): Candidate | null {
  const series = new Map<string, Series>()
  let figures = 0
  let lastDay = ''
  for (const [party, each] of all) {
    const end = endOfFigures(each, horizon)
    if (end === 0) continue
    const day = lastDayOf(each.figures[end - 1]!.period)
    series.set(party, each)
    figures += end
    if (day > lastDay) lastDay = day
  }
  return series.size > 0 ? { edition, series, figures, lastDay } : null
}

/** The newest edition of one data set that tells of enough parties; null where none was out. */
function newestOf(
  editions: ReadonlyMap<Edition, readonly (readonly [string, Series])[]>,
  { parties, horizon }: { parties: number; horizon: Horizon },
): Candidate | null {
  const candidates: Candidate[] = []
  for (const edition of [...editions.keys()].sort(byVintage)) {
    const candidate = toCandidate(edition, editions.get(edition)!, horizon)
    if (candidate) candidates.push(candidate)
    // The newest that tells of more than half of all is chosen whatever the older ones tell of.
    if (candidates.length === 1 && 2 * candidates[0]!.series.size > parties) break
  }
  return broadest(candidates)[0] ?? null
}

/**
 * Chooses the one edition of one data set by which all who are bound are judged, so that no step is made of two definitions or two vintages:
 * of each data set the newest edition that was out, and of the data sets the one that reaches furthest.
 */
export function chooseEdition(
  found: ReadonlyMap<string, readonly Series[]>,
  horizon: Horizon,
): ReadonlyMap<string, Series> {
  const newest = [...byFamily(found).values()]
    .map((editions) => newestOf(editions, { parties: found.size, horizon }))
    .filter((candidate) => candidate !== null)
  return broadest(newest).sort(byReach)[0]?.series ?? new Map()
}
