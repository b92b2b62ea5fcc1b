import type { Kysely, Transaction } from 'kysely'
import type { Span } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import type { Tables } from '../tables.ts'
import { statementEntries, textEntries, titleEntries } from './index-words.ts'

/** So many documents are looked at between two questions. */
const CHUNK = 100

/** Whether a ledger holds texts that an older version recorded without an index of words. */
export async function isIndexMissing(db: Kysely<Tables>): Promise<boolean> {
  if (await db.selectFrom('search_entry').select('sequence').limit(1).executeTakeFirst()) return false
  const document = db.selectFrom('document').select('id').where('text', '<>', '').limit(1)
  return (await document.executeTakeFirst()) !== undefined
}

/** Makes the index of words of everything in a ledger that has none. */
export async function indexAgain(engine: Engine, transaction: Transaction<Tables>): Promise<void> {
  for (let after = ''; ; ) {
    const some = await transaction
      .selectFrom('document')
      .select(['id', 'text'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(CHUNK)
      .execute()
    for (const { id, text } of some) await indexDocument({ engine, transaction }, String(id), String(text))
    if (some.length < CHUNK) return
    after = String(some.at(-1)!.id)
  }
}

interface Writer {
  engine: Engine
  transaction: Transaction<Tables>
}

async function indexDocument({ engine, transaction }: Writer, documentId: string, text: string): Promise<void> {
  const witnesses = await transaction
    .selectFrom('witness')
    .select('title')
    .where('document_id', '=', documentId)
    .orderBy('sequence')
    .execute()
  const [first = '', ...others] = witnesses.map(({ title }) => (title === null ? '' : String(title)))
  await engine.insertEntries(transaction, textEntries(documentId, text, first))
  for (const title of others) await engine.insertEntries(transaction, titleEntries(documentId, title))
  const statements = await transaction
    .selectFrom('statement')
    .innerJoin('reading', 'reading.id', 'statement.reading_id')
    .select(['statement.id', 'statement.content', 'statement.reading_id'])
    .where('reading.document_id', '=', documentId)
    .orderBy('reading.sequence')
    .orderBy('statement.ordinal')
    .execute()
  for (const { id, content, reading_id } of statements) {
    const said = { id: String(id), content: JSON.parse(String(content)) as Span[] }
    await engine.insertEntries(
      transaction,
      statementEntries({ documentId, readingId: String(reading_id), text }, [said]),
    )
  }
}
