import { type Kysely, sql, type Transaction } from 'kysely'
import type { Cursor, Engine, Match, MatchPage, Ranked, SearchEntry } from '../engine.ts'
import { insertRows } from '../insert-records.ts'
import type { SearchTerms } from '../search/query.ts'
import { BASE_TABLES, type Tables } from '../tables.ts'
import { toTsQuery, toTsVector } from './match.ts'
import { LOCK } from './migrate.ts'
import { isViolation, toServerFault } from './postgres-fault.ts'

interface Server {
  db: Kysely<Tables>
  name: string
  busyTimeoutMs: number
}

const ENTRY_COLUMNS = ['document_id', 'reading_id', 'statement_id', 'part', 'terms']

/** PostgreSQL's own ways. */
export class PostgresEngine implements Engine {
  readonly name: string
  readonly db: Kysely<Tables>
  readonly reads: Kysely<Tables>
  readonly rowsPerInsert = 100
  readonly #busyTimeoutMs: number
  #lastWrite: Promise<unknown> = Promise.resolve()

  constructor({ db, name, busyTimeoutMs }: Server) {
    this.db = db
    this.reads = db
    this.name = name
    this.#busyTimeoutMs = Math.max(1, Math.trunc(busyTimeoutMs))
  }

  async openCursor(): Promise<Cursor> {
    const started = this.db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    const transaction = await started.execute()
    return { db: transaction, close: () => transaction.rollback().execute() }
  }

  placeOf(index: number): string {
    return `$${index}`
  }

  /** Those of this process take turns by themselves, so that they do not hold all connections while they wait. */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(() => this.#write(work))
    this.#lastWrite = turn.catch(() => {})
    return turn
  }

  #write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.db.transaction().execute(async (transaction) => {
      await sql`
        SELECT set_config('lock_timeout', ${`${this.#busyTimeoutMs}ms`}, TRUE),
          pg_advisory_xact_lock(${LOCK}, hashtext(current_schema()))`.execute(transaction)
      return work(transaction)
    })
  }

  setOf(texts: readonly string[]) {
    return sql<string>`(SELECT unnest(${texts}::text[]))`
  }

  insertEntries(transaction: Transaction<Tables>, entries: readonly SearchEntry[]): Promise<void> {
    const rows = entries.map((entry) => [
      entry.documentId,
      entry.readingId,
      entry.statementId,
      entry.part,
      toTsVector(entry.terms),
    ])
    return insertRows(this, transaction, { table: 'search_entry', names: ENTRY_COLUMNS, rows })
  }

  async deleteEntries(transaction: Transaction<Tables>, documentId: string): Promise<void> {
    await transaction.deleteFrom('search_entry').where('document_id', '=', documentId).execute()
  }

  async match(db: Kysely<Tables>, terms: SearchTerms, { limit, offset, before, most }: MatchPage): Promise<Match[]> {
    const query = toTsQuery(terms)
    const { rows } = await sql<Match>`
      SELECT sequence, ts_rank_cd(terms, wanted, 1) AS score
      FROM (
        SELECT sequence, terms, wanted FROM search_entry, CAST(${query} AS tsquery) AS wanted
        WHERE terms @@ wanted AND sequence < ${before} ORDER BY sequence DESC LIMIT ${most}
      ) AS latest
      ORDER BY score DESC, sequence LIMIT ${limit} OFFSET ${offset}`.execute(db)
    return rows
  }

  async oldestRanked(db: Kysely<Tables>, terms: SearchTerms, { before, most }: Ranked): Promise<number | null> {
    const { rows } = await sql<{ sequence: number }>`
      SELECT sequence FROM search_entry
      WHERE terms @@ CAST(${toTsQuery(terms)} AS tsquery) AND sequence < ${before}
      ORDER BY sequence DESC LIMIT 1 OFFSET ${most - 1}`.execute(db)
    return rows[0]?.sequence ?? null
  }

  async columnsOf(transaction: Transaction<Tables>, table: string): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = ${table}`.execute(transaction)
    return rows.map(({ name }) => name)
  }

  /** A server looks after its files by itself. */
  async inspect(): Promise<string[]> {
    return []
  }

  async sweep(): Promise<void> {
    for (const table of [
      'document',
      'search_entry',
      'actor',
      'statement',
      'event',
      'commitment',
      'finding',
      'job_item',
    ])
      await sql`VACUUM ${sql.table(table)}`.execute(this.db)
  }

  async afterRestore(transaction: Transaction<Tables>): Promise<void> {
    for (const [table, [first]] of Object.entries(BASE_TABLES)) {
      if (first !== 'sequence') continue
      await sql`SELECT setval(pg_get_serial_sequence(${table}, 'sequence'), coalesce(max(sequence), 0) + 1, FALSE) FROM ${sql.table(table)}`.execute(
        transaction,
      )
    }
  }

  isMisfit(error: unknown): boolean {
    return isViolation(error)
  }

  toFault(error: unknown): unknown {
    return toServerFault(this.name, error)
  }

  async close(): Promise<void> {
    await this.db.destroy()
  }
}
