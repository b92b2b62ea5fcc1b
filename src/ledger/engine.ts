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

/** Part of what matches: so many, after so many better ones, among the latest that were recorded before an entry. */
export interface MatchPage {
  limit: number
  offset: number
  before: number
}

/** So many of the latest entries that match are ranked together: ranking takes a microsecond for each. */
export const RANKED_TOGETHER = 20_000

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
  oldestRanked(db: Kysely<Tables>, terms: SearchTerms, before: number): Promise<number | null>
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
