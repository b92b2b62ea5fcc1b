export { loadReader } from './load-reader.ts'
export { type DocumentReader, type Knowledge, makeReader } from './reader.ts'
