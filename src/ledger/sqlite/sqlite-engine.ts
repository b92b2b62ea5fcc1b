import type { DatabaseSync } from '@photostructure/sqlite'
import { CompiledQuery, Kysely, sql, type Transaction } from 'kysely'
import { namesActor } from '../../model/index.ts'
import type { Cursor, Engine, Match, MatchPage, Ranked, SearchEntry } from '../engine.ts'
import type { SearchTerms } from '../search/query.ts'
import type { Tables } from '../tables.ts'
import { sqliteDialect } from './dialect.ts'
import { emptyLog } from './empty-log.ts'
import { isConstraint, toLedgerFault } from './ledger-fault.ts'
import { toFtsQuery } from './match.ts'

type Connection = InstanceType<typeof DatabaseSync>

/** An open SQLite file that is known to be a ledger. */
interface OpenFile {
  database: Connection
  path: string
  openReader(): Connection
}

const INSERT_ENTRY = 'INSERT INTO search_entry (document_id, reading_id, statement_id, part) VALUES (?, ?, ?, ?)'
const INSERT_TERMS = 'INSERT INTO search_index (rowid, terms) VALUES (last_insert_rowid(), ?)'
const DELETE_TERMS = 'DELETE FROM search_index WHERE rowid IN (SELECT sequence FROM search_entry WHERE document_id = ?)'

/** SQLite's own ways. */
export class SqliteEngine implements Engine {
  readonly name: string
  readonly db: Kysely<Tables>
  readonly rowsPerInsert = 1
  readonly #database: Connection
  readonly #own: Cursor
  readonly #readers: ReaderPool
  #reader: Cursor | null = null

  constructor({ database, path, openReader }: OpenFile) {
    this.name = path
    this.#database = database
    this.#own = toCursor(database)
    this.db = this.#own.db
    this.#readers = new ReaderPool(() => toCursor(openReader()))
  }

  get reads(): Kysely<Tables> {
    this.#reader ??= this.#readers.take()
    return this.#reader.db
  }

  async openCursor(): Promise<Cursor> {
    const { db, close } = this.#readers.take()
    await sql`BEGIN`.execute(db)
    return {
      db,
      close: async () => {
        await sql`ROLLBACK`.execute(db)
        await close()
      },
    }
  }

  placeOf(): string {
    return '?'
  }

  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(work)
  }

  setOf(texts: readonly string[]) {
    return sql<string>`(SELECT value FROM json_each(${JSON.stringify(texts)}))`
  }

  async insertEntries(transaction: Transaction<Tables>, entries: readonly SearchEntry[]): Promise<void> {
    for (const { documentId, readingId, statementId, part, terms } of entries) {
      await transaction.executeQuery(CompiledQuery.raw(INSERT_ENTRY, [documentId, readingId, statementId, part]))
      await transaction.executeQuery(CompiledQuery.raw(INSERT_TERMS, [terms.join(' ')]))
    }
  }

  async deleteEntries(transaction: Transaction<Tables>, documentId: string): Promise<void> {
    await transaction.executeQuery(CompiledQuery.raw(DELETE_TERMS, [documentId]))
    await transaction.deleteFrom('search_entry').where('document_id', '=', documentId).execute()
  }

  async match(db: Kysely<Tables>, terms: SearchTerms, { limit, offset, before, most }: MatchPage): Promise<Match[]> {
    const { rows } = await sql<Match>`
      SELECT sequence, -place AS score FROM (
        SELECT rowid AS sequence, rank AS place FROM search_index
        WHERE search_index MATCH ${toFtsQuery(terms)} AND rowid < ${before} ORDER BY rowid DESC LIMIT ${most}
      ) ORDER BY place, sequence LIMIT ${limit} OFFSET ${offset}`.execute(db)
    return rows
  }

  async oldestRanked(db: Kysely<Tables>, terms: SearchTerms, { before, most }: Ranked): Promise<number | null> {
    const { rows } = await sql<{ sequence: number }>`
      SELECT rowid AS sequence FROM search_index
      WHERE search_index MATCH ${toFtsQuery(terms)} AND rowid < ${before}
      ORDER BY rowid DESC LIMIT 1 OFFSET ${most - 1}`.execute(db)
    return rows[0]?.sequence ?? null
  }

  async columnsOf(transaction: Transaction<Tables>, table: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(transaction)
    return rows.map(({ name }) => name)
  }

  async inspect(): Promise<string[]> {
    const all = (pragma: string) => this.#database.prepare(pragma).all() as Record<string, unknown>[]
    const pages = all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]))
    const orphans = all('PRAGMA foreign_key_check').map(({ table }) => `a row of ${table} names one that is not there`)
    return [...pages.filter((text) => text !== 'ok'), ...orphans]
  }

  async sweep(): Promise<void> {
    this.#database.exec("INSERT INTO search_index (search_index) VALUES ('optimize')")
    emptyLog(this.#database)
  }

  async afterRestore(): Promise<void> {}

  isMisfit(error: unknown): boolean {
    return isConstraint(error)
  }

  toFault(error: unknown): unknown {
    return toLedgerFault(this.name, error)
  }

  async close(): Promise<void> {
    await this.#readers.close()
    await this.#reader?.close()
    emptyLog(this.#database)
    await this.#own.close()
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

/** kysely over a connection, with the one function of ours that SQL uses. */
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
