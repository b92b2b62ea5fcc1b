import { type Event, overlaps, type Span } from '../../src/model/index.ts'
import { type Measures, Tally } from './counts.ts'
import type { LabelledEvent } from './event-labels.ts'
import { pairUp } from './pair.ts'

/** A report with the events of a reader and those that were found in it. */
export interface ReadReport {
  gold: readonly LabelledEvent[]
  found: readonly Pick<Event, 'type' | 'status' | 'spans' | 'actorSpans' | 'recipientSpans'>[]
}

const touches = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)))

/** Whether a side is the gold one: a mention shared, or none on either. */
const isSide = (found: readonly Span[], gold: readonly Span[]): boolean =>
  gold.length === 0 ? found.length === 0 : touches(found, gold)

/** Pairs events that share words, those of one type and status first. */
export const pairEvents = ({ found, gold }: ReadReport) =>
  pairUp(found, gold, (one, other) =>
    touches(one.spans, other.words)
      ? 1 + (one.type === other.type ? 2 : 0) + (one.status === other.status ? 1 : 0)
      : null,
  )

/**
 * Scores events against those of a reader, by event: words that overlap, the type, the status, both, and the sides with the type.
 * Example: `scoreEventsOf(reports)['type'].value`.
 */
export function scoreEventsOf(reports: readonly ReadReport[]): Measures {
  const tally = new Tally()
  for (const report of reports) {
    const pairs = pairEvents(report)
    const sizes = { predicted: report.found.length, gold: report.gold.length }
    const count = (test: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(test).length
    const isType = ([one, other]: (typeof pairs)[number]) => one.type === other.type
    const isStatus = ([one, other]: (typeof pairs)[number]) => one.status === other.status
    tally.add('found', pairs.length, sizes)
    tally.add('type', count(isType), sizes)
    tally.add('status', count(isStatus), sizes)
    tally.add(
      'typeAndStatus',
      count((pair) => isType(pair) && isStatus(pair)),
      sizes,
    )
    tally.add(
      'actor',
      count((pair) => isType(pair) && isSide(pair[0].actorSpans, pair[1].actors)),
      sizes,
    )
    tally.add(
      'recipient',
      count((pair) => isType(pair) && isSide(pair[0].recipientSpans, pair[1].recipients)),
      sizes,
    )
  }
  return tally.measures()
}
