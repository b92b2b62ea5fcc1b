import { AttributionModels } from '../src/attribution/index.ts'
import { anaphorTable } from '../src/coreference/index.ts'
import { EventModels } from '../src/events/index.ts'
import { type LanguageModels, languageModels } from '../src/language/index.ts'
import { type LinearTable, viewWeights, type Weights } from '../src/linear/index.ts'
import { loadWeights } from '../src/pipeline/index.ts'

interface Trained {
  weights: Weights
  language: LanguageModels
  attribution: AttributionModels
  anaphors: LinearTable
  events: EventModels
}

let loaded: Trained | undefined

/** The packaged weights and their models; loaded once. */
export function trained(): Trained {
  if (!loaded) {
    const weights = viewWeights(loadWeights())
    loaded = {
      weights,
      language: languageModels(weights),
      attribution: new AttributionModels(weights),
      anaphors: anaphorTable(weights),
      events: new EventModels(weights),
    }
  }
  return loaded
}
