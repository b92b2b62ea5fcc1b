export { listMentions, type Mention, mentionsIn } from './mentions.ts'
export { type ActorTables, actorTablesSchema } from './tables.ts'
