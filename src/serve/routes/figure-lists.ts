import { afterSchema, fromCursor, toCursor } from '../../api/index.ts'
import { TABLES } from '../../exchange/index.ts'
import type { CodedEvent, Observation } from '../../model/index.ts'
import type { ServeContext } from '../context.ts'
import type { ListRoute } from '../list-routes.ts'
import { type Page, takePage } from '../pages.ts'

interface Asked {
  limit: number
  cursor?: string | undefined
  asOf?: string | undefined
  knownAt?: string | undefined
}

/** A page of rows that are found again by their ids. */
async function pageAfter<Row extends { id: string }>(
  { limit, cursor, asOf, knownAt }: Asked,
  from: (after: string | undefined) => AsyncIterable<Row>,
): Promise<Page<Row> & { rows: Row[] }> {
  const after = cursor === undefined ? undefined : fromCursor(afterSchema, cursor).after
  const { taken, hasMore } = await takePage(from(after), limit)
  const next = hasMore ? toCursor({ after: taken.at(-1)!.id }) : null
  return { items: taken, rows: taken, next, asOf: asOf ?? null, knownAt: knownAt ?? null }
}

/** Figures of data sets, and events that other coders drew. */
export function figureLists({ ledger }: ServeContext) {
  const observations: ListRoute<'listObservations', Observation> = {
    name: 'listObservations',
    table: TABLES.observations,
    page: ({ cursor, limit, ...filter }) =>
      pageAfter({ cursor, limit, ...filter }, (after) =>
        ledger.listObservations({ ...filter, after, limit: limit + 1 }),
      ),
  }
  const codedEvents: ListRoute<'listCodedEvents', CodedEvent> = {
    name: 'listCodedEvents',
    table: TABLES['coded-events'],
    page: ({ cursor, limit, ...filter }) =>
      pageAfter({ cursor, limit, ...filter }, (after) =>
        ledger.listCodedEvents({ ...filter, after, limit: limit + 1 }),
      ),
  }
  return { observations, codedEvents }
}
