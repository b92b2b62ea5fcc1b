import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import { ActaError, type Document, type Reading, readingId, sha256, toId } from '../model/index.ts'
import type { Codec, SqlValue } from './codec.ts'
import type { Origin, Recorded } from './ledger.ts'
import { toInstant } from './lens.ts'
import { CHILD_TABLES, CODECS, type Tables } from './tables.ts'

/** Puts one record into a table, with the keys that are not in the record itself. */
type Insert<Record> = (transaction: Transaction<Tables>, record: Record, keys?: readonly SqlValue[]) => Promise<void>

function toInsert<Record>(codec: Codec<Record>, table: string, keys: readonly string[] = []): Insert<Record> {
  const columns = [...codec.columns.map(({ name }) => name), ...keys]
  const places = columns.map(() => '?').join(', ')
  const sql = `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${places})`
  return async (transaction, record, values = []) => {
    const query = CompiledQuery.raw(sql, [...codec.toValues(record), ...values])
    await transaction.executeQuery(query)
  }
}

const insertDocument = toInsert(CODECS.document, 'document')
const insertWitness = toInsert(CODECS.witness, 'witness')
const insertReading = toInsert(CODECS.reading, 'reading')
const INSERT_CHILD = {
  actor: toInsert(CODECS.actor, 'actor', ['reading_id', 'ordinal']),
  statement: toInsert(CODECS.statement, 'statement', ['reading_id', 'ordinal']),
  event: toInsert(CODECS.event, 'event', ['reading_id', 'ordinal']),
  commitment: toInsert(CODECS.commitment, 'commitment', ['reading_id', 'ordinal']),
  finding: toInsert(CODECS.finding, 'finding', ['reading_id', 'ordinal']),
} as const

/** One reading to record at one moment. */
interface Entry {
  reading: Reading
  origin: Origin
  now: string
}

/** Records a reading with its document and witness, all of it or nothing. */
export async function recordReading(db: Kysely<Tables>, entry: Entry): Promise<Recorded> {
  checkReading(entry.reading)
  return db.transaction().execute(async (transaction) => {
    const now = await laterMoment(transaction, toInstant(entry.now))
    const id = readingId(entry.reading)
    const document = entry.reading.document as Document
    await addDocument(transaction, document, now)
    const isNewWitness = await addWitness(transaction, entry, now)
    const known = await transaction.selectFrom('reading').select('id').where('id', '=', id).executeTakeFirst()
    if (known) return { outcome: isNewWitness ? 'witness' : 'already', readingId: id }
    await addReading(transaction, entry.reading, { id, now })
    return { outcome: 'recorded', readingId: id }
  })
}

/** A text that no database keeps is the world's fault; readings that do not fit together are bugs of the caller. */
function checkReading(reading: Reading): void {
  const { document } = reading
  if (document.text === undefined) throw new TypeError(`bug: the reading of ${document.id} came without its text`)
  if (document.text.includes('\0')) {
    const name = document.ref ?? document.id
    throw new ActaError('document-binary', `${name} holds a NUL character, so it is no text: take it out first`)
  }
  if (sha256(document.text) !== document.id) throw new TypeError(`bug: ${document.id} is not the hash of the text`)
  const seen = new Set<string>()
  for (const { id } of [...reading.actors, ...reading.statements, ...reading.events, ...reading.commitments]) {
    if (seen.has(id)) throw new TypeError(`bug: the reading of ${document.id} holds ${id} twice`)
    seen.add(id)
  }
}

/**
 * Now, or the last moment recorded where a clock was set back: the order of recording and that of the moments are one.
 */
async function laterMoment(transaction: Transaction<Tables>, now: string): Promise<string> {
  const last = async (table: 'reading' | 'witness') => {
    const query = transaction.selectFrom(table).select('recorded_at').orderBy('sequence', 'desc').limit(1)
    return String((await query.executeTakeFirst())?.recorded_at ?? '')
  }
  return [now, await last('reading'), await last('witness')].sort().at(-1)!
}

async function addDocument(transaction: Transaction<Tables>, document: Document, now: string): Promise<void> {
  const { id, length, text } = document
  const known = await transaction.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) await insertDocument(transaction, { id, length, text, recordedAt: now })
}

/** Adds where the text was found, unless that is known; true where it was not. */
async function addWitness(transaction: Transaction<Tables>, { reading, origin }: Entry, now: string): Promise<boolean> {
  const { id: documentId, ref, title, outlet, url, publishedOn } = reading.document
  const { path = null, firstLine = null } = origin
  const found = [ref, title, outlet, url, publishedOn, path, firstLine].map((value) => value ?? null)
  const id = toId('witness', [documentId, ...found])
  const known = await transaction.selectFrom('witness').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return false
  const witness = { id, documentId, ref, title, outlet, url, publishedOn, path, firstLine, recordedAt: now }
  await insertWitness(transaction, witness)
  return true
}

interface Mark {
  id: string
  now: string
}

async function addReading(transaction: Transaction<Tables>, reading: Reading, { id, now }: Mark): Promise<void> {
  await insertReading(transaction, {
    id,
    documentId: reading.document.id,
    publishedOn: reading.document.publishedOn,
    language: reading.document.language,
    readerName: reading.reader.name,
    readerVersion: reading.reader.version,
    actorCount: reading.actors.length,
    statementCount: reading.statements.length,
    eventCount: reading.events.length,
    commitmentCount: reading.commitments.length,
    findingCount: reading.findings.length,
    recordedAt: now,
  })
  for (const [table, list] of CHILD_TABLES) {
    const insert: Insert<never> = INSERT_CHILD[table]
    for (const [ordinal, record] of reading[list].entries()) await insert(transaction, record as never, [id, ordinal])
  }
}
