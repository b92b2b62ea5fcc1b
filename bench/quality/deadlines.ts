import { annotate, languageModels, type TimeMention } from '../../src/language/index.ts'
import { viewWeights } from '../../src/linear/index.ts'
import { makeDocument, overlaps } from '../../src/model/index.ts'
import { loadWeights } from '../../src/pipeline/index.ts'
import { type Measures, toShare } from './counts.ts'
import { describe, type LabelPlace, type Pair, readLabelled, toSpan } from './labelled-texts.ts'

/** Words of a sentence that say by when, and the range in which the last day can fall; null where they set none ("soon"). */
interface WrittenDeadline extends LabelPlace {
  words: Pair
  earliest: string | null
  latest: string | null
}

const isSame = (day: TimeMention['lastDay'], { earliest, latest }: WrittenDeadline): boolean =>
  day !== null && day.earliest === earliest && day.latest === latest

/** The share of expressions whose last day is told exactly, and of those that set one; null where a corpus is not there. */
export function scoreDeadlines(data: string): Measures | null {
  const labelled = readLabelled<WrittenDeadline>(data, 'deadlines.jsonl', ['news', 'events', 'polnear'])
  if (!labelled || labelled.length === 0) return null
  const models = languageModels(viewWeights(loadWeights()))
  const told = labelled.map(({ label, whole, text }) => {
    const { times } = annotate(makeDocument(text, describe(whole), 'en'), models)
    const days = times.flatMap(({ span, isDeadline, lastDay }) =>
      isDeadline && overlaps(span, toSpan(label.words)) ? [lastDay] : [],
    )
    const isExact = label.earliest === null ? days.every((day) => !day) : days.some((day) => isSame(day, label))
    return { isExact, isDated: label.earliest !== null }
  })
  const exact = told.filter(({ isExact }) => isExact)
  return {
    exact: toShare(exact.length, told.length),
    'exact.dated': toShare(exact.filter(({ isDated }) => isDated).length, told.filter(({ isDated }) => isDated).length),
  }
}
