export { annotate } from './annotate.ts'
export {
  type Annotated,
  indexAt,
  quotationAt,
  sentenceAt,
  spanOfTokens,
  type TimeMention,
  tokenRange,
} from './annotated.ts'
export { identifyLanguage } from './identify.ts'
export type { Quotation } from './quotation.ts'
export type { Sentence } from './sentence.ts'
export type { Token } from './token.ts'
export { inflect, type VerbForm } from './verb-forms.ts'
