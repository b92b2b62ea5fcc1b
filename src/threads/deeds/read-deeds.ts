import type { Event } from '../../model/index.ts'
import type { ActionWords } from '../commitment-threads/action-words.ts'
import type { ThreadedDocument } from '../commitment-threads/threaded-document.ts'
import type { Known } from '../commitment-threads/undertaking.ts'
import { dayNumber } from '../days.ts'
import { accusedOf, isOfAccusation } from './accusation.ts'
import type { Deed } from './deed.ts'
import { allOf, DeedSource, type Sentence, wordsWithSides } from './deed-source.ts'
import { readAnswer, readPlainActs } from './read-plain-acts.ts'
import { readTurn } from './read-turn.ts'
import { findTurns } from './turns.ts'

/** Right before a deed that only begins: "starts withdrawing". */
const BEGUN = /\b(?:beg[aiu]n|begins|beginning|starts?|started|starting)(?: (?:to|the|a|an|its|their))?(?: \w+ly)?\s*$/i

function ofEvent(source: DeedSource, sentence: Sentence, event: Event): Deed {
  const status = isOfAccusation(sentence, event) ? 'claimed' : event.status
  return {
    ...source.commonOf(sentence),
    record: event.id,
    happened: event.happenedOn?.basis === 'stated' ? dayNumber(event.happenedOn.to) : null,
    spans: wordsWithSides(event),
    at: event.spans[0]!.start,
    type: event.type,
    status,
    turn: null,
    actors: source.sideOf(accusedOf(sentence, event) ?? event.actors),
    recipients: source.sideOf(event.recipients),
    claimedBy: status === 'claimed' || status === 'denied' ? source.claimants(sentence, event) : [],
    words: wordsOf(source, sentence, event),
    answers: null,
    agreement: null,
  }
}

/** The words between the events of others before and after it. */
function wordsOf(source: DeedSource, { span, events }: Sentence, event: Event): ActionWords {
  const actors = new Set(event.actors)
  const others = events.filter(
    (each) => each !== event && each.actors.length > 0 && !each.actors.some((id) => actors.has(id)),
  )
  const [first, last] = [event.spans[0]!.start, event.spans.at(-1)!.end]
  const from = Math.max(
    span.start,
    ...others.flatMap(({ spans }) => spans.filter(({ end }) => end <= first).map(({ end }) => end)),
  )
  const to = Math.min(span.end, ...others.flatMap((each) => startsAfter(each, last)))
  const head = source.read(...event.spans)
  const clause = source.read({ start: from, end: to })
  const isBegun = BEGUN.test(source.wordsIn({ start: span.start, end: first }))
  const scopes = isBegun ? new Set([...clause.scopes, 'part']) : clause.scopes
  return { ...clause, scopes, verb: head.verb, stages: head.stages, rest: new Set([...head.rest, ...allOf(clause)]) }
}

const startsAfter = ({ actorSpans, spans }: Event, offset: number): number[] =>
  [...actorSpans, ...spans].map(({ start }) => start).filter((start) => start >= offset)

/** The deeds of a document in the order of its text: its events, what its sentences say of agreements, and what they say in plain words. */
export function readDeeds(document: ThreadedDocument, known: Known): Deed[] {
  const source = new DeedSource(document, known)
  const sentences = source.readSentences()
  return sentences.flatMap((sentence, at) => [
    ...sentence.events.map((event) => ofEvent(source, sentence, event)),
    ...findTurns(sentence.words).flatMap((turn) => readTurn({ source, sentence }, turn) ?? []),
    ...readPlainActs(source, sentence),
    ...[readAnswer(source, sentences[at - 1], sentence) ?? []].flat(),
  ])
}
