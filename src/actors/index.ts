export { findActors } from './find-actors.ts'
export { listMentions, type Mention, mentionsIn } from './mentions.ts'
export { resolveSpeech } from './resolve-speech.ts'
export { type ActorTables, actorTablesSchema } from './tables.ts'
