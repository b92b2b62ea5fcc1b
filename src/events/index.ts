export type { EventSources } from './document-view.ts'
export { type EventLexicon, type EventWord, eventLexiconSchema, eventWordSchema } from './event-lexicon.ts'
export { findEvents } from './find-events.ts'
