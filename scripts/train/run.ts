import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWhoLabels } from '../../bench/quality/who-labels.ts'
import { languageModels } from '../../src/language/index.ts'
import { packWeights, unpackWeights } from '../../src/linear/index.ts'
import { calibrations, crossRead, withCalibration, withoutCalibration } from './attribution/cross-validation.ts'
import { prepare } from './attribution/documents.ts'
import { report } from './attribution/report.ts'
import { trainAttribution } from './attribution/train-attribution.ts'
import { readStatements } from './circumstances/labelled-statements.ts'
import { readLabels, readTexts } from './circumstances/labels.ts'
import { trainCircumstances } from './circumstances/train-circumstances.ts'
import { toStages } from './coreference/stages.ts'
import { trainCoreference } from './coreference/train-coreference.ts'
import { readAnalyses, readArticles } from './corpora.ts'
import { readEventData, toEventStages } from './events/event-data.ts'
import { trainEvents } from './events/train-events.ts'
import { readSyntax, writeSyntax } from './language/syntax-cache.ts'
import { trainLanguage } from './language/train-language.ts'
import { joinParts, toWeights } from './weight-tables.ts'

/**
 * Trains all weights: `ACTA_DATA=FOLDER tsx scripts/train/run.ts WORK OUT`. WORK keeps the models of language and their analyses between
 * runs; OUT is the folder for acta.bin.
 */
function run([work, out]: string[]): void {
  const data = process.env.ACTA_DATA
  if (!work || !out || !data) throw new Error('usage: ACTA_DATA=FOLDER tsx scripts/train/run.ts WORK OUT')
  mkdirSync(work, { recursive: true })
  const [cache, file] = [join(work, 'oof.jsonl'), join(work, 'language.bin')]
  if (!existsSync(cache) || !existsSync(file)) {
    const { analyses, tables } = trainLanguage(data)
    writeSyntax(cache, analyses)
    writeFileSync(file, packWeights({ tables, numbers: {} }))
  }
  const language = unpackWeights(readFileSync(file))
  const syntax = readSyntax(cache)
  const documents = readArticles(data, 'train').flatMap((article) => {
    const analysis = syntax.get(article.id)
    return analysis ? [prepare(article, analysis)] : []
  })
  const models = languageModels(toWeights(language))
  const statements = readStatements(readLabels(), readTexts(data), { models, cached: syntax })
  const circumstances = trainCircumstances(statements)
  const { full, folds } = trainAttribution(documents, (what) => console.log(new Date().toISOString(), what))
  const joined = folds.map((fold) => withoutCalibration(joinParts(fold, circumstances)))
  const knots = calibrations(crossRead(documents, joined))
  report(
    crossRead(
      documents,
      joined.map((fold, at) => withCalibration(fold, knots.folds[at]!)),
    ),
  )
  const all = withCalibration(joinParts(language, full, circumstances), knots.full)
  const labels = readWhoLabels(data) ?? []
  const known = { labels, articles: readArticles(data, 'train'), analyses: readAnalyses(data, 'train') }
  const resolved = joinParts(all, trainCoreference(known, toStages(toWeights(all))))
  const whole = joinParts(resolved, trainEvents(readEventData(data), toEventStages(toWeights(resolved))))
  toWeights(whole)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'acta.bin'), packWeights(whole))
}

run(process.argv.slice(2))
