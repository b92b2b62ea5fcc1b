export { type AttributionKnowledge, attribute } from './attribute.ts'
export { AttributionModels } from './model/models.ts'
