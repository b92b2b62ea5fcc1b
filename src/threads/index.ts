export { joinActors, type WrittenActor } from './join-actors.ts'
