export { toParties } from './parties.ts'
export { anaphorTable, type ResolvedActors, resolveActors } from './resolve-actors.ts'
