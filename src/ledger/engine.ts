import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { SearchTerms } from './search/query.ts'
import type { Tables } from './tables.ts'

/** A connection of its own that sees one moment, to be closed by whoever opened it. */
export interface Cursor {
  db: Kysely<Tables>
  close(): Promise<void>
}

/** An entry of the index of words that a search finds, and how well: more is better. */
export interface Match {
  sequence: number
  score: number
}

/** The latest entries that match before one, so many: they are ranked together. */
export interface Ranked {
  before: number
  most: number
}

/** Part of what is ranked together: so many, after so many better ones. */
export interface MatchPage extends Ranked {
  limit: number
  offset: number
}

/** Words to be found, folded and stemmed, in order, and of what they are: a title (part 0), a part of a text, a statement. */
export interface SearchEntry {
  documentId: string
  readingId: string | null
  statementId: string | null
  part: number | null
  terms: readonly string[]
}

/** What one database does in its own way; all else is the same SQL for all. */
export interface Engine {
  /** as messages name the ledger: its path, or its address without the password */
  readonly name: string
  readonly db: Kysely<Tables>
  /** where a single question is asked: it waits for no writer, and sees what was committed before it */
  readonly reads: Kysely<Tables>
  openCursor(): Promise<Cursor>
  /** the place of a bound value: `?`, or `$3` for the third */
  placeOf(index: number): string
  /** how many rows one INSERT takes */
  readonly rowsPerInsert: number
  /** does the work in one transaction, while no other writer has one, so that the order of recording and that of commits are one */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>
  /** the given texts as a set to be looked up in */
  setOf(texts: readonly string[]): RawBuilder<string>
  insertEntries(transaction: Transaction<Tables>, entries: readonly SearchEntry[]): Promise<void>
  deleteEntries(transaction: Transaction<Tables>, documentId: string): Promise<void>
  /** the best matches of a page, best first */
  match(db: Kysely<Tables>, terms: SearchTerms, page: MatchPage): Promise<Match[]>
  /** the oldest entry of those that are ranked together; null where there is none older that matches */
  oldestRanked(db: Kysely<Tables>, terms: SearchTerms, ranked: Ranked): Promise<number | null>
  columnsOf(transaction: Transaction<Tables>, table: string): Promise<string[]>
  /** what the database itself finds wrong with its files; and lets go of what redactions left in them */
  inspect(): Promise<string[]>
  sweep(): Promise<void>
  /** the next number that a table gives comes after those that a restore has written */
  afterRestore(transaction: Transaction<Tables>): Promise<void>
  /** whether rows did not fit together: one names another that is not there, or stands twice */
  isMisfit(error: unknown): boolean
  /** the fault of the world that an error is, or the error itself: a bug */
  toFault(error: unknown): unknown
  close(): Promise<void>
}
