import type { Event, EventType, Span } from '../../src/model/index.ts'
import { type Counts, f1Of, type Measures, toShare } from './counts.ts'

/** A sentence whose source, target and type are known, with the events that Acta found in it. */
export interface CodedSentence {
  source: Span
  target: Span
  type: string
  quad: number
  events: readonly Event[]
}

/** The gold set does not tell CONCEDE from RETREAT. */
type CodedType = Exclude<EventType, 'CONCEDE' | 'RETREAT'> | 'YIELD'

const toCodedType = (type: EventType): CodedType => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

/** The gold set's classes: verbal and material cooperation, verbal and material conflict. */
const QUAD: Record<CodedType, number> = {
  ...{ AGREE: 1, CONSULT: 1, SUPPORT: 1 },
  ...{ COOPERATE: 2, AID: 2, YIELD: 2 },
  ...{ REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3 },
  ...{ PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 },
}

/** How much longer than the gold span a side's span may be, in UTF-16 code units. */
const MAX_EXCESS = 40

const touches = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && start < span.end && span.end - span.start <= end - start + MAX_EXCESS)

interface Answer {
  type: CodedType | null
  isDirected: boolean
}

/** The one event that answers: the first with both sides right, else with the actor, else the recipient, else any. */
function answerOf({ source, target, events }: CodedSentence): Answer {
  const told = events.filter(({ status }) => status === 'asserted' || status === 'claimed')
  const isActor = (event: Event) => touches(event.actorSpans, source)
  const isRecipient = (event: Event) => touches(event.recipientSpans, target)
  const both = told.find((event) => isActor(event) && isRecipient(event))
  const event = both ?? told.find(isActor) ?? told.find(isRecipient) ?? told[0]
  return { type: event ? toCodedType(event.type) : null, isDirected: both !== undefined }
}

function scoreLabels(name: string, gold: readonly string[], predicted: readonly (string | null)[]): Measures {
  const perLabel = [...new Set(gold)].sort().map((label): [string, Counts] => {
    const tp = gold.filter((one, at) => one === label && predicted[at] === label).length
    const [isGold, isPredicted] = [gold, predicted].map((list) => list.filter((one) => one === label).length)
    return [`${name}.${label}`, { tp, fp: isPredicted! - tp, fn: isGold! - tp }]
  })
  const f1s = perLabel.map(([, counts]) => f1Of(counts))
  const right = gold.filter((one, at) => one === predicted[at]).length
  return {
    [`${name}.accuracy`]: toShare(right, gold.length),
    [`${name}.macroF1`]: toShare(
      f1s.reduce((sum, f1) => sum + f1, 0),
      f1s.length,
    ),
    ...Object.fromEntries(perLabel.map(([label, counts]) => [label, { value: f1Of(counts), counts }])),
  }
}

/**
 * Scores events against sentences coded with one event each: the type and its quad class, both sides, all of it ("joint").
 * Example: `scoreCodedSentences(sentences)['type.macroF1'].value`.
 *
 * Shape: only asserted and claimed events answer; CONCEDE and RETREAT count as one type
 */
export function scoreCodedSentences(sentences: readonly CodedSentence[]): Measures {
  const answers = sentences.map(answerOf)
  const share = (test: (sentence: CodedSentence, answer: Answer) => boolean) =>
    toShare(sentences.filter((sentence, at) => test(sentence, answers[at]!)).length, sentences.length)
  const types = scoreLabels(
    'type',
    sentences.map(({ type }) => type),
    answers.map(({ type }) => type),
  )
  const quads = scoreLabels(
    'quad',
    sentences.map(({ quad }) => String(quad)),
    answers.map(({ type }) => (type ? String(QUAD[type]) : null)),
  )
  return {
    ...types,
    'quad.accuracy': quads['quad.accuracy']!,
    'quad.macroF1': quads['quad.macroF1']!,
    joint: share(({ type }, answer) => answer.isDirected && answer.type === type),
    directed: share((_, answer) => answer.isDirected),
    answered: share((_, { type }) => type !== null),
  }
}
