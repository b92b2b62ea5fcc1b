import { analyse } from '../../src/language/analyse.ts'
import type { LanguageModels } from '../../src/language/models.ts'
import type { Syntax } from '../../src/language/syntax.ts'
import { type TaggerTables, tag } from '../../src/language/tagger.ts'
import type { LinearTable } from '../../src/linear/index.ts'
import { type Example, readExamples } from './examples.ts'
import { FOLDS } from './folds.ts'
import { measureSyntax } from './language-measure.ts'
import { trainNames } from './names.ts'
import { type TaggedExample, trainParser } from './parser.ts'
import { trainTagger } from './tagger.ts'

const SEED = 20311

/** The models by name, as the file of weights keeps them. */
const languageTables = ({ tagger, parser, names }: LanguageModels): Record<string, LinearTable> => ({
  'language.guesses': tagger.guesses,
  'language.tagger': tagger.tags,
  'language.parser': parser.moves,
  'language.relations': parser.relations,
  'language.names': names,
})

/** Trains the parser and the name tagger on tags of taggers that have not seen the article, as they will meet them in new texts. */
const trainOn = (tagger: TaggerTables, examples: readonly TaggedExample[]): LanguageModels => ({
  tagger,
  parser: trainParser(examples, SEED),
  names: trainNames(examples, SEED),
})

/** The analyses of articles by models that have not seen them, and the models trained on all. */
export interface TrainedLanguage {
  analyses: Map<string, Syntax & { words: string[] }>
  tables: Record<string, LinearTable>
}

/**
 * Trains the models of language on the articles of PolNeAR's train part: for each fold on the other four, which gives every article an
 * analysis by models that have not seen it, and at last on all.
 */
export function trainLanguage(data: string): TrainedLanguage {
  const examples = readExamples(data, 'train')
  const without = (fold: number) => (example: Example) => example.fold !== fold
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold)
  const taggers = folds.map((fold) => trainTagger(examples.filter(without(fold)), SEED))
  const tagged = examples.map((example) => ({
    ...example,
    tags: tag(example.forms, example.sentences, taggers[example.fold]!),
  }))
  const analyses = new Map<string, Syntax & { words: string[] }>()
  for (const fold of folds) {
    const models = trainOn(taggers[fold]!, tagged.filter(without(fold)))
    for (const { id, tokens, sentences } of tagged.filter((example) => example.fold === fold))
      analyses.set(id, { ...analyse(tokens, sentences, models), words: tokens.map(({ lower }) => lower) })
    console.log(
      `fold ${fold}`,
      measureSyntax(
        tagged.filter((example) => example.fold === fold),
        analyses,
      ),
    )
  }
  console.log('all folds', measureSyntax(examples, analyses))
  return { analyses, tables: languageTables(trainOn(trainTagger(examples, SEED), tagged)) }
}
