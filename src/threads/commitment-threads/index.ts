export { findThreads, type ThreadOptions } from './find-threads.ts'
export type { ThreadedDocument } from './threaded-document.ts'
