import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Actor, DocumentRecord } from '../model/index.ts'
import type { Lens, ListFilter, Place } from './ledger.ts'
import { toDay, toInstant } from './lens.ts'
import { CODECS, type ReadingState, type Tables } from './tables.ts'

/** How many readings are at work at once: few at first, so that a short list comes at once. */
const FIRST_CHUNK = 8
const LARGEST_CHUNK = 64

/**
 * What a list is read from: a connection for the records, and one of its own for the readings, held to the moment it
 * began.
 */
export interface Source {
  db: Kysely<Tables>
  openCursor(): Cursor
}

/** A connection of its own, to be closed by whoever opened it. */
export interface Cursor {
  db: Kysely<Tables>
  close(): Promise<void>
}

type StateQuery<Selected> = SelectQueryBuilder<Tables, 'reading_state', Selected>

/** The readings that were recorded and published in time. */
export function seenBy<Selected>(query: StateQuery<Selected>, lens: Lens): StateQuery<Selected> {
  let seen = query
  const { asOf, knownAt } = lens
  if (knownAt !== undefined) seen = seen.where('recorded_at', '<=', toInstant(knownAt))
  if (asOf !== undefined) {
    const day = toDay(asOf)
    seen = seen.where((where) => where.or([where('published_on', 'is', null), where('published_on', '<=', day)]))
  }
  return seen
}

/** Whether a reading was in force at the moment that is looked from. */
export const isInForce = (state: Pick<ReadingState, 'supersededAt'>, { knownAt }: Lens): boolean =>
  state.supersededAt === null || (knownAt !== undefined && state.supersededAt > toInstant(knownAt))

function inForce<Selected>(query: StateQuery<Selected>, { knownAt }: Lens): StateQuery<Selected> {
  return query.where((where) => {
    const still = where('superseded_at', 'is', null)
    return knownAt === undefined ? still : where.or([still, where('superseded_at', '>', toInstant(knownAt))])
  })
}

function narrowed<Selected>(query: StateQuery<Selected>, filter: ListFilter): StateQuery<Selected> {
  let narrow = query
  if (filter.from !== undefined) narrow = narrow.where('published_on', '>=', toDay(filter.from))
  if (filter.to !== undefined) narrow = narrow.where('published_on', '<=', toDay(filter.to))
  if (filter.ref !== undefined) {
    const known = filter.knownAt === undefined ? sql`TRUE` : sql`recorded_at <= ${toInstant(filter.knownAt)}`
    const named = sql<string>`(SELECT document_id FROM witness WHERE ref = ${filter.ref} AND ${known})`
    narrow = narrow.where('document_id', 'in', named)
  }
  if (filter.documents !== undefined) {
    const ids = JSON.stringify(filter.documents)
    narrow = narrow.where('document_id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
  }
  if (filter.actor !== undefined) {
    narrow = narrow.where(sql<boolean>`EXISTS (
      SELECT 1 FROM actor
      WHERE actor.reading_id = reading_state.reading_id AND names_actor(actor.name, actor.serves, ${filter.actor})
    )`)
  }
  return narrow
}

/**
 * Whether an actor is meant by a part of its name, in whatever case, or by the code of whom it serves. SQL knows it as
 * `names_actor`.
 */
export function namesActor({ name, serves }: Pick<Actor, 'name' | 'serves'>, wanted: string): boolean {
  const lower = wanted.toLowerCase()
  return name.toLowerCase().includes(lower) || serves?.toLowerCase() === lower
}

/** The readings in force that a filter leaves, in the order of publication, some at a time, all from one moment. */
export async function* chunksOfReadings(source: Source, filter: ListFilter): AsyncGenerator<ReadingState[]> {
  const cursor = source.openCursor()
  try {
    const all = inForce(seenBy(cursor.db.selectFrom('reading_state').selectAll(), filter), filter)
    const ordered = narrowed(all, filter)
      .orderBy('published_on', (order) => order.asc().nullsLast())
      .orderBy('sequence')
    let size = FIRST_CHUNK
    let chunk: ReadingState[] = []
    for await (const row of ordered.stream()) {
      chunk.push(CODECS.reading_state.fromRow(row))
      if (chunk.length < size) continue
      yield chunk
      chunk = []
      size = Math.min(size * 2, LARGEST_CHUNK)
    }
    if (chunk.length) yield chunk
  } finally {
    await cursor.close()
  }
}

/** The document of a reading and where it was found. */
export function toPlace(state: ReadingState): Place {
  const { documentId: id, ref, title, outlet, url, publishedOn, language, length } = state
  const described = Object.entries({ id, ref, title, outlet, url, publishedOn, language, length })
  const document = Object.fromEntries(described.filter(([, value]) => value !== undefined)) as DocumentRecord
  return { document, path: state.path, firstLine: state.firstLine }
}
