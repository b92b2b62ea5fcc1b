import { readFileSync } from 'node:fs'
import { type ActorTables, actorTablesSchema, withOwnTables } from '../actors/index.ts'
import { eventLexiconSchema } from '../events/index.ts'
import { viewWeights } from '../linear/index.ts'
import type { LoadedTables } from './load-own-tables.ts'
import { type LoadedWeights, loadWeights } from './load-weights.ts'
import { type DocumentReader, makeReader } from './reader.ts'

const PACKAGE = new URL('../../', import.meta.url)

/** The tables of the actor room, each with its file. */
const ACTOR_TABLES = [
  ['countries', 'countries'],
  ['organisations', 'organisations'],
  ['metonyms', 'metonyms'],
  ['titles', 'titles'],
  ['outlets', 'outlets'],
  ['places', 'places'],
  ['givenNames', 'given-names'],
  ['officeHolders', 'office-holders'],
] as const

const loadJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, PACKAGE), 'utf8'))

/** The tables of actors that come with the package. */
export const loadActorTables = (): ActorTables =>
  actorTablesSchema.parse(
    Object.fromEntries(ACTOR_TABLES.map(([table, file]) => [table, loadJson(`data/${file}.json`)])),
  )

/** So many digits of the weights' digest stand in the version of the reader. */
const DIGITS = 8

/** What a reader is made of besides the packaged tables: shared with worker threads as it is. */
export interface ReaderParts {
  weights: LoadedWeights
  /** tables of the user's own */
  own?: LoadedTables | undefined
}

/**
 * Loads the tables of the package and makes the reader that knows them; other weights than the packaged ones, and tables of one's own,
 * may be given. Their digests are part of the reader's version.
 * Example: `loadReader().read(text, { publishedOn: '2025-04-04' })`.
 *
 * Errors: as `loadWeights`
 */
export function loadReader({ weights, own }: ReaderParts = { weights: loadWeights() }): DocumentReader {
  const { version } = loadJson('package.json') as { version: string }
  const packaged = loadActorTables()
  const actors = own ? withOwnTables(packaged, own.tables) : packaged
  const events = eventLexiconSchema.parse(loadJson('data/event-words.json'))
  const digests = [weights, ...(own ? [own] : [])].map(({ digest }) => digest.slice(0, DIGITS))
  return makeReader({ actors, events, weights: viewWeights(weights) }, [version, digests.join('.')].join('+'))
}
