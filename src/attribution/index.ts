export { type AttributionTables, attribute } from './attribute.ts'
