export { attribute } from './attribute.ts'
export type { AttributionTables } from './drawn.ts'
