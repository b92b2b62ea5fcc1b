import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { ActaError, type CodedEvent, namesActor, type Observation } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { CodedEventFilter, ObservationFilter } from './filters.ts'
import type { RecordedRow } from './found.ts'
import { insertRecords } from './insert-records.ts'
import { toDay, toInstant } from './lens.ts'
import { fromOneMoment } from './list-readings.ts'
import { nextMoment } from './next-moment.ts'
import { CODECS, type Tables } from './tables.ts'

const ROWS_PER_TRANSACTION = 500
const ROWS_PER_CHUNK = 500

interface DataSetRows<Row> {
  table: 'observation' | 'coded_event'
  records: Iterable<Row> | AsyncIterable<Row>
  now: () => string
}

/** Records rows of data sets, many in one transaction; each outcome is given once its transaction is safe. */
export async function* recordRows<Row extends Observation | CodedEvent>(
  engine: Engine,
  { table, records, now }: DataSetRows<Row>,
): AsyncGenerator<RecordedRow> {
  let some: Row[] = []
  for await (const record of records) {
    some.push(record)
    if (some.length < ROWS_PER_TRANSACTION) continue
    yield* await recordSome(engine, { table, records: some, now: now() })
    some = []
  }
  if (some.length > 0) yield* await recordSome(engine, { table, records: some, now: now() })
}

async function recordSome<Row extends Observation | CodedEvent>(
  engine: Engine,
  { table, records, now }: { table: 'observation' | 'coded_event'; records: Row[]; now: string },
): Promise<RecordedRow[]> {
  return engine.write(async (transaction) => {
    const recordedAt = await nextMoment(transaction, now)
    const ids = engine.setOf(records.map(({ id }) => id))
    const { rows } = await sql<{ id: string }>`SELECT id FROM ${sql.table(table)} WHERE id IN ${ids}`.execute(
      transaction,
    )
    const known = new Set(rows.map(({ id }) => id))
    const outcomes: RecordedRow[] = []
    const added: Row[] = []
    for (const record of records) {
      outcomes.push({ outcome: known.has(record.id) ? 'already' : 'recorded', id: record.id })
      if (!known.has(record.id)) added.push(record)
      known.add(record.id)
    }
    const rowsToAdd = added.map((record) => ({ ...record, recordedAt })) as never[]
    await insertRecords(engine, transaction, { table, records: rowsToAdd })
    return outcomes
  })
}

/** The figures that a filter leaves, by indicator, actor, period and recording. */
export const listObservations = (engine: Engine, filter: ObservationFilter): AsyncGenerator<Observation> =>
  fromOneMoment(engine, async function* (db) {
    let query = db.selectFrom('observation').selectAll()
    if (filter.knownAt !== undefined) query = query.where('recorded_at', '<=', toInstant(filter.knownAt))
    if (filter.indicator !== undefined)
      query = query.where(sql<boolean>`names_actor(indicator, NULL, ${filter.indicator})`)
    if (filter.actor !== undefined) query = query.where(sql<boolean>`names_actor('', actor, ${filter.actor})`)
    if (filter.from !== undefined) query = query.where('period', '>=', filter.from)
    if (filter.to !== undefined) query = query.where('period', '<=', filter.to)
    if (filter.after !== undefined) {
      const { indicator, actor, period, sequence } = await rowWithId(db, 'observation', filter.after)
      const place = sql`(${indicator}, ${actor}, ${period}, ${sequence})`
      query = query.where(sql<boolean>`(indicator, actor, period, sequence) > ${place}`)
    }
    const ordered = query.orderBy('indicator').orderBy('actor').orderBy('period').orderBy('sequence')
    for await (const row of ordered.stream(ROWS_PER_CHUNK)) {
      const { recordedAt: _, ...observation } = CODECS.observation.fromRow(row)
      yield observation
    }
  })

const isParty = ({ actors, recipients }: CodedEvent, wanted: string): boolean =>
  [...actors, ...recipients].some(({ name, code }) => namesActor({ name, serves: code }, wanted))

/** The coded events that a filter leaves, in the order of the days they happened and of recording. */
export const listCodedEvents = (engine: Engine, filter: CodedEventFilter): AsyncGenerator<CodedEvent> =>
  fromOneMoment(engine, async function* (db) {
    const last = filter.after === undefined ? null : await rowWithId(db, 'coded_event', filter.after)
    const start = last ?? { happened_on: '', sequence: 0 }
    if (start.happened_on !== null)
      yield* walkCodedEvents(db, filter, sql`(happened_on, sequence) > (${start.happened_on}, ${start.sequence})`)
    // an event without a day is in no range of days
    if (filter.from !== undefined || filter.to !== undefined) return
    const from = start.happened_on === null ? start.sequence : 0
    yield* walkCodedEvents(db, filter, sql`happened_on IS NULL AND sequence > ${from}`)
  })

/** Of the events with a day, or of those without one: each half is in the order of an index. */
async function* walkCodedEvents(
  db: Kysely<Tables>,
  filter: CodedEventFilter,
  half: RawBuilder<unknown>,
): AsyncGenerator<CodedEvent> {
  let query = db.selectFrom('coded_event').selectAll().where(sql<boolean>`(${half})`)
  if (filter.knownAt !== undefined) query = query.where('recorded_at', '<=', toInstant(filter.knownAt))
  if (filter.asOf !== undefined) {
    const day = toDay(filter.asOf)
    query = query.where((where) => where.or([where('published_on', 'is', null), where('published_on', '<=', day)]))
  }
  if (filter.dataset !== undefined) query = query.where('dataset', '=', filter.dataset)
  if (filter.type !== undefined) query = query.where('type', '=', filter.type)
  if (filter.from !== undefined) query = query.where('happened_on', '>=', toDay(filter.from))
  if (filter.to !== undefined) query = query.where('happened_on', '<=', toDay(filter.to))
  for await (const row of query.orderBy('happened_on').orderBy('sequence').stream(ROWS_PER_CHUNK)) {
    const { recordedAt: _, ...event } = CODECS.coded_event.fromRow(row)
    if (filter.actor === undefined || isParty(event, filter.actor)) yield event
  }
}

/** The row of the record that a list is to go on after. */
async function rowWithId<Table extends 'observation' | 'coded_event'>(
  db: Kysely<Tables>,
  table: Table,
  id: string,
): Promise<Selectable<Tables[Table]>> {
  const { rows } = await sql<Selectable<Tables[Table]>>`SELECT * FROM ${sql.table(table)} WHERE id = ${id}`.execute(db)
  if (rows[0]) return rows[0]
  throw new ActaError('record-missing', `no record has the id ${id}: give the last one of the page before`)
}
