import { analyse } from '../../../src/language/analyse.ts'
import { languageModels } from '../../../src/language/models.ts'
import type { Syntax } from '../../../src/language/syntax.ts'
import { tag } from '../../../src/language/tagger.ts'
import type { WideTable } from '../../../src/linear/index.ts'
import { FOLDS } from '../folds.ts'
import { toWeights } from '../weight-tables.ts'
import { type Example, readExamples } from './examples.ts'
import { measureSyntax } from './measure-syntax.ts'
import { trainNames } from './names.ts'
import { type TaggedExample, trainParser } from './parser.ts'
import { trainTagger } from './tagger.ts'

const SEED = 20311

/** Trained tables by name, as the file of weights keeps them. */
type Tables = Record<string, WideTable>

/** Trains the parser and the name tagger on tags of taggers that have not seen the article, as they will meet them in new texts. */
function trainOn(tagger: ReturnType<typeof trainTagger>, examples: readonly TaggedExample[]): Tables {
  const { moves, relations } = trainParser(examples, SEED)
  return {
    'language.guesses': tagger.guesses,
    'language.tagger': tagger.tags,
    'language.parser': moves,
    'language.relations': relations,
    'language.names': trainNames(examples, SEED),
  }
}

/** The analyses of articles by models that have not seen them, and the models trained on all. */
export interface TrainedLanguage {
  analyses: Map<string, Syntax & { words: string[] }>
  tables: Tables
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
    const tables = trainOn(taggers[fold]!, tagged.filter(without(fold)))
    const models = languageModels(toWeights({ tables, numbers: {} }))
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
  return { analyses, tables: trainOn(trainTagger(examples, SEED), tagged) }
}
