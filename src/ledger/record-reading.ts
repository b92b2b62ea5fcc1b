import type { Transaction } from 'kysely'
import { ActaError, type Document, type Reading, readingId, sha256, toId } from '../model/index.ts'
import type { Engine } from './engine.ts'
import type { Origin, Recorded } from './found.ts'
import { insertRecords } from './insert-records.ts'
import { nextMoment } from './next-moment.ts'
import { statementEntries, textEntries, titleEntries } from './search/index-words.ts'
import { CHILD_TABLES, type Tables } from './tables.ts'

/** One reading to record at one moment. */
interface Entry {
  reading: Reading
  origin: Origin
  now: string
}

/** Records a reading with its document and witness, all of it or nothing. */
export async function recordReading(engine: Engine, entry: Entry): Promise<Recorded> {
  checkReading(entry.reading)
  return engine.write(async (transaction) => {
    const writer = { engine, transaction, now: await nextMoment(transaction, entry.now) }
    const id = readingId(entry.reading)
    const document = entry.reading.document as Document
    await refuseRedacted(transaction, document)
    const isNewDocument = await addDocument(writer, document)
    const isNewWitness = await addWitness(writer, entry, isNewDocument)
    const known = await transaction.selectFrom('reading').select('id').where('id', '=', id).executeTakeFirst()
    if (known) return { outcome: isNewWitness ? 'witness' : 'already', readingId: id }
    await addReading(writer, entry.reading, id)
    return { outcome: 'recorded', readingId: id }
  })
}

async function refuseRedacted(transaction: Transaction<Tables>, { id, ref }: Document): Promise<void> {
  const query = transaction.selectFrom('redaction').select('at').where('document_id', '=', id)
  const redacted = await query.executeTakeFirst()
  if (redacted)
    throw new ActaError(
      'document-redacted',
      `the text of ${ref ?? id} was taken out of this ledger on request at ${redacted.at}: leave it out`,
    )
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

/** The transaction that a reading is recorded in. */
interface Writer {
  engine: Engine
  transaction: Transaction<Tables>
  now: string
}

/** Adds a text, unless it is known; true where it was not. */
async function addDocument(
  { engine, transaction, now }: Writer,
  { id, length, text, title }: Document,
): Promise<boolean> {
  const known = await transaction.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return false
  await insertRecords(engine, transaction, { table: 'document', records: [{ id, length, text, recordedAt: now }] })
  await engine.insertEntries(transaction, textEntries(id, text, title))
  return true
}

/** Adds where the text was found, unless that is known; true where it was not. */
async function addWitness(
  { engine, transaction, now }: Writer,
  { reading, origin }: Entry,
  isFirst: boolean,
): Promise<boolean> {
  const { id: documentId, ref, title, outlet, url, publishedOn } = reading.document
  const { path = null, firstLine = null } = origin
  const found = [ref, title, outlet, url, publishedOn, path, firstLine].map((value) => value ?? null)
  const id = toId('witness', [documentId, ...found])
  const known = await transaction.selectFrom('witness').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return false
  const witness = { id, documentId, ref, title, outlet, url, publishedOn, path, firstLine, recordedAt: now }
  await insertRecords(engine, transaction, { table: 'witness', records: [witness] })
  if (title !== undefined && !isFirst) await engine.insertEntries(transaction, titleEntries(documentId, title))
  return true
}

async function addReading({ engine, transaction, now }: Writer, reading: Reading, id: string): Promise<void> {
  const { id: documentId, publishedOn, language, text } = reading.document as Document
  const head = {
    id,
    documentId,
    publishedOn,
    language,
    readerName: reading.reader.name,
    readerVersion: reading.reader.version,
    actorCount: reading.actors.length,
    statementCount: reading.statements.length,
    eventCount: reading.events.length,
    commitmentCount: reading.commitments.length,
    findingCount: reading.findings.length,
    recordedAt: now,
  }
  await insertRecords(engine, transaction, { table: 'reading', records: [head] })
  const keys = ['reading_id', 'ordinal']
  for (const [table, list] of CHILD_TABLES) {
    const records = reading[list] as never[]
    await insertRecords(engine, transaction, { table, records, keys, keysOf: (at) => [id, at] })
  }
  await engine.insertEntries(transaction, statementEntries({ documentId, readingId: id, text }, reading.statements))
}
