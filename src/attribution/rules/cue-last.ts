import { ADVERB, CONJUNCTION, SUBORDINATOR } from '../../language/index.ts'
import { skipCircumstance } from '../clause.ts'
import { phraseFrom, type Range, withApposition } from '../noun-phrase.ts'
import { type AttributionRule, type CueReading, fromCues, type SentenceReading } from '../rule.ts'
import { quotationIndexAt, type SentenceView, spanOf, wordAt } from '../view.ts'

interface Turn {
  /** the comma before the speaker and the cue */
  comma: number
  source: Range
  /** the token after both */
  end: number
}

/** The speaker and cue after a comma: ", Brenn said" or ", said Ada Brenn". */
function turnAt(view: SentenceView, cue: CueReading): Turn | null {
  const { subject } = cue
  if (subject && wordAt(view, subject.first - 1) === ',')
    return { comma: subject.first - 1, source: subject, end: cue.end }
  if (wordAt(view, cue.first - 1) !== ',' || cue.first !== cue.at) return null
  const after = phraseFrom(view, cue.end)
  if (!after) return null
  const source = withApposition(view, after)
  return { comma: cue.first - 1, source, end: source.end }
}

/** Whether what stands before the comma says something: more than "Nonetheless" or "On Friday". */
function saysSomething(view: SentenceView, end: number, fewest: number): boolean {
  let words = 0
  for (let at = view.first; at < end; at++)
    if (view.isTime[at] !== 1 && !ADVERB.has(wordAt(view, at)) && view.tokens[at]!.kind !== 'mark') words++
  return words >= fewest
}

/** Whether the sentence that the speaker interrupts goes on: "The bridge, he said, will stay closed". */
function goesOnAfter(view: SentenceView, at: number): boolean {
  const word = wordAt(view, at)
  return word !== '' && !CONJUNCTION.has(word) && !SUBORDINATOR.has(word) && !/..ing$/.test(word)
}

function draw({ view, cues }: SentenceReading, cue: CueReading) {
  if (cue.gerund || cue.word.frame === 'phrase') return null
  const turn = turnAt(view, cue)
  if (!turn || quotationIndexAt(view, turn.comma) >= 0) return null
  if (cues[0] !== cue) return null
  const hearer = cue.word.frame === 'hearer' ? phraseFrom(view, turn.end) : null
  const after = skipCircumstance(view, hearer?.end ?? turn.end)
  const isInserted = wordAt(view, after) === ',' && goesOnAfter(view, after + 1)
  const isLast = after >= view.end || /^[.?!,;–—]$/.test(wordAt(view, after))
  if (!isLast && !isInserted) return null
  const head = saysSomething(view, turn.comma, isInserted ? 1 : 3) ? spanOf(view, view.first, turn.comma) : null
  const goesOn = isInserted && cues.at(-1) === cue
  const tail = goesOn ? spanOf(view, after + 1, view.end) : null
  const content = [head, tail].filter((span) => span !== null)
  if (content.length === 0) return null
  return {
    source: spanOf(view, turn.source.first, turn.source.end),
    cue: [spanOf(view, cue.first, cue.end)!],
    content,
    at: cue.at,
    sentence: view.index,
    introduces: true,
  }
}

export const cueLast: AttributionRule = {
  name: 'cue-last',
  version: '1',
  confidence: 0.94,
  examples: [
    'The talks have failed for good, Ada Brenn said on Friday.',
    'The bridge, said Ilya Torvik, will stay closed until spring.',
  ],
  draw: fromCues(draw),
}
