import { readFileSync } from 'node:fs'
import type { Measures } from '../../../bench/quality/counts.ts'
import { type Judgement, scoreJudgements } from '../../../bench/quality/labels.ts'
import { printMeasures } from '../../../bench/quality/print-measures.ts'
import { CircumstanceModels } from '../../../src/attribution/circumstance/circumstance-models.ts'
import { languageModels } from '../../../src/language/index.ts'
import { packWeights, shareWeights, viewWeights } from '../../../src/linear/index.ts'
import { OUTLETS } from '../attribution/documents.ts'
import { FOLDS } from '../folds.ts'
import { readSyntax } from '../language/syntax-cache.ts'
import { toWeights } from '../weight-tables.ts'
import { type LabelledStatement, readStatements } from './labelled-statements.ts'
import { type Label, readLabels, readTexts } from './labels.ts'
import { trainCircumstances } from './train-circumstances.ts'

function judge({ said }: LabelledStatement, models: CircumstanceModels): Judgement {
  const outlet = models.outletOf(said, OUTLETS)
  const time = models.saidOnOf(said)
  return {
    act: models.actOf(said),
    addressee: models.hearersOf(said).map(({ span }) => span),
    via: outlet ? [outlet.span] : [],
    saidOn: time ? [time.span] : [],
  }
}

/** Each statement as it is read by models that have not seen its article. */
function crossJudge(statements: readonly LabelledStatement[]): Map<LabelledStatement, Judgement> {
  const judged = new Map<LabelledStatement, Judgement>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const parts = trainCircumstances(statements.filter((statement) => statement.fold !== fold))
    if (fold === 0)
      for (const [name, table] of Object.entries(parts.tables))
        console.log(name, packWeights({ tables: { [name]: table }, numbers: {} }).length, 'bytes')
    const models = new CircumstanceModels(toWeights(parts))
    for (const statement of statements) if (statement.fold === fold) judged.set(statement, judge(statement, models))
  }
  return judged
}

/** Measures beside one reader's labels: acts, and hearers, outlets and times where these were read too. */
function report(
  title: string,
  judged: ReadonlyMap<LabelledStatement, Judgement>,
  has: (label: Label) => boolean,
): void {
  const pairsOf = (knows: (label: Label) => boolean) =>
    [...judged].flatMap(([{ said, labels }, predicted]) => {
      const gold = labels.find((label) => has(label) && knows(label))
      return gold ? [{ text: said.view.annotated.text, gold, predicted }] : []
    })
  const acts = pairsOf(({ only }) => only !== 'hearer')
  const whole = pairsOf(({ only }) => only === undefined)
  const part = (measures: Measures, isAct: boolean): Measures =>
    Object.fromEntries(Object.entries(measures).filter(([name]) => name.startsWith('act') === isAct))
  printMeasures(`${title}, ${acts.length}`, part(scoreJudgements(acts), true))
  printMeasures(`${title}, ${whole.length}`, part(scoreJudgements(whole), false))
}

/**
 * Prints acts, hearers, outlets and times by five-fold cross-validation: `ACTA_DATA=FOLDER tsx scripts/train/circumstances/act-report.ts CACHE WEIGHTS`, CACHE being the
 * analyses of the training articles by models that have not seen them, WEIGHTS a file with the language models.
 */
function main([cache, weights]: string[]): void {
  const models = languageModels(viewWeights(shareWeights(readFileSync(weights!))))
  const texts = readTexts(process.env.ACTA_DATA ?? '')
  const statements = readStatements(readLabels(), texts, { models, cached: readSyntax(cache!) })
  const judged = crossJudge(statements)
  report('reader 1, natural', judged, (label) => label.reader === 1 && !label.enriched && label.corpus === 'polnear')
  report('reader 1, news', judged, (label) => label.reader === 1 && label.corpus === 'news')
  report('reader 1, enriched', judged, (label) => label.reader === 1 && label.enriched === true)
  for (const c of ['news', 'events', 'plover'])
    report(`reader 4 ${c}`, judged, (label) => label.reader === 4 && label.corpus === c)
  report('reader 2', judged, (label) => label.reader === 2)
}

main(process.argv.slice(2))
