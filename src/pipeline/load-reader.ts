import { readFileSync } from 'node:fs'
import { actorTablesSchema } from '../actors/index.ts'
import { eventLexiconSchema } from '../events/index.ts'
import { viewWeights } from '../linear/index.ts'
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
] as const

const loadJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, PACKAGE), 'utf8'))

/** So many digits of the weights' digest stand in the version of the reader. */
const DIGITS = 8

/**
 * Loads the tables of the package and makes the reader that knows them; other weights than the packaged ones may be given.
 * Example: `loadReader().read(text, { publishedOn: '2025-04-04' })`.
 *
 * Errors: as `loadWeights`
 */
export function loadReader(weights: LoadedWeights = loadWeights()): DocumentReader {
  const { version } = loadJson('package.json') as { version: string }
  const actors = actorTablesSchema.parse(
    Object.fromEntries(ACTOR_TABLES.map(([table, file]) => [table, loadJson(`data/${file}.json`)])),
  )
  const events = eventLexiconSchema.parse(loadJson('data/event-words.json'))
  return makeReader({ actors, events, weights: viewWeights(weights) }, `${version}+${weights.digest.slice(0, DIGITS)}`)
}
