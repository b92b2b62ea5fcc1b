import type { DatabaseSync } from '@photostructure/sqlite'
import { Kysely } from 'kysely'
import type { Reading } from '../model/index.ts'
import { emptyLog } from './empty-log.ts'
import { documentText, findRecord } from './find-record.ts'
import type {
  ActorFilter,
  CommitmentFilter,
  EventFilter,
  Ledger,
  Lens,
  ListFilter,
  Origin,
  Recorded,
  Recording,
  ReviewFilter,
  ReviewToRecord,
  StatementFilter,
} from './ledger.ts'
import { listWithFaults, withFaults } from './ledger-fault.ts'
import { type Cursor, namesActor, type Source } from './list-readings.ts'
import { limited, listDocuments, listReadings, listRecords } from './list-records.ts'
import { recordReading } from './record-reading.ts'
import { listReviews, recordReview } from './reviews.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

type Connection = InstanceType<typeof DatabaseSync>

/** An open SQLite file that is known to be a ledger. */
interface OpenFile {
  database: Connection
  path: string
  openReader(): Connection
  now(): string
}

/** The ledger in a SQLite file. */
export class SqliteLedger implements Ledger {
  readonly #file: OpenFile
  readonly #own: Cursor
  readonly #source: Source
  readonly #readers: ReaderPool

  constructor(file: OpenFile) {
    this.#file = file
    this.#own = toCursor(file.database)
    this.#readers = new ReaderPool(() => toCursor(file.openReader()))
    this.#source = { db: this.#own.db, openCursor: () => this.#readers.take() }
  }

  recordReading(reading: Reading, origin: Origin = {}): Promise<Recorded> {
    const { path, now } = this.#file
    return withFaults(path, () => recordReading(this.#source.db, { reading, origin, now: now() }))
  }

  async *recordReadings(recordings: Iterable<Recording> | AsyncIterable<Recording>): AsyncGenerator<Recorded> {
    for await (const { reading, ...origin } of recordings) yield await this.recordReading(reading, origin)
  }

  listStatements(filter: StatementFilter = {}) {
    return this.#list(filter, listRecords(this.#source, 'statement', { filter, conditions: { act: filter.act } }))
  }

  listEvents(filter: EventFilter = {}) {
    const conditions = { type: filter.type, status: filter.status }
    return this.#list(filter, listRecords(this.#source, 'event', { filter, conditions }))
  }

  listCommitments(filter: CommitmentFilter = {}) {
    return this.#list(filter, listRecords(this.#source, 'commitment', { filter, conditions: { kind: filter.kind } }))
  }

  listActors(filter: ActorFilter = {}) {
    return this.#list(filter, listRecords(this.#source, 'actor', { filter, conditions: { kind: filter.kind } }))
  }

  listDocuments(filter: ListFilter = {}) {
    return this.#list(filter, listDocuments(this.#source, filter))
  }

  listReadings(filter: ListFilter = {}) {
    return this.#list(filter, listReadings(this.#source, filter))
  }

  findRecord(idPrefix: string, lens: Lens = {}) {
    return withFaults(this.#file.path, () => findRecord(this.#source.db, idPrefix, lens))
  }

  documentText(documentId: string) {
    return withFaults(this.#file.path, () => documentText(this.#source.db, documentId))
  }

  recordReview(review: ReviewToRecord) {
    const { path, now } = this.#file
    return withFaults(path, () => recordReview(this.#source.db, { review, now: now() }))
  }

  listReviews(filter: ReviewFilter = {}) {
    return withFaults(this.#file.path, () => listReviews(this.#source.db, filter))
  }

  async close(): Promise<void> {
    await this.#readers.close()
    emptyLog(this.#file.database)
    await this.#own.close()
  }

  #list<T>({ limit }: ListFilter, items: AsyncIterable<T>): AsyncIterable<T> {
    return listWithFaults(this.#file.path, limited(items, limit))
  }
}

/**
 * The connections that lists read from. They are used again, since the binding frees a connection only with the
 * garbage, after its statements: one for each list would pile up open files.
 */
class ReaderPool {
  readonly #open: () => Cursor
  readonly #idle: Cursor[] = []
  #isClosed = false

  constructor(open: () => Cursor) {
    this.#open = open
  }

  /** A connection for one list; closing it gives it back. */
  take(): Cursor {
    const cursor = this.#idle.pop() ?? this.#open()
    const close = async () => {
      if (this.#isClosed) await cursor.close()
      else this.#idle.push(cursor)
    }
    return { db: cursor.db, close }
  }

  /** Closes those at rest; one at work is closed when its list ends. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const cursor of this.#idle.splice(0)) await cursor.close()
  }
}

/** kysely over a connection, with the one function of ours that the lists use. */
function toCursor(database: Connection): Cursor {
  const names = (name: string, serves: string | null, wanted: string) => (namesActor({ name, serves }, wanted) ? 1 : 0)
  database.function('names_actor', { deterministic: true }, names)
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
  const close = async () => {
    await db.destroy()
    if (database.isOpen) database.close()
  }
  return { db, close }
}
