import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import type { DocumentRecord } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { Lens, ListFilter, ListPosition } from './filters.ts'
import type { Place } from './found.ts'
import { toDay, toInstant } from './lens.ts'
import { CODECS, type ReadingState, type Tables } from './tables.ts'

/** How many readings are at work at once: few at first, so that a short list comes at once, and then as many as before. */
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

/** How a list is walked: its readings, and the records that a reading must hold to be one of them. */
export interface Walk {
  engine: Engine
  db: Kysely<Tables>
  filter: ListFilter
  /** narrows further */
  holding?: <Selected>(query: StateQuery<Selected>) => StateQuery<Selected>
  /** whether few are left of many, so that every question costs as much as all of them */
  isShort?: boolean
}

type ReadingRow = Selectable<Tables['reading_state']>

/** All but how long the reading was in force, which would be worked out twice. */
const STATE_COLUMNS = CODECS.reading_state.columns
  .map(({ name }) => name as keyof ReadingRow)
  .filter((name) => name !== 'superseded_at')

/** The place before everything in a half of a list. */
const START = { publishedOn: '', sequence: 0 }

/** The readings in force that a filter leaves, in the order of publication and some at a time, after a place. */
export async function* chunksOfReadings(
  walk: Walk,
  after: Pick<ListPosition, 'publishedOn' | 'sequence'> = START,
): AsyncGenerator<ReadingState[]> {
  if (walk.filter.isNewestFirst) return yield* newestChunks(walk)
  const { from, to } = walk.filter
  if (after.publishedOn !== null) yield* chunksOfHalf(walk, after)
  // a document without a day is in no range of days
  if (from !== undefined || to !== undefined) return
  yield* chunksOfHalf(walk, { publishedOn: null, sequence: after.publishedOn === null ? after.sequence : 0 })
}

/** Of the documents with a day, or of those without one: each half is in the order of an index. */
async function* chunksOfHalf(
  { engine, db, filter, holding = (query) => query, isShort = false }: Walk,
  after: Pick<ListPosition, 'publishedOn' | 'sequence'>,
): AsyncGenerator<ReadingState[]> {
  let { publishedOn, sequence } = after
  for (
    let size = isShort ? LARGEST_CHUNK : FIRST_CHUNK, walked = 0;
    ;
    walked += size, size = Math.min(walked, LARGEST_CHUNK)
  ) {
    const all = inForce(
      seenBy(db.selectFrom('reading_state').select(STATE_COLUMNS), { knownAt: filter.knownAt }),
      filter,
    )
    let half =
      publishedOn === null
        ? all.where('published_on', 'is', null).where('sequence', '>', sequence)
        : all.where(sql<boolean>`(published_on, sequence) > (${publishedOn}, ${sequence})`)
    if (publishedOn !== null && filter.asOf !== undefined) half = half.where('published_on', '<=', toDay(filter.asOf))
    const ordered = holding(narrowed(engine, half, filter))
      .orderBy('published_on')
      .orderBy('sequence')
    const rows = await ordered.limit(size).execute()
    const states = rows.map((row) => CODECS.reading_state.fromRow(row))
    if (states.length > 0) yield states
    if (states.length < size) return
    const last = states.at(-1)!
    publishedOn = last.publishedOn ?? null
    sequence = last.sequence
  }
}

/** The readings that were recorded last come first. */
async function* newestChunks({ engine, db, filter, holding = (query) => query }: Walk): AsyncGenerator<ReadingState[]> {
  let before: number | undefined
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 2, LARGEST_CHUNK)) {
    const seen = inForce(seenBy(db.selectFrom('reading_state').select(STATE_COLUMNS), filter), filter)
    const left = before === undefined ? seen : seen.where('sequence', '<', before)
    const ordered = holding(narrowed(engine, left, filter)).orderBy('sequence', 'desc')
    const rows = await ordered.limit(size).execute()
    const states = rows.map((row) => CODECS.reading_state.fromRow(row))
    if (states.length > 0) yield states
    if (states.length < size) return
    before = states.at(-1)!.sequence
  }
}

/** Reads from one moment, on a connection of its own. */
export async function* fromOneMoment<T>(
  engine: Engine,
  read: (db: Kysely<Tables>) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const cursor = await engine.openCursor()
  try {
    yield* read(cursor.db)
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
