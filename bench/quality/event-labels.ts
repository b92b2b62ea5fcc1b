import type { EventStatus, EventType, Span } from '../../src/model/index.ts'
import { type LabelPlace, type Pair, readLabelled, toSpans } from './labelled-texts.ts'

interface WrittenEvent {
  type: EventType
  status: EventStatus
  /** the event's words, and others in the report for the same event */
  words: readonly Pair[]
  actors: readonly Pair[]
  recipients: readonly Pair[]
}

/** The events of a report as a reader labelled them, by offsets into a text that is not in the repository. */
interface WrittenLabels extends LabelPlace {
  corpus: 'events' | 'plover' | 'news' | 'polnear'
  /** 8 read all reports, 9 a third of them without having seen the labels of 8 */
  reader: 8 | 9
  /** set aside: nothing is trained on it or tuned by it */
  aside?: true
  events: readonly WrittenEvent[]
}

/** An event that a person found in a report. */
export interface LabelledEvent {
  type: EventType
  status: EventStatus
  words: readonly Span[]
  actors: readonly Span[]
  recipients: readonly Span[]
}

/** A text with the events that a reader found in it. */
export interface EventLabels {
  id: string
  corpus: string
  reader: number
  isAside: boolean
  text: string
  date: string | undefined
  events: readonly LabelledEvent[]
}

/** The labelled texts that lie under `data`; null where a corpus is not there. */
export const readEventLabels = (data: string): EventLabels[] | null =>
  readLabelled<WrittenLabels>(data, 'events-coded.jsonl', ['events', 'plover', 'news', 'polnear'])?.map(
    ({ label: { id, corpus, reader, aside, events }, whole, text }) => ({
      id,
      corpus,
      reader,
      isAside: aside === true,
      text,
      date: whole.date,
      events: events.map(({ type, status, words, actors, recipients }) => ({
        type,
        status,
        words: toSpans(words),
        actors: toSpans(actors),
        recipients: toSpans(recipients),
      })),
    }),
  ) ?? null
