import { loadReader } from '../../src/pipeline/index.ts'
import { scoreContrast } from './contrast.ts'
import { ASIDE_CORPORA, CORPORA, LARGE_CORPORA, scoreCorpus } from './corpora.ts'
import type { Measures } from './counts.ts'
import { findBelow, loadFloors } from './floors.ts'
import { readOwnTexts, scoreOwnTexts } from './own.ts'
import { printMeasures } from './print-measures.ts'
import { scoreQuotations } from './quotations.ts'
import { scoreStories, tellWrongStories } from './stories.ts'
import { scoreStyles } from './styles.ts'
import { scoreThreads } from './threads.ts'
import { scoreVerdictSheet } from './verdict-sheet.ts'

/** npm run bench:quality [-- --large] [-- --aside] [-- --by-manner] [-- --by-style] [-- --stories] [-- --json]: measures by corpus, and the floors they must keep. */
const args = new Set(process.argv.slice(2))
const data = process.env.ACTA_DATA
const floors = loadFloors()

/** Measures that are told only where they are asked for. */
const isAsked = (corpus: string, measure: string): boolean =>
  (args.has('--by-manner') || !/^(?:direct|mixed|indirect)\./.test(measure)) &&
  (args.has('--by-style') || corpus !== 'styles' || measure.startsWith('attribution.'))

function print(name: string, measures: Measures): void {
  printMeasures(name, Object.fromEntries(Object.entries(measures).filter(([measure]) => isAsked(name, measure))))
}

const all: Record<string, Measures> = {
  own: scoreOwnTexts(await readOwnTexts()),
  styles: scoreStyles(),
  contrast: scoreContrast(),
  quotations: scoreQuotations(),
  threads: scoreThreads(),
  stories: scoreStories(),
}
if (data) {
  const reader = loadReader()
  const corpora = [
    ...CORPORA,
    ...(args.has('--large') ? LARGE_CORPORA : []),
    ...(args.has('--aside') ? ASIDE_CORPORA : []),
  ]
  for (const corpus of corpora) {
    const measures = scoreCorpus(corpus, data, reader)
    if (measures) all[corpus.name] = measures
    else console.error(`skipped ${corpus.name}: ${corpus.file} is not under ACTA_DATA`)
  }
  const verdicts = scoreVerdictSheet(data, reader)
  if (verdicts) all.verdicts = verdicts
  else console.error('skipped verdicts: the reports are not under ACTA_DATA')
} else console.error('skipped the corpora: ACTA_DATA is not set; only our own texts were measured')

if (args.has('--json')) console.log(JSON.stringify(all))
else for (const [name, measures] of Object.entries(all)) print(name, measures)
if (args.has('--stories')) for (const line of tellWrongStories()) console.error(line)
for (const [name, measures] of Object.entries(all))
  for (const fault of findBelow(measures, floors[name] ?? {})) {
    console.error(`${name}: ${fault}`)
    process.exitCode = 1
  }
