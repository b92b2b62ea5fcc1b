import { type Kysely, sql } from 'kysely'
import { type Actor, namesActor, type Reading } from '../model/index.ts'
import { DamagedRow } from './codec.ts'
import type { Engine } from './engine.ts'
import type { ListFilter, ListPosition } from './filters.ts'
import type { Listed, ListedDocument, ListedReading } from './found.ts'
import { chunksOfReadings, fromOneMoment, toPlace, type Walk } from './list-readings.ts'
import { CHILD_TABLES, type Children, CODECS, type Noun, type ReadingState, type Tables } from './tables.ts'

/** Columns that a record must have with the given values, as far as they are given. */
type Conditions = Readonly<Record<string, string | undefined>>

/** A record, and which of its reading it is. */
interface Placed<Record> {
  ordinal: number
  record: Record
}

interface RecordsAsked {
  readings: readonly string[]
  conditions?: Conditions
}

/** The records of some readings by reading, in the order of the text. */
export async function loadRecords<Table extends keyof Children>(
  db: Kysely<Tables>,
  table: Table,
  asked: RecordsAsked,
): Promise<Map<string, Children[Table][]>> {
  const placed = await loadPlaced(db, table, asked)
  return new Map([...placed].map(([reading, records]) => [reading, records.map(({ record }) => record)]))
}

async function loadPlaced<Table extends keyof Children>(
  db: Kysely<Tables>,
  table: Table,
  { readings, conditions = {} }: RecordsAsked,
): Promise<Map<string, Placed<Children[Table]>[]>> {
  const records = new Map<string, Placed<Children[Table]>[]>(readings.map((id) => [id, []]))
  if (readings.length === 0) return records
  let query = db
    .selectFrom(table as Noun)
    .selectAll()
    .where('reading_id', 'in', readings)
  for (const [column, value] of Object.entries(conditions)) {
    if (value !== undefined) query = query.where(db.dynamic.ref<string>(column), '=', value)
  }
  for (const row of await query.orderBy('ordinal').execute()) {
    const record = CODECS[table].fromRow(row) as Children[Table]
    records.get(String(row.reading_id))?.push({ ordinal: Number(row.ordinal), record })
  }
  return records
}

/** The ids of the actors on any side of a record. */
export function partiesOf<Table extends Noun>(noun: Table, record: Children[Table]): string[] {
  const parties: { [Each in Noun]: (record: Children[Each]) => string[] } = {
    actor: (actor) => [actor.id, ...(actor.members ?? [])],
    statement: ({ speakers, addressees }) => [...speakers, ...addressees],
    event: ({ actors, recipients }) => [...actors, ...recipients],
    commitment: ({ by, toward, condition }) => [...by, ...toward, ...(condition?.binds ?? [])],
  }
  return parties[noun](record)
}

/** The actors with the given ids and the members of the groups among them, in the order of the text. */
export function pickActors(actors: readonly Actor[], ids: readonly string[]): Actor[] {
  const wanted = new Set(ids)
  for (const actor of actors) {
    if (wanted.has(actor.id)) for (const member of actor.members ?? []) wanted.add(member)
  }
  return actors.filter((actor) => wanted.has(actor.id))
}

interface RecordList {
  filter: ListFilter
  conditions?: Conditions
}

/** The records of one noun that a filter leaves. */
export const listRecords = <Table extends Noun>(
  engine: Engine,
  noun: Table,
  list: RecordList,
): AsyncGenerator<Listed<Children[Table]>> => fromOneMoment(engine, (db) => walkRecords({ engine, db }, noun, list))

async function* walkRecords<Table extends Noun>(
  { engine, db }: Pick<Walk, 'engine' | 'db'>,
  noun: Table,
  { filter, conditions = {} }: RecordList,
): AsyncGenerator<Listed<Children[Table]>> {
  const { after, actor } = filter
  // the reading of the place may hold more records
  const start = after && { publishedOn: after.publishedOn, sequence: after.sequence - 1 }
  const walk = { engine, db, filter, ...(await holdingRecords(db, noun, conditions)) }
  for await (const states of chunksOfReadings(walk, start)) {
    const records = await loadPlaced(db, noun, { readings: states.map(({ readingId }) => readingId), conditions })
    if (after) dropUntil(records, states, after)
    const readings = states.map(({ readingId }) => readingId).filter((id) => records.get(id)!.length > 0)
    const actors = await loadRecords(db, 'actor', { readings })
    for (const state of states) {
      const place = toPlace(state)
      for (const { ordinal, record } of records.get(state.readingId)!) {
        const parties = pickActors(actors.get(state.readingId)!, partiesOf(noun, record))
        if (actor !== undefined && !parties.some((each) => namesActor(each, actor))) continue
        yield { ...place, record, actors: parties, position: toPosition(state, ordinal) }
      }
    }
  }
}

/** So many records of a kind are looked up one by one; where there are more, they are met soon on the way. */
const FEW = 1000

/** Narrows a walk to the readings that hold records of a kind: a page of a rare kind costs no walk through the whole record. */
async function holdingRecords(
  db: Kysely<Tables>,
  noun: Noun,
  conditions: Conditions,
): Promise<Pick<Walk, 'holding' | 'isShort'>> {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined)
  if (given.length === 0) return {}
  const parts = given.map(([column, value]) => sql`${sql.ref(`${noun}.${column}`)} = ${value}`)
  const matching = sql`FROM ${sql.table(noun)} WHERE ${sql.join(parts, sql` AND `)}`
  const counted = sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 ${matching} LIMIT ${FEW + 1}) AS first_few`
  const isShort = Number((await counted.execute(db)).rows[0]!.n) <= FEW
  const isHolding = isShort
    ? sql<boolean>`reading_id IN (SELECT reading_id ${matching})`
    : sql<boolean>`EXISTS (SELECT 1 ${matching} AND ${sql.ref(`${noun}.reading_id`)} = reading_state.reading_id)`
  return { isShort, holding: (query) => query.where(isHolding) }
}

/** Takes out the records that stand up to a place. */
function dropUntil<Record>(
  records: Map<string, Placed<Record>[]>,
  states: readonly ReadingState[],
  { publishedOn, sequence, ordinal: last }: ListPosition,
): void {
  const state = states.find((each) => each.sequence === sequence && (each.publishedOn ?? null) === publishedOn)
  if (!state) return
  const left = records.get(state.readingId)!.filter(({ ordinal }) => ordinal > last)
  records.set(state.readingId, left)
}

/** The first of a list, as many as are asked for. */
export async function* limited<T>(items: AsyncIterable<T>, limit = Number.POSITIVE_INFINITY): AsyncGenerator<T> {
  let left = limit
  if (left <= 0) return
  for await (const item of items) {
    yield item
    if (--left <= 0) return
  }
}

/** The documents that a filter leaves. */
export const listDocuments = (engine: Engine, filter: ListFilter): AsyncGenerator<ListedDocument> =>
  fromOneMoment(engine, async function* (db) {
    for await (const states of chunksOfReadings({ engine, db, filter }, filter.after)) {
      yield* states.map((state) => ({
        ...toPlace(state),
        reader: readerOf(state),
        recordedAt: state.recordedAt,
        counts: {
          actors: state.actorCount,
          statements: state.statementCount,
          events: state.eventCount,
          commitments: state.commitmentCount,
          findings: state.findingCount,
        },
        position: toPosition(state, 0),
      }))
    }
  })

/** The whole readings that a filter leaves; one that has lost rows is damaged. */
export const listReadings = (engine: Engine, filter: ListFilter): AsyncGenerator<ListedReading> =>
  fromOneMoment(engine, async function* (db) {
    for await (const states of chunksOfReadings({ engine, db, filter }, filter.after)) {
      const lists = await loadLists(db, states)
      for (const [at, state] of states.entries()) {
        const place = toPlace(state)
        const reading = { document: place.document, ...lists[at]!, reader: readerOf(state) }
        yield { ...place, reading, recordedAt: state.recordedAt, position: toPosition(state, 0) }
      }
    }
  })

const toPosition = ({ publishedOn, sequence }: ReadingState, ordinal: number): ListPosition => ({
  publishedOn: publishedOn ?? null,
  sequence,
  ordinal,
})

const readerOf = (state: ReadingState) => ({ name: state.readerName, version: state.readerVersion })

type Lists = Omit<Reading, 'document' | 'reader'>

async function loadLists(db: Kysely<Tables>, states: readonly ReadingState[]): Promise<Lists[]> {
  const lists: { [list: string]: unknown[] }[] = states.map(() => ({}))
  for (const [table, list] of CHILD_TABLES) {
    const records = await loadRecords(db, table, { readings: states.map(({ readingId }) => readingId) })
    for (const [at, state] of states.entries()) {
      const known = records.get(state.readingId)!
      if (known.length !== state[`${table}Count`]) throw new DamagedRow(`${state.readingId} has lost ${list}`)
      lists[at]![list] = known
    }
  }
  return lists as unknown as Lists[]
}
