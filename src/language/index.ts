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
export {
  ADVERB,
  ARTICLE,
  BE,
  CONJUNCTION,
  DETERMINER,
  DO,
  HAVE,
  HEARSAY_ADVERB,
  isLyAdverb,
  MODAL,
  NEGATIVE,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  WILL,
  WOULD,
} from './closed-class.ts'
export { NONE, relationId, relationIds, tagId, tagIds, VERB_TAGS } from './grammar.ts'
export { identifyLanguage } from './identify.ts'
export { type LanguageModels, languageModels } from './models.ts'
export type { Quotation } from './quotation.ts'
export { type Segmented, segment } from './segment.ts'
export type { Sentence } from './sentence.ts'
export { NAME_KINDS, type NameKind, RELATIONS, type Relation, type Syntax, TAGS, type Tag } from './syntax.ts'
export { type Token, tokenise } from './token.ts'
export { type Painting, paintTokens, type TokenView, wordAt } from './token-view.ts'
export { inflect, type VerbForm } from './verb-forms.ts'
