import type { ActorTables } from '../../../src/actors/index.ts'
import { type AttributionKnowledge, AttributionModels } from '../../../src/attribution/index.ts'
import { type LanguageModels, languageModels } from '../../../src/language/index.ts'
import type { Weights } from '../../../src/linear/index.ts'
import { loadActorTables } from '../../../src/pipeline/index.ts'

/** The stages before coreference, made ready. */
export interface Stages {
  language: LanguageModels
  actors: ActorTables
  attribution: AttributionKnowledge
}

export function toStages(weights: Weights): Stages {
  const actors = loadActorTables()
  const outlets = new Set(actors.outlets.map(({ name }) => name))
  return {
    language: languageModels(weights),
    actors,
    attribution: { outlets, models: new AttributionModels(weights) },
  }
}
