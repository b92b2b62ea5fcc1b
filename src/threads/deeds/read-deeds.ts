import {
  type Actor,
  type Event,
  joinSpans,
  type Quad,
  type Span,
  type Statement,
  type ThreadParty,
  type Turn,
} from '../../model/index.ts'
import { type ActionWords, type NameAt, readAction } from '../commitment-threads/action-words.ts'
import { type Side, toSide } from '../commitment-threads/parties.ts'
import { sentenceAt, toSentences } from '../commitment-threads/sentence.ts'
import type { ThreadedDocument } from '../commitment-threads/threaded-document.ts'
import { type Known, namesOf } from '../commitment-threads/undertaking.ts'
import { stemOf } from '../commitment-threads/word-groups.ts'
import { dayNumber } from '../days.ts'
import { type Deed, type Place, UNNAMED } from './deed.ts'
import { agreementAt, type FoundTurn, findTurns } from './turns.ts'

/** Words by which a sentence tells as somebody's what the outlet does not say itself. */
const HEDGED = /\b(?:alleg\w*|reportedly|purported\w*|(?:is|are|was|were) reported|reports? of)\b/i
/** Turns that an agreement makes by itself, whoever is named beside it. */
const OF_ITSELF = new Set<Turn>(['starts', 'ends', 'collapses'])
/** By what a turn is made: attacks and the like break, deeds of cooperation are done under. */
const QUADS: Readonly<Partial<Record<Turn, Quad>>> = { breaks: 'material-conflict', under: 'material-cooperation' }
const DESPITE = /^(?:despite|notwithstanding|in spite of)/i
const NOBODY: Side = { codes: new Set(), persons: [], parties: [] }

/** A sentence with what was read in it. */
interface Sentence {
  span: Span
  words: string
  named: ReadonlySet<string>
  concepts: ReadonlySet<string>
  events: readonly Event[]
}

/** Reads the deeds of one document: its events, and what its sentences say of agreements. */
class DeedReader {
  readonly #source: ThreadedDocument
  readonly #known: Known
  readonly #byId: ReadonlyMap<string, Actor>
  readonly #nameAt: NameAt
  readonly #place: Place

  constructor(source: ThreadedDocument, known: Known) {
    this.#source = source
    this.#known = known
    this.#byId = new Map(source.actors.map((actor) => [actor.id, actor]))
    this.#nameAt = namesOf(source.actors, source.text)
    const { id, ref, outlet, publishedOn } = source.document
    this.#place = {
      document: id,
      ref: ref ?? id,
      outlet: outlet ?? null,
      date: publishedOn ?? null,
      day: dayNumber(publishedOn),
      report: known.reports.get(id) ?? id,
    }
  }

  readAll(): Deed[] {
    const spans = toSentences(this.#source.text)
    const bySentence = new Map<Span, Event[]>(spans.map((span) => [span, []]))
    for (const event of this.#source.events) bySentence.get(sentenceAt(spans, event.spans[0]!.start)!)?.push(event)
    return spans.flatMap((span) => this.#ofSentence(span, bySentence.get(span)!))
  }

  #sideOf = (ids: readonly string[]): Side => toSide(ids, this.#byId, this.#known.services)

  #partiesOf = (ids: readonly string[]): ThreadParty[] =>
    ids.flatMap((id) => {
      const actor = this.#byId.get(id)
      return actor ? [{ name: actor.name, serves: actor.serves }] : []
    })

  #ofSentence(span: Span, events: readonly Event[]): Deed[] {
    const { text, actors } = this.#source
    const words = text.slice(span.start, span.end)
    const turns = findTurns(words)
    if (events.length === 0 && turns.length === 0) return []
    const isInside = ({ start, end }: Span): boolean => start >= span.start && end <= span.end
    const named = new Set(
      actors.flatMap(({ serves, mentions }) => (serves !== null && mentions.some(isInside) ? [serves] : [])),
    )
    const read = readAction([{ start: span.start, words }], this.#nameAt)
    for (const name of read.names) named.add(name)
    const concepts = new Set([...allOf(read), ...[...read.names].map(stemOf)])
    const sentence: Sentence = { span, words, named, concepts, events }
    return [
      ...events.map((event) => this.#ofEvent(sentence, event)),
      ...turns.flatMap((turn) => this.#ofTurn(sentence, turn) ?? []),
    ]
  }

  #ofEvent(sentence: Sentence, event: Event): Deed {
    return {
      ...this.#common(sentence),
      record: event.id,
      happened: event.happenedOn?.basis === 'stated' ? dayNumber(event.happenedOn.to) : null,
      spans: wordsWithSides(event),
      at: event.spans[0]!.start,
      type: event.type,
      status: event.status,
      turn: null,
      actors: this.#sideOf(accusedOf(sentence, event) ?? event.actors),
      recipients: this.#sideOf(event.recipients),
      claimedBy: event.status === 'claimed' || event.status === 'denied' ? this.#claimants(sentence, event) : [],
      words: this.#wordsOf(sentence, event),
      agreement: null,
    }
  }

  #common = ({ span, named, concepts }: Sentence) => ({
    ...this.#place,
    start: span.start,
    named,
    sentence: concepts,
    until: this.#untilIn(span),
  })

  /** The last day that a commitment of the sentence sets. */
  #untilIn({ start, end }: Span): string | null {
    const dated = this.#source.commitments.find(
      ({ deadline, spans }) => deadline?.latest && start <= spans[0]!.start && spans[0]!.start < end,
    )
    return dated?.deadline?.latest ?? null
  }

  /** Who says that it was done: the statement's speakers, else who accuses of it, else nobody by name. */
  #claimants({ events }: Sentence, event: Event): ThreadParty[] {
    const statement = this.#source.statements.find(({ id }) => id === event.claimedIn)
    const speakers = statement ? this.#partiesOf(statement.speakers) : []
    if (speakers.length > 0) return speakers
    const accusation = events.find(({ type, spans }) => type === 'ACCUSE' && spans[0]!.start < event.spans[0]!.start)
    const accusers = accusation ? this.#partiesOf(accusation.actors) : []
    return accusers.length > 0 ? accusers : [UNNAMED]
  }

  /** The words between the events of others before and after it. */
  #wordsOf({ span, events }: Sentence, event: Event): ActionWords {
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
    const head = readAction(
      event.spans.map(({ start, end }) => ({ start, words: this.#source.text.slice(start, end) })),
      this.#nameAt,
    )
    const clause = readAction([{ start: from, words: this.#source.text.slice(from, to) }], this.#nameAt)
    return { ...clause, verb: head.verb, stages: head.stages, rest: new Set([...head.rest, ...allOf(clause)]) }
  }

  /** What a sentence says of an agreement; null where nothing is done: "despite the truce" alone, what will be released under it. */
  #ofTurn(sentence: Sentence, found: FoundTurn): Deed | null {
    const { turn, start, end } = found
    const span = { start: sentence.span.start + start, end: sentence.span.start + end }
    const doing = this.#doers(sentence, { turn, span })
    const words = this.#source.text.slice(span.start, span.end)
    if (doing.event === null && (turn === 'under' || DESPITE.test(words))) return null
    return {
      ...this.#common(sentence),
      record: doing.event?.id ?? null,
      happened: null,
      spans: joinSpans([span, ...(doing.event ? wordsWithSides(doing.event) : [])]),
      at: span.start,
      type: doing.event?.type ?? null,
      status: doing.claimedBy.length > 0 ? 'claimed' : 'asserted',
      turn,
      actors: doing.actors,
      recipients: NOBODY,
      claimedBy: doing.claimedBy,
      words: readAction([{ start: span.start, words }], this.#nameAt),
      agreement: this.#agreementOf(sentence, found),
    }
  }

  /** The agreement of a turn: as it is named, and between whom: who attacks or accuses whom, and whom it is said to be with. */
  #agreementOf({ span: { start, end }, words, events }: Sentence, found: FoundTurn): Deed['agreement'] {
    const at = agreementAt(words, found)
    const span = { start: start + at.start, end: start + at.end }
    const sides = events
      .filter(({ type, quad }) => type === 'ACCUSE' || quad === 'material-conflict')
      .flatMap(({ actors, recipients }) => [...actors, ...recipients])
    const after = this.#source.text.slice(span.end, end)
    const reach = /^\s+(?:with|between)\b[^,.;]*/i.exec(after)?.[0].length ?? 0
    const named = this.#source.actors.filter(({ mentions }) =>
      mentions.some((each) => each.start >= span.end && each.end <= span.end + reach),
    )
    const parties = toSide([...sides, ...named.map(({ id }) => id)], this.#byId, this.#known.services).parties
    return { span, text: this.#source.text.slice(span.start, span.end), parties }
  }

  /** Who does what a cue says, and who says so. */
  #doers(
    sentence: Sentence,
    { turn, span }: { turn: Turn; span: Span },
  ): { event: Event | null; actors: Side; claimedBy: readonly ThreadParty[] } {
    const { events } = sentence
    const accusation = events.find(({ type, recipients }) => type === 'ACCUSE' && recipients.length > 0)
    if (accusation && turn === 'breaks')
      return {
        event: accusation,
        actors: this.#sideOf(accusation.recipients),
        claimedBy: orUnnamed(this.#partiesOf(accusation.actors)),
      }
    const statement = this.#statementAround(span)
    const event = doingEvent(events, turn, span)
    const actors = OF_ITSELF.has(turn)
      ? NOBODY
      : event
        ? this.#sideOf(event.actors)
        : this.#subjectBefore(sentence, span)
    const claimedBy = statement
      ? orUnnamed(this.#partiesOf(statement.speakers))
      : event?.status === 'claimed'
        ? this.#claimants(sentence, event)
        : HEDGED.test(sentence.words) && turn === 'breaks'
          ? [UNNAMED]
          : []
    return { event, actors, claimedBy }
  }

  /** Who is named last before a cue. */
  #subjectBefore({ span }: Sentence, cue: Span): Side {
    const before = this.#source.actors
      .filter(({ kind }) => kind !== 'group')
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
      .filter(({ start, end }) => start >= span.start && end <= cue.start)
      .sort((one, other) => other.end - one.end)
    return before[0] ? this.#sideOf([before[0].id]) : NOBODY
  }

  /** The innermost statement whose content holds a span. */
  #statementAround({ start, end }: Span): Statement | undefined {
    return this.#source.statements.findLast(({ content }) =>
      content.some((each) => each.start <= start && end <= each.end),
    )
  }
}

const wordsWithSides = ({ spans, actorSpans, recipientSpans }: Event): Span[] =>
  joinSpans([...spans, ...actorSpans, ...recipientSpans])

const orUnnamed = (parties: readonly ThreadParty[]): readonly ThreadParty[] =>
  parties.length > 0 ? parties : [UNNAMED]

const allOf = ({ verb, rest }: ActionWords): Set<string> => new Set([...(verb === null ? [] : [verb]), ...rest])

const startsAfter = ({ actorSpans, spans }: Event, offset: number): number[] =>
  [...actorSpans, ...spans].map(({ start }) => start).filter((start) => start >= offset)

/** Who is accused of a deed that was read as the accuser's own: nobody accuses others of what he did himself. */
function accusedOf({ events }: Sentence, { spans, status, quad, actors }: Event): readonly string[] | null {
  if (status !== 'claimed' || quad !== 'material-conflict') return null
  const accusation = events.findLast(
    ({ type, spans: words, recipients }) =>
      type === 'ACCUSE' && recipients.length > 0 && words[0]!.start < spans[0]!.start,
  )
  const isOwn = accusation && actors.length > 0 && actors.every((id) => accusation.actors.includes(id))
  return isOwn ? accusation.recipients : null
}

/** The event by which an agreement is broken or left, or who confirms it: at the cue, else the nearest before it. */
function doingEvent(events: readonly Event[], turn: Turn, cue: Span): Event | null {
  const acting = events.filter(
    ({ actors, status, quad }) =>
      actors.length > 0 && (status === 'asserted' || status === 'claimed') && (QUADS[turn] ?? quad) === quad,
  )
  const at = acting.find(({ spans }) => spans.some(({ start, end }) => start < cue.end && cue.start < end))
  return at ?? acting.findLast(({ spans }) => spans[0]!.start <= cue.start) ?? acting[0] ?? null
}

/** The deeds of a document in the order of its text. */
export const readDeeds = (source: ThreadedDocument, known: Known): Deed[] => new DeedReader(source, known).readAll()
