import { type Kysely, sql } from 'kysely'
import { ActaError, type Statement, sha256 } from '../model/index.ts'
import { DamagedRow } from './codec.ts'
import type { Lens } from './filters.ts'
import type { FoundRecord } from './found.ts'
import { inForce, seenBy, toPlace } from './list-readings.ts'
import { loadRecords, partiesOf, pickActors } from './list-records.ts'
import { type Children, CODECS, NOUNS, type Noun, type ReadingState, type Tables } from './tables.ts'
import { AFTER_DIGITS, countRedactions, refuseGone, refuseRedacted } from './tombstones.ts'

const ID_PREFIX = /^(?:(actor|statement|event|commitment)-)?([0-9a-f]{4,64})$/
const MOST_NAMED = 5

/** What an id begins with: its noun, where one is written, and its digits. */
interface Prefix {
  noun: string | undefined
  digits: string
}

interface Candidate {
  noun: Noun | 'document'
  id: string
}

/** The one record whose id begins so, among those that the lens shows, from its reading in force where one holds it. */
export async function findRecord(db: Kysely<Tables>, idPrefix: string, lens: Lens): Promise<FoundRecord> {
  const { noun, id } = await findOne(db, idPrefix, lens)
  const { state, isInForce } = await newestReading(db, { noun, id }, lens)
  const { readingId, documentId } = state
  const actors = (await loadRecords(db, 'actor', { readings: [readingId] })).get(readingId)!
  const found = { ...toPlace(state), text: await documentText(db, documentId), inForce: isInForce }
  if (noun === 'document') return { ...found, noun, record: found.document, actors, reportedIn: null }
  const records = await loadRecords(db, noun, { readings: [readingId], conditions: { id } })
  const record = records.get(readingId)![0]!
  const reportedIn = await findReport(db, readingId, reportOf(record))
  const parties = [...partiesOf(noun, record), ...(reportedIn?.speakers ?? [])]
  return { ...found, noun, record, actors: pickActors(actors, parties), reportedIn } as FoundRecord
}

/** The id of the statement that tells a record. */
function reportOf(record: Children[Noun]): string | null {
  if ('claimedIn' in record) return record.claimedIn
  return 'within' in record ? record.within : null
}

async function findReport(db: Kysely<Tables>, readingId: string, id: string | null): Promise<Statement | null> {
  if (id === null) return null
  const statements = await loadRecords(db, 'statement', { readings: [readingId], conditions: { id } })
  return statements.get(readingId)?.[0] ?? null
}

/** The text of a document, checked against its hash. */
export async function documentText(db: Kysely<Tables>, documentId: string): Promise<string> {
  const row = await db.selectFrom('document').select('text').where('id', '=', documentId).executeTakeFirst()
  if (!row) throw new ActaError('record-missing', `no document has the id ${documentId}: the lists print the ids`)
  const text = String(row.text)
  if (text === '') await refuseRedacted(db, documentId)
  if (sha256(text) !== documentId) throw new DamagedRow(`the text of ${documentId} has changed`)
  return text
}

async function findOne(db: Kysely<Tables>, idPrefix: string, lens: Lens): Promise<Candidate> {
  const prefix = idPrefix.trim().toLowerCase()
  const [, noun, digits] = ID_PREFIX.exec(prefix) ?? []
  if (!digits) {
    const message = `"${idPrefix}" is no id: write one as the lists print it, or at least four of its digits`
    throw new ActaError('record-missing', message)
  }
  const candidates: Candidate[] = []
  for (const each of NOUNS) {
    if (noun && noun !== each) continue
    const ids = await idsBetween(db, each, { from: `${each}-${digits}`, lens })
    candidates.push(...ids.map((id) => ({ noun: each, id })))
  }
  if (!noun) {
    const ids = await idsBetween(db, 'document', { from: digits, lens })
    candidates.push(...ids.map((id) => ({ noun: 'document' as const, id })))
  }
  const [first, second] = candidates
  if (!first) return refuseMissing(db, idPrefix, { noun, digits })
  if (second) throw new ActaError('record-ambiguous', ambiguity(idPrefix, candidates))
  return first
}

/** Fails where nothing that the lens shows begins so: with the tombstone, where there is one. */
async function refuseMissing(db: Kysely<Tables>, idPrefix: string, { noun, digits }: Prefix): Promise<never> {
  if (noun === undefined) await refuseRedacted(db, digits)
  await refuseGone(db, { noun, digits })
  const texts = await countRedactions(db)
  const text = texts === 1 ? 'the one text that was' : `one of the ${texts} texts that were`
  const lost = texts === 0 ? '' : `; if it stood in ${text} taken out, its id is gone with it`
  throw new ActaError('record-missing', `no record begins with "${idPrefix}": the lists print the ids${lost}`)
}

function ambiguity(idPrefix: string, candidates: readonly Candidate[]): string {
  const named = candidates.slice(0, MOST_NAMED).map(({ id }) => id)
  const more = candidates.length > MOST_NAMED ? ' and others' : ''
  return `more than one record begins with "${idPrefix}": ${named.join(', ')}${more}; write more of the id`
}

interface Range {
  from: string
  lens: Lens
}

async function idsBetween(db: Kysely<Tables>, table: Noun | 'document', { from, lens }: Range): Promise<string[]> {
  const before = from + AFTER_DIGITS
  const most = MOST_NAMED + 1
  const seen = seenBy(db.selectFrom('reading_state'), lens)
  if (table === 'document') {
    const documents = seen.select('document_id').where('document_id', '>=', from).where('document_id', '<', before)
    const rows = await documents.distinct().orderBy('document_id').limit(most).execute()
    return rows.map((row) => String(row.document_id))
  }
  const records = db.selectFrom(table).select('id').where('id', '>=', from).where('id', '<', before)
  const holding = seen.select('sequence').whereRef('reading_state.reading_id', '=', sql.ref(`${table}.reading_id`))
  const rows = await records
    .where(({ exists }) => exists(holding))
    .distinct()
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => String(row.id))
}

interface Newest {
  state: ReadingState
  isInForce: boolean
}

async function newestReading(db: Kysely<Tables>, { noun, id }: Candidate, lens: Lens): Promise<Newest> {
  const seen = seenBy(db.selectFrom('reading_state'), lens)
  const holding =
    noun === 'document'
      ? seen.where('document_id', '=', id)
      : seen.where('reading_id', 'in', db.selectFrom(noun).select('reading_id').where('id', '=', id))
  const latest = holding.selectAll().orderBy('sequence', 'desc').limit(1)
  const standing = await inForce(latest, lens).executeTakeFirst()
  const row = standing ?? (await latest.executeTakeFirstOrThrow())
  return { state: CODECS.reading_state.fromRow(row), isInForce: standing !== undefined }
}
