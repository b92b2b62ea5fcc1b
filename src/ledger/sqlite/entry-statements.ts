import type { SqlValue } from '../codec.ts'
import type { SearchEntry } from '../engine.ts'

const INSERT_ENTRY = 'INSERT INTO search_entry (document_id, reading_id, statement_id, part) VALUES (?, ?, ?, ?)'
const INSERT_TERMS = 'INSERT INTO search_index (rowid, terms) VALUES (last_insert_rowid(), ?)'

/** The two statements that put an entry into the index of words, with their values. */
export const entryStatements = (entry: SearchEntry): [sql: string, values: SqlValue[]][] => [
  [INSERT_ENTRY, [entry.documentId, entry.readingId, entry.statementId, entry.part]],
  [INSERT_TERMS, [entry.terms.join(' ')]],
]
