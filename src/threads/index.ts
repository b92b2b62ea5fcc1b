export { findThreads, type ThreadedDocument, type ThreadOptions } from './commitment-threads/index.ts'
export { type DocumentWithText, findDuplicates } from './duplicates/index.ts'
export { joinActors, type WrittenActor } from './join-actors.ts'
export { findQuotations, type QuotationOptions, type QuotedDocument } from './quotations/index.ts'
