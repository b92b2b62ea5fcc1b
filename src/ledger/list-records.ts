import type { Kysely } from 'kysely'
import { type Actor, namesActor, type Reading } from '../model/index.ts'
import { DamagedRow } from './codec.ts'
import type { Engine } from './engine.ts'
import type { ListFilter } from './filters.ts'
import type { Listed, ListedDocument, ListedReading } from './found.ts'
import { chunksOfReadings, toPlace } from './list-readings.ts'
import { CHILD_TABLES, type Children, CODECS, type Noun, type ReadingState, type Tables } from './tables.ts'

/** Columns that a record must have with the given values, as far as they are given. */
type Conditions = Readonly<Record<string, string | undefined>>

/** The records of some readings by reading, in the order of the text. */
export async function loadRecords<Table extends keyof Children>(
  db: Kysely<Tables>,
  table: Table,
  options: { readings: readonly string[]; conditions?: Conditions },
): Promise<Map<string, Children[Table][]>> {
  const records = new Map<string, Children[Table][]>(options.readings.map((id) => [id, []]))
  let query = db
    .selectFrom(table as Noun)
    .selectAll()
    .where('reading_id', 'in', options.readings)
  for (const [column, value] of Object.entries(options.conditions ?? {})) {
    if (value !== undefined) query = query.where(db.dynamic.ref<string>(column), '=', value)
  }
  for (const row of await query.orderBy('ordinal').execute()) {
    records.get(String(row.reading_id))?.push(CODECS[table].fromRow(row) as Children[Table])
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

/** The records of one noun that a filter leaves. */
export async function* listRecords<Table extends Noun>(
  engine: Engine,
  noun: Table,
  { filter, conditions = {} }: { filter: ListFilter; conditions?: Conditions },
): AsyncGenerator<Listed<Children[Table]>> {
  for await (const states of chunksOfReadings(engine, filter)) {
    const readings = states.map(({ readingId }) => readingId)
    const records = await loadRecords(engine.db, noun, { readings, conditions })
    const actors = await loadRecords(engine.db, 'actor', { readings })
    for (const state of states) {
      const place = toPlace(state)
      const known = actors.get(state.readingId)!
      for (const record of records.get(state.readingId)!) {
        const parties = pickActors(known, partiesOf(noun, record))
        if (filter.actor !== undefined && !parties.some((actor) => namesActor(actor, filter.actor!))) continue
        yield { ...place, record, actors: parties }
      }
    }
  }
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
export async function* listDocuments(engine: Engine, filter: ListFilter): AsyncGenerator<ListedDocument> {
  for await (const states of chunksOfReadings(engine, filter)) {
    for (const state of states) {
      yield {
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
      }
    }
  }
}

/** The whole readings that a filter leaves; one that has lost rows is damaged. */
export async function* listReadings(engine: Engine, filter: ListFilter): AsyncGenerator<ListedReading> {
  for await (const states of chunksOfReadings(engine, filter)) {
    const lists = await loadLists(engine.db, states)
    for (const [at, state] of states.entries()) {
      const place = toPlace(state)
      const reading = { document: place.document, ...lists[at]!, reader: readerOf(state) }
      yield { ...place, reading, recordedAt: state.recordedAt }
    }
  }
}

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
