import type { DatabaseSync } from '@photostructure/sqlite'
import type { Span } from '../../model/index.ts'
import type { SearchEntry } from '../engine.ts'
import { statementEntries, textEntries, titleEntries } from '../search/index-words.ts'
import { entryStatements } from './entry-statements.ts'

/** The step of the schema that brings the index of words. */
export const INDEX_OF_WORDS = 8

type Connection = InstanceType<typeof DatabaseSync>
type Row = Record<string, string | null>

/** Makes the index of words of what an older ledger holds, which no SQL can. */
export function fillIndex(database: Connection): void {
  const add = (entries: readonly SearchEntry[]) => {
    for (const entry of entries)
      for (const [sql, values] of entryStatements(entry)) database.prepare(sql).run(...values)
  }
  const rows = (sql: string) => database.prepare(sql).iterate() as Iterable<Row>
  const seen = new Set<string>()
  const found =
    'SELECT document_id, title, text FROM witness JOIN document ON document.id = document_id ORDER BY sequence'
  for (const { document_id, title, text } of rows(found)) {
    const id = document_id!
    add(seen.has(id) ? titleEntries(id, title ?? '') : textEntries(id, text!, title ?? ''))
    seen.add(id)
  }
  const said = `SELECT statement.id, content, reading_id, document_id, text FROM statement
    JOIN reading ON reading.id = reading_id JOIN document ON document.id = document_id ORDER BY reading.sequence, ordinal`
  for (const { id, content, reading_id, document_id, text } of rows(said)) {
    const place = { documentId: document_id!, readingId: reading_id!, text: text! }
    add(statementEntries(place, [{ id: id!, content: JSON.parse(content!) as Span[] }]))
  }
}
