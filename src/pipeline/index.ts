export { type LoadedTables, loadOwnTables } from './load-own-tables.ts'
export { loadActorTables, loadReader, type ReaderParts } from './load-reader.ts'
export { type LoadedWeights, loadWeights } from './load-weights.ts'
export { type DocumentReader, type Knowledge, makeReader } from './reader.ts'
