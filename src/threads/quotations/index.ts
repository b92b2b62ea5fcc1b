export { findQuotations, type QuotationOptions } from './find-quotations.ts'
export type { QuotedDocument } from './passage.ts'
