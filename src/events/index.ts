export { type EventLexicon, eventLexiconSchema, eventWordSchema } from './event-lexicon.ts'
export { findEvents } from './find-events.ts'
