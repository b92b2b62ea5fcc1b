import type { LinearTable, Weights } from '../linear/index.ts'
import type { ParserTables } from './parser/parse.ts'
import type { TaggerTables } from './tagger.ts'

/** The models that read the words of a text. */
export interface LanguageModels {
  tagger: TaggerTables
  parser: ParserTables
  names: LinearTable
}

/** The language models among a reader's weights; throws where one is missing. */
export const languageModels = (weights: Weights): LanguageModels => ({
  tagger: { guesses: weights.table('language.guesses'), tags: weights.table('language.tagger') },
  parser: { moves: weights.table('language.parser'), relations: weights.table('language.relations') },
  names: weights.table('language.names'),
})
