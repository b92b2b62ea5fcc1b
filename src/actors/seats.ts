import type { ChunkedText } from './chunks.ts'
import type { Known } from './lexicon.ts'

/** How often a text names the states and bodies of some codes, other than by a city. */
const counted = new WeakMap<ChunkedText, ReadonlyMap<string, number>>()

function countsOf(text: ChunkedText): ReadonlyMap<string, number> {
  const known = counted.get(text)
  if (known) return known
  const counts = new Map<string, number>()
  for (const chunk of text.chunks)
    if (chunk.what === 'known' && chunk.known.kind !== 'capital' && chunk.known.code)
      counts.set(chunk.known.code, (counts.get(chunk.known.code) ?? 0) + 1)
  counted.set(text, counts)
  return counts
}

/**
 * Whom a city stands for that is the seat of several: the one that the text names most otherwise; of equals, and where it names none, the
 * one that the tables say. "Brussels rejected the plan" is NATO's in a text of NATO alone.
 */
export function seatedIn(text: ChunkedText, written: string, known: Known): Known {
  const seats = known.kind === 'capital' ? text.lexicon.seats.get(written) : undefined
  if (!seats) return known
  const counts = countsOf(text)
  const countOf = ({ code }: Known) => counts.get(code) ?? 0
  return seats.reduce((best, seat) => (countOf(seat) > countOf(best) ? seat : best), known)
}
