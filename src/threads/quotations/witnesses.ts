import type { QuotationDifference, QuotationWitness } from '../../model/index.ts'
import { alarmsOf } from './alarms.ts'
import type { Aligner } from './align.ts'
import { type Best, NEAR } from './best-witness.ts'
import { tellingPlaces } from './compare-words.ts'
import { type Comparison, compareWithBest, type Difference, spansOfPlaces, wordsToCompare } from './differences.ts'
import { wholeOf } from './edges.ts'
import { relate } from './is-same.ts'
import { labelOf } from './label.ts'
import type { Passage, Source } from './passage.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Tools {
  vocabulary: Vocabulary
  aligner: Aligner
}

/** Passages of one document that are one witness together: parts that follow each other in the best, too. */
export function groupPassages(passages: readonly Passage[], best: Best, { aligner }: Tools): Passage[][] {
  const sorted = [...passages].sort((one, other) => one.tokens[0]! - other.tokens[0]!)
  const groups: { passages: Passage[]; to: number }[] = []
  for (const passage of sorted) {
    const { from, to } = compareWithBest(passage.source, tellingPlaces(passage), { best, aligner })
    const last = groups.at(-1)
    const previous = last?.passages.at(-1)
    const isNext =
      last &&
      previous &&
      previous.source === passage.source &&
      passage.manner !== 'indirect' &&
      previous.manner !== 'indirect' &&
      passage.tokens[0]! - previous.tokens.at(-1)! <= NEAR &&
      from >= last.to
    if (isNext) {
      last.passages.push(passage)
      last.to = to
    } else groups.push({ passages: [passage], to })
  }
  return groups.map((group) => group.passages)
}

const isToldAgain = (passages: readonly Passage[]): boolean =>
  passages.every(
    (passage) =>
      passage.manner === 'indirect' ||
      (passage.manner === 'mixed' &&
        tellingPlaces(passage).length === passage.tokens.length &&
        !passage.quoted.every(Boolean)),
  )

export const refOf = ({ document }: Source): string => document.ref ?? document.id

/** One witness of a quotation against the best: its label, its alarms, its differences. */
export function toWitness(
  passages: readonly Passage[],
  best: Best,
  { vocabulary, aligner }: Tools,
): QuotationWitness & { comparison: Comparison } {
  const first = passages[0]!
  const { source } = first
  const isBest = passages.some((passage) => best.passages.includes(passage))
  const places = wordsToCompare(passages, tellingPlaces)
  const comparison = compareWithBest(source, places, { best, aligner })
  const toldAgain = isToldAgain(passages)
  const isOtherSpeaker = relate(first, best.passages[0]!).voice === 'other'
  const act = first.statement?.act ?? null
  const { outlet = null, publishedOn: date = null, id: document } = source.document
  return {
    ref: refOf(source),
    outlet,
    date,
    spans: spansOfPlaces(
      source,
      isBest
        ? [...best.places]
        : wholeOf(passages).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
    ).map(({ span }) => span),
    label: isBest ? 'verbatim' : labelOf(comparison, { best, vocabulary, isToldAgain: toldAgain }),
    alarms: isBest ? [] : alarmsOf(comparison, { best, vocabulary, act, isToldAgain: toldAgain, isOtherSpeaker }),
    document,
    statement: passages.find(({ statement }) => statement !== null)?.statement?.id ?? null,
    isBest,
    score: isBest ? 1 : comparison.same / Math.max(1, places.length),
    differences: isBest ? [] : comparison.differences.map((each) => toDifference(each, source, best)),
    comparison,
  }
}

function toDifference(
  { kind, witness, best: missing, next }: Difference,
  source: Source,
  best: Best,
): QuotationDifference {
  const [own, other] = [hullOf(source, witness), hullOf(best.source, missing)]
  const { starts, ends } = source.tokens
  const at = own.span?.start ?? (next === null ? ends.at(-1)! : starts[next]!)
  return { kind, at, span: own.span, text: own.text, bestSpan: other.span, bestText: other.text }
}

function hullOf({ tokens, text }: Source, places: readonly number[]) {
  if (places.length === 0) return { span: null, text: '' }
  const span = { start: tokens.starts[places[0]!]!, end: tokens.ends[places.at(-1)!]! }
  return { span, text: text.slice(span.start, span.end) }
}
