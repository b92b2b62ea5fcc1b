import { type Actor, type Event, joinSpans, type Span, type Statement, type ThreadParty } from '../../model/index.ts'
import { type ActionWords, type NameAt, readAction } from '../commitment-threads/action-words.ts'
import { type Side, toSide } from '../commitment-threads/parties.ts'
import { sentenceAt, toSentences } from '../commitment-threads/sentence.ts'
import type { ThreadedDocument } from '../commitment-threads/threaded-document.ts'
import { type Known, namesOf } from '../commitment-threads/undertaking.ts'
import { stemOf } from '../commitment-threads/word-groups.ts'
import { dayNumber } from '../days.ts'
import { type Place, UNNAMED } from './deed.ts'
import { addedDaysIn, newEndIn } from './new-end.ts'

export const NOBODY: Side = { codes: new Set(), persons: [], parties: [] }

/** A sentence with what was read in it. */
export interface Sentence {
  span: Span
  words: string
  named: ReadonlySet<string>
  concepts: ReadonlySet<string>
  events: readonly Event[]
}

/** A document as deeds are read in it: its sentences, and who its records name. */
export class DeedSource {
  readonly document: ThreadedDocument
  readonly known: Known
  readonly byId: ReadonlyMap<string, Actor>
  readonly nameAt: NameAt
  readonly place: Place

  constructor(document: ThreadedDocument, known: Known) {
    this.document = document
    this.known = known
    this.byId = new Map(document.actors.map((actor) => [actor.id, actor]))
    this.nameAt = namesOf(document.actors, document.text)
    const { id, ref, outlet, publishedOn } = document.document
    this.place = {
      document: id,
      ref: ref ?? id,
      outlet: outlet ?? null,
      date: publishedOn ?? null,
      day: dayNumber(publishedOn),
      report: known.reports.get(id) ?? id,
    }
  }

  readSentences(): Sentence[] {
    const spans = toSentences(this.document.text)
    const bySentence = new Map<Span, Event[]>(spans.map((span) => [span, []]))
    for (const event of this.document.events) bySentence.get(sentenceAt(spans, event.spans[0]!.start)!)?.push(event)
    return spans.map((span) => this.#readSentence(span, bySentence.get(span)!))
  }

  #readSentence(span: Span, events: readonly Event[]): Sentence {
    const { text, actors } = this.document
    const words = text.slice(span.start, span.end)
    const isInside = ({ start, end }: Span): boolean => start >= span.start && end <= span.end
    const named = new Set(
      actors.flatMap(({ serves, mentions }) => (serves !== null && mentions.some(isInside) ? [serves] : [])),
    )
    const read = readAction([{ start: span.start, words }], this.nameAt)
    for (const name of read.names) named.add(name)
    return { span, words, named, concepts: new Set([...allOf(read), ...[...read.names].map(stemOf)]), events }
  }

  sideOf = (ids: readonly string[]): Side => toSide(ids, this.byId, this.known.services)

  partiesOf = (ids: readonly string[]): ThreadParty[] =>
    ids.flatMap((id) => {
      const actor = this.byId.get(id)
      return actor ? [{ name: actor.name, serves: actor.serves }] : []
    })

  wordsIn = ({ start, end }: Span): string => this.document.text.slice(start, end)

  /** The words of some stretches, read like an action. */
  read = (...spans: readonly Span[]): ActionWords =>
    readAction(
      spans.map((span) => ({ start: span.start, words: this.wordsIn(span) })),
      this.nameAt,
    )

  /** What all deeds of a sentence have in common. */
  commonOf = ({ span, words, named, concepts }: Sentence) => ({
    ...this.place,
    start: span.start,
    named,
    sentence: concepts,
    until: this.#untilIn(span),
    addedDays: addedDaysIn(words),
  })

  /** The last day that a commitment of the sentence sets, or its words. */
  #untilIn({ start, end }: Span): string | null {
    const dated = this.document.commitments.find(
      ({ deadline, spans }) => deadline?.latest && start <= spans[0]!.start && spans[0]!.start < end,
    )
    return dated?.deadline?.latest ?? newEndIn(this.document.text.slice(start, end), this.place.date)
  }

  /** The statement that is made by the words of a cue: "confirms the truce". */
  statementBy({ start, end }: Span): Statement | undefined {
    return this.document.statements.find(
      ({ cue, speakers }) => speakers.length > 0 && cue.some((each) => each.start < end && start < each.end),
    )
  }

  /** Who is named last before a cue. */
  subjectBefore({ span }: Sentence, cue: Span): Side {
    const before = this.document.actors
      .filter(({ kind }) => kind !== 'group')
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end })))
      .filter(({ start, end }) => start >= span.start && end <= cue.start)
      .sort((one, other) => other.end - one.end)
    return before[0] ? this.sideOf([before[0].id]) : NOBODY
  }

  /** The innermost statement whose content holds a span. */
  statementAround({ start, end }: Span): Statement | undefined {
    return this.document.statements.findLast(({ content }) =>
      content.some((each) => each.start <= start && end <= each.end),
    )
  }

  /** Who says that something was done that a statement or an accusation tells; nobody by name where neither does. */
  claimants({ events }: Sentence, event: Event): ThreadParty[] {
    const statement = this.document.statements.find(({ id }) => id === event.claimedIn)
    const speakers = statement ? this.partiesOf(statement.speakers) : []
    if (speakers.length > 0) return speakers
    const accusation = events.find(({ type, spans }) => type === 'ACCUSE' && spans[0]!.start < event.spans[0]!.start)
    const accusers = accusation ? this.partiesOf(accusation.actors) : []
    return accusers.length > 0 ? accusers : [UNNAMED]
  }
}

export const wordsWithSides = ({ spans, actorSpans, recipientSpans }: Event): Span[] =>
  joinSpans([...spans, ...actorSpans, ...recipientSpans])

export const orUnnamed = (parties: readonly ThreadParty[]): readonly ThreadParty[] =>
  parties.length > 0 ? parties : [UNNAMED]

export const allOf = ({ verb, rest }: ActionWords): Set<string> => new Set([...(verb === null ? [] : [verb]), ...rest])
