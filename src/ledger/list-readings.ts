import { type SelectQueryBuilder, sql } from 'kysely'
import type { DocumentRecord } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { Lens, ListFilter } from './filters.ts'
import type { Place } from './found.ts'
import { toDay, toInstant } from './lens.ts'
import { CODECS, type ReadingState, type Tables } from './tables.ts'

/** How many readings are at work at once: few at first, so that a short list comes at once. */
const FIRST_CHUNK = 8
const LARGEST_CHUNK = 64

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

/** The readings that nothing had superseded: no later reading, and no correction that was published and recorded in time. */
export function inForce<Selected>(query: StateQuery<Selected>, { asOf, knownAt }: Lens): StateQuery<Selected> {
  const known = knownAt === undefined ? sql`TRUE` : sql`correction.at <= ${toInstant(knownAt)}`
  const published = asOf === undefined ? sql`TRUE` : sql`correction.published_on <= ${toDay(asOf)}`
  const isCorrected = sql<boolean>`EXISTS (
    SELECT 1 FROM correction
    WHERE correction.document_id = reading_state.document_id
      AND ${known} AND (correction.published_on IS NULL OR ${published})
  )`
  return query
    .where((where) => {
      const still = where('superseded_at', 'is', null)
      return knownAt === undefined ? still : where.or([still, where('superseded_at', '>', toInstant(knownAt))])
    })
    .where((where) => where.not(isCorrected))
}

/** The readings that a filter leaves. */
export function narrowed<Selected>(
  engine: Engine,
  query: StateQuery<Selected>,
  filter: ListFilter,
): StateQuery<Selected> {
  let narrow = query
  if (filter.from !== undefined) narrow = narrow.where('published_on', '>=', toDay(filter.from))
  if (filter.to !== undefined) narrow = narrow.where('published_on', '<=', toDay(filter.to))
  if (filter.ref !== undefined) {
    const known = filter.knownAt === undefined ? sql`TRUE` : sql`recorded_at <= ${toInstant(filter.knownAt)}`
    const named = sql<string>`(SELECT document_id FROM witness WHERE ref = ${filter.ref} AND ${known})`
    narrow = narrow.where('document_id', 'in', named)
  }
  if (filter.documents !== undefined) {
    narrow = narrow.where('document_id', 'in', engine.setOf(filter.documents))
  }
  if (filter.actor !== undefined) {
    narrow = narrow.where(sql<boolean>`EXISTS (
      SELECT 1 FROM actor
      WHERE actor.reading_id = reading_state.reading_id AND names_actor(actor.name, actor.serves, ${filter.actor})
    )`)
  }
  return narrow
}

/** The readings in force that a filter leaves, in the order of publication, some at a time, all from one moment. */
export async function* chunksOfReadings(engine: Engine, filter: ListFilter): AsyncGenerator<ReadingState[]> {
  const cursor = await engine.openCursor()
  try {
    const all = inForce(seenBy(cursor.db.selectFrom('reading_state').selectAll(), filter), filter)
    const ordered = narrowed(engine, all, filter)
      .orderBy('published_on', (order) => order.asc().nullsLast())
      .orderBy('sequence')
    let size = FIRST_CHUNK
    let chunk: ReadingState[] = []
    for await (const row of ordered.stream(LARGEST_CHUNK)) {
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
