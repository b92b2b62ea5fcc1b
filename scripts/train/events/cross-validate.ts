import { readFileSync } from 'node:fs'
import type { EventLabels } from '../../../bench/quality/event-labels.ts'
import { pairEvents, type ReadReport, scoreEventsOf } from '../../../bench/quality/events.ts'
import { type CodedSentence, scoreCodedSentences } from '../../../bench/quality/plover.ts'
import { printMeasures } from '../../../bench/quality/print-measures.ts'
import { unpackWeights, type WeightParts } from '../../../src/linear/index.ts'
import { makeReader } from '../../../src/pipeline/index.ts'
import { FOLDS, foldOf } from '../folds.ts'
import { joinParts, toWeights } from '../weight-tables.ts'
import { readEventData, toEventStages } from './event-data.ts'
import { fitEvents, toEventExamples } from './train-events.ts'
import { typesByWordBag } from './word-bag.ts'

/**
 * Cross-validates the events stage over five folds of texts: ACTA_DATA=FOLDER npx tsx scripts/train/events/cross-validate.ts
 * Prints the measures of coded sentences, a bag of words beside them, those of labelled texts, and what is taken for what.
 */

const withoutEvents = ({ tables, numbers }: WeightParts): WeightParts => ({
  tables: Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith('events.'))),
  numbers,
})

/** How often each pair of a gold and a found label comes, the commonest first. */
function printConfusions(title: string, read: readonly ReadReport[], label: 'type' | 'status'): void {
  const counts = new Map<string, number>()
  const add = (gold: string, found: string) =>
    counts.set(`${gold} <- ${found}`, (counts.get(`${gold} <- ${found}`) ?? 0) + 1)
  for (const report of read) {
    const pairs = pairEvents(report)
    for (const [one, other] of pairs) add(other[label], one[label])
    for (const one of report.found) if (!pairs.some(([found]) => found === one)) add('none', one[label])
    for (const other of report.gold) if (!pairs.some(([, gold]) => gold === other)) add(other[label], 'none')
  }
  console.log(`\n${title}: gold <- found`)
  for (const [pair, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)}  ${pair}`)
}

function run(data: string): void {
  const base = withoutEvents(unpackWeights(readFileSync(new URL('../../../weights/acta.bin', import.meta.url))))
  const stages = toEventStages(toWeights(base))
  const learned = readEventData(data)
  const examples = toEventExamples(learned, stages)
  const coded: CodedSentence[] = []
  const read: { labels: EventLabels; report: ReadReport }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = fitEvents(examples.filter(({ text }) => foldOf(text) !== fold).map((each) => each.examples))
    const weights = toWeights(joinParts(base, fitted))
    const reader = makeReader({ actors: stages.actors, events: stages.lexicon, weights }, 'cross-validation')
    for (const sentence of learned.coded)
      if (foldOf(sentence.text) === fold) coded.push({ ...sentence, events: reader.read(sentence.text).events })
    for (const labels of learned.reports) {
      if (foldOf(labels.text) !== fold) continue
      const { events } = reader.read(labels.text, labels.date ? { publishedOn: labels.date } : {})
      read.push({ labels, report: { gold: labels.events, found: events } })
    }
  }
  printMeasures('coded sentences', scoreCodedSentences(coded))
  const density = coded.reduce((sum, { events }) => sum + events.length, 0) / coded.length
  console.log(`events a sentence         ${density.toFixed(2)}`)
  const bag = typesByWordBag(learned.coded)
  const asCoded = learned.coded.map((sentence, at) => ({
    ...sentence,
    events: [
      { type: bag[at] === 'YIELD' ? 'RETREAT' : bag[at], status: 'asserted', actorSpans: [], recipientSpans: [] },
    ],
  })) as unknown as CodedSentence[]
  printMeasures('by a bag of words', scoreCodedSentences(asCoded))
  for (const corpus of ['events', 'plover', 'news', 'polnear'])
    printMeasures(
      `labelled: ${corpus}`,
      scoreEventsOf(read.filter(({ labels }) => labels.corpus === corpus).map(({ report }) => report)),
    )
  const reports = read.filter(({ labels }) => labels.corpus === 'events').map(({ report }) => report)
  printConfusions('types of reports', reports, 'type')
  printConfusions('status of reports', reports, 'status')
}

const { ACTA_DATA } = process.env
if (ACTA_DATA) run(ACTA_DATA)
else {
  console.error('ACTA_DATA is not set: give the folder of the corpora')
  process.exitCode = 1
}
