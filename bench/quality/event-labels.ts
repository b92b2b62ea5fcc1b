import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventStatus, EventType, Span } from '../../src/model/index.ts'

type Pair = readonly [start: number, end: number]

interface WrittenEvent {
  type: EventType
  status: EventStatus
  /** the event's words, and others in the report for the same event */
  words: readonly Pair[]
  actors: readonly Pair[]
  recipients: readonly Pair[]
}

/** The events of a report as a reader labelled them, by offsets into a text that is not in the repository. */
interface WrittenLabels {
  corpus: 'events' | 'plover' | 'news' | 'polnear'
  /** digest of the text */
  id: string
  /** the passage of the text that was read; else all of it */
  from?: number
  to?: number
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

const LABELS = new URL('../../scripts/train/labels/events-coded.jsonl', import.meta.url)
const TEXTS = ['events/2025-first-half.jsonl', 'plover/train.jsonl', 'news/us-government.jsonl', 'polnear/train.jsonl']
const DIGITS = 16

const readLines = <T>(path: string | URL): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

const toSpans = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }))

/** The labelled reports whose very texts lie under `data`; null where the corpus is not there. */
export function readEventLabels(data: string): EventLabels[] | null {
  const paths = TEXTS.map((path) => join(data, path))
  if (!paths.every((path) => existsSync(path))) return null
  const texts = new Map<string, { text: string; date?: string }>()
  for (const path of paths)
    for (const each of readLines<{ text: string; date?: string }>(path))
      texts.set(createHash('sha256').update(each.text).digest('hex').slice(0, DIGITS), each)
  return readLines<WrittenLabels>(LABELS).flatMap(({ id, corpus, from, to, reader, aside, events }) => {
    const whole = texts.get(id)
    if (!whole) return []
    const labelled = events.map(({ type, status, words, actors, recipients }) => ({
      type,
      status,
      words: toSpans(words),
      actors: toSpans(actors),
      recipients: toSpans(recipients),
    }))
    const text = whole.text.slice(from, to)
    return { id, corpus, reader, isAside: aside === true, text, date: whole.date, events: labelled }
  })
}
