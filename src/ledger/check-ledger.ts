import { type Kysely, sql } from 'kysely'
import { type Document, makeReview, readingId, reviewSchema, type Span, sha256, toId } from '../model/index.ts'
import { checkJobs, checkTokens } from './check-tokens-and-jobs.ts'
import type { Engine } from './engine.ts'
import type { LedgerFault, LedgerReport } from './found.ts'
import { loadRecords } from './list-records.ts'
import { findTerms } from './search/terms.ts'
import { BASE_TABLES, CHILD_TABLES, CODECS, type Tables } from './tables.ts'

/** So many rows are looked at between two questions. */
const CHUNK = 200

/** Proves a ledger whole, as one moment has it; what is wrong is told, and nothing is changed. */
export async function checkLedger(engine: Engine): Promise<LedgerReport> {
  const faults: LedgerFault[] = (await engine.inspect()).map((message) => ({
    check: 'files',
    subject: engine.name,
    message,
  }))
  const cursor = await engine.openCursor()
  try {
    const { db } = cursor
    const counts: LedgerReport['counts'] = {}
    for (const table of Object.keys(BASE_TABLES) as (keyof typeof BASE_TABLES)[]) {
      const row = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      counts[table] = Number(row.n)
    }
    const redacted = await redactedDocuments(db)
    for await (const fault of checkDocuments(db, redacted)) faults.push(fault)
    for await (const fault of checkWitnesses(db)) faults.push(fault)
    for await (const fault of checkReadings(db, redacted)) faults.push(fault)
    for await (const fault of checkReviews(db)) faults.push(fault)
    for await (const fault of checkTokens(db)) faults.push(fault)
    for await (const fault of checkJobs(db)) faults.push(fault)
    for (const fault of await checkOrder(db)) faults.push(fault)
    return { counts, faults }
  } finally {
    await cursor.close()
  }
}

async function redactedDocuments(db: Kysely<Tables>): Promise<Set<string>> {
  const rows = await db.selectFrom('redaction').select('document_id').execute()
  return new Set(rows.map((row) => String(row.document_id)))
}

/** The rows of a table in the order of a text column, some at a time. */
async function* chunksOf<Row extends Record<string, unknown>>(
  ask: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row, void, undefined> {
  for (let after = ''; ; ) {
    const rows = await ask(after)
    yield* rows
    if (rows.length < CHUNK) return
    after = String(rows.at(-1)!.id)
  }
}

async function* checkDocuments(db: Kysely<Tables>, redacted: ReadonlySet<string>): AsyncGenerator<LedgerFault> {
  const rows = chunksOf((after) =>
    db.selectFrom('document').selectAll().where('id', '>', after).orderBy('id').limit(CHUNK).execute(),
  )
  for await (const row of rows) {
    const { id, text, length } = CODECS.document.fromRow(row)
    const fault = (check: string, message: string): LedgerFault => ({ check, subject: id, message })
    if (redacted.has(id)) {
      if (text !== '') yield fault('redaction', 'the text was taken out and is still there')
      continue
    }
    if (sha256(text) !== id) yield fault('text', 'the text is not the one that was recorded: its hash differs')
    if (text.length !== length) yield fault('text', `the text has ${text.length} units, and ${length} were recorded`)
    const entries = await db
      .selectFrom('search_entry')
      .select('sequence')
      .where('document_id', '=', id)
      .where('part', '>', 0)
      .limit(1)
      .execute()
    if (entries.length === 0 && findTerms(text).length > 0) yield fault('search', 'no search finds the text')
  }
}

async function* checkWitnesses(db: Kysely<Tables>): AsyncGenerator<LedgerFault> {
  const rows = chunksOf((after) =>
    db.selectFrom('witness').selectAll().where('id', '>', after).orderBy('id').limit(CHUNK).execute(),
  )
  for await (const row of rows) {
    const witness = CODECS.witness.fromRow(row)
    const { documentId, ref, title, outlet, url, publishedOn, path, firstLine } = witness
    const found = [ref, title, outlet, url, publishedOn, path, firstLine].map((value) => value ?? null)
    if (toId('witness', [documentId, ...found]) === witness.id) continue
    const redaction = db.selectFrom('redaction').select('id').where('document_id', '=', documentId)
    if (title === undefined && (await redaction.executeTakeFirst())) continue
    yield { check: 'ids', subject: witness.id, message: 'the witness is not the one that was recorded' }
  }
}

async function* checkReadings(db: Kysely<Tables>, redacted: ReadonlySet<string>): AsyncGenerator<LedgerFault> {
  const rows = chunksOf((after) =>
    db
      .selectFrom('reading')
      .innerJoin('document', 'document.id', 'reading.document_id')
      .selectAll('reading')
      .select('document.length')
      .where('reading.id', '>', after)
      .orderBy('reading.id')
      .limit(CHUNK)
      .execute(),
  )
  for await (const row of rows) {
    const head = CODECS.reading.fromRow(row)
    const { id, documentId, publishedOn, readerName: name, readerVersion: version } = head
    const document = { id: documentId, publishedOn } as Document
    if (readingId({ document, reader: { name, version } }) !== id) {
      yield { check: 'ids', subject: id, message: 'the reading is not the one that was recorded' }
    }
    const isRedacted = redacted.has(documentId)
    for (const [table] of CHILD_TABLES) {
      const records = (await loadRecords(db, table, { readings: [id] })).get(id)!
      const wanted = isRedacted ? 0 : head[`${table}Count`]
      if (records.length !== wanted) {
        yield {
          check: 'counts',
          subject: id,
          message: `it has ${records.length} rows of ${table}, and ${wanted} were recorded`,
        }
      }
      for (const record of records) {
        if (areWithin(record, Number(row.length))) continue
        const subject = 'id' in record ? record.id : id
        yield { check: 'spans', subject, message: `a span of the ${table} lies outside its text` }
      }
    }
  }
}

/** Whether every span in a record, however deep, lies in a text of the given length. */
function areWithin(value: unknown, length: number): boolean {
  if (Array.isArray(value)) return value.every((each) => areWithin(each, length))
  if (typeof value !== 'object' || value === null) return true
  const { start, end } = value as Partial<Span>
  if (typeof start === 'number' && typeof end === 'number') return start >= 0 && start <= end && end <= length
  return Object.values(value).every((each) => areWithin(each, length))
}

async function* checkReviews(db: Kysely<Tables>): AsyncGenerator<LedgerFault> {
  const rows = chunksOf((after) =>
    db.selectFrom('review').selectAll().where('id', '>', after).orderBy('id').limit(CHUNK).execute(),
  )
  for await (const row of rows) {
    const review = CODECS.review.fromRow(row)
    if (reviewSchema.safeParse(review).success && makeReview(review).id === review.id) continue
    yield { check: 'ids', subject: review.id, message: 'the review is not the one that was recorded' }
  }
}

/** Tables whose rows must have been recorded in the order of their numbers. */
const ORDERED = [
  ['witness', 'recorded_at'],
  ['reading', 'recorded_at'],
  ['review', 'at'],
  ['correction', 'at'],
  ['redaction', 'at'],
] as const

async function checkOrder(db: Kysely<Tables>): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = []
  for (const [table, moment] of ORDERED) {
    const at = sql.ref(moment)
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM (SELECT id, ${at} AS own, lag(${at}) OVER (ORDER BY sequence) AS before FROM ${sql.table(table)}) AS ordered
      WHERE before > own ORDER BY id LIMIT 10`.execute(db)
    for (const { id } of rows)
      faults.push({ check: 'order', subject: id, message: `the ${table} was recorded before the one that it follows` })
  }
  return faults
}
