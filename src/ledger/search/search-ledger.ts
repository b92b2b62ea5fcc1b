import { type Actor, namesActor, type Statement } from '../../model/index.ts'
import type { Cursor, Engine, Match } from '../engine.ts'
import type { SearchFilter } from '../filters.ts'
import { documentText } from '../find-record.ts'
import type { SearchHit } from '../found.ts'
import { inForce, narrowed, seenBy, toPlace } from '../list-readings.ts'
import { loadRecords, partiesOf, pickActors } from '../list-records.ts'
import { CODECS, type ReadingState } from '../tables.ts'
import { toPassage } from './passage.ts'
import { holdsAny, parseSearch, type SearchTerms } from './query.ts'

/** How many matches are looked at at once: those in force among them are given. */
const FIRST_PAGE = 64
const LARGEST_PAGE = 1024

/** So many of the latest entries that match are ranked together: ranking takes a microsecond for each. */
const RANKED_TOGETHER = 20_000

interface Search {
  engine: Engine
  cursor: Cursor
  terms: SearchTerms
  filter: SearchFilter
  rankedTogether: number
}

/** What a search finds among what a filter leaves, best first; each document and statement once. */
export async function* searchLedger(
  engine: Engine,
  text: string,
  { rankedTogether = RANKED_TOGETHER, offset = 0, ...filter }: SearchFilter & { rankedTogether?: number },
): AsyncGenerator<SearchHit> {
  const terms = parseSearch(text)
  const cursor = await engine.openCursor()
  const given = new Set<string>()
  try {
    const search = { engine, cursor, terms, filter, rankedTogether }
    for await (const hit of rankedHits(search)) {
      const id = hit.statement?.id ?? hit.document.id
      if (given.has(id)) continue
      given.add(id)
      if (given.size > offset) yield hit
    }
  } finally {
    await cursor.close()
  }
}

/** The hits of the latest entries that match, best first; then those of the ones before. */
async function* rankedHits(search: Search): AsyncGenerator<SearchHit> {
  const { engine, cursor, terms, rankedTogether: most } = search
  let before: number | null = Number.MAX_SAFE_INTEGER
  while (before !== null) {
    let limit = FIRST_PAGE
    for (let offset = 0; ; offset += limit, limit = Math.min(limit * 2, LARGEST_PAGE)) {
      const matches = await engine.match(cursor.db, terms, { limit, offset, before, most })
      yield* hitsOf(search, matches)
      if (matches.length < limit) break
    }
    before = await engine.oldestRanked(cursor.db, terms, { before, most })
  }
}

/** The hits of some matches, in their order: of documents and readings in force that the filter leaves. */
async function* hitsOf(search: Search, matches: readonly Match[]): AsyncGenerator<SearchHit> {
  if (matches.length === 0) return
  const { cursor, filter } = search
  const sequences = matches.map(({ sequence }) => sequence)
  const rows = await cursor.db.selectFrom('search_entry').selectAll().where('sequence', 'in', sequences).execute()
  const entries = new Map(rows.map((row) => [row.sequence, row]))
  const states = await statesOf(search, [...new Set(rows.map((row) => row.document_id))])
  for (const { sequence, score } of matches) {
    const entry = entries.get(sequence)
    const state = entry && states.get(entry.document_id)
    if (!entry || !state || (entry.reading_id !== null && entry.reading_id !== state.readingId)) continue
    const noun = entry.statement_id === null ? 'document' : 'statement'
    if (filter.noun !== undefined && filter.noun !== noun) continue
    const hit = await toHit(search, state, entry.statement_id)
    if (hit) yield { ...hit, noun, score }
  }
}

async function statesOf({ engine, cursor, filter }: Search, documents: string[]): Promise<Map<string, ReadingState>> {
  const all = inForce(seenBy(cursor.db.selectFrom('reading_state').selectAll(), filter), filter)
  const rows = await narrowed(engine, all, { ...filter, documents }).execute()
  const states = rows.map((row) => CODECS.reading_state.fromRow(row))
  return new Map(states.map((state) => [state.documentId, state]))
}

async function toHit(
  { cursor: { db }, terms, filter }: Search,
  state: ReadingState,
  statementId: string | null,
): Promise<Omit<SearchHit, 'noun' | 'score'> | null> {
  const place = toPlace(state)
  const text = await documentText(db, state.documentId)
  if (statementId === null) {
    if (holdsAny(text, terms.without)) return null
    return { ...place, statement: null, actors: [], passages: toPassage(text, [{ start: 0, end: text.length }], terms) }
  }
  const readings = [state.readingId]
  const found = await loadRecords(db, 'statement', { readings, conditions: { id: statementId } })
  const statement: Statement = found.get(state.readingId)![0]!
  const known = (await loadRecords(db, 'actor', { readings })).get(state.readingId)!
  const actors: Actor[] = pickActors(known, partiesOf('statement', statement))
  if (filter.actor !== undefined && !actors.some((actor) => namesActor(actor, filter.actor!))) return null
  return { ...place, statement, actors, passages: toPassage(text, statement.content, terms) }
}
