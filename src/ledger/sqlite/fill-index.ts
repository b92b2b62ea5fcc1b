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
  for (const { id, text } of rows('SELECT id, text FROM document')) add(textEntries(id!, text!))
  for (const { document_id, title } of rows('SELECT document_id, title FROM witness WHERE title IS NOT NULL'))
    add(titleEntries(document_id!, title!))
  const said = `SELECT statement.id, content, reading_id, document_id, text FROM statement
    JOIN reading ON reading.id = reading_id JOIN document ON document.id = document_id ORDER BY reading.sequence, ordinal`
  for (const { id, content, reading_id, document_id, text } of rows(said)) {
    const place = { documentId: document_id!, readingId: reading_id!, text: text! }
    add(statementEntries(place, [{ id: id!, content: JSON.parse(content!) as Span[] }]))
  }
}
