import {
  type CodedEvent,
  type CodedParty,
  type DocumentRecord,
  type DrawnBy,
  type Event,
  makeCodedEvent,
  type Quad,
  sliceSpan,
} from '../model/index.ts'
import { rememberCodePoints } from './code-points.ts'
import { reachOf, sideOf, type Told, wordsOf } from './told.ts'

/** The data set that Acta's own events are in. */
export const OWN_DATASET = 'Acta'

export const QUADS: readonly Quad[] = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
]

/** A side in PLOVER: `code` is a party's, `actor_text` its name. */
export interface PloverParty {
  actor_text: string
  code?: string
}

/**
 * A line of PLOVER's JSON. `date` is the first day of `happenedOn`, or else the day of publication, as `date_basis`
 * tells; `enddate` its last day; `event` the type; `event_text` the event's words; `event_loc` the place; `quad_code`
 * counts the quad classes from 1; `mode` the mode of a coded event; `context` is never known. `text_info` counts code
 * points of the text. `cite_info.corpus` is the data set. `status`, `published` and `date_basis` are keys of ours.
 */
export interface PloverLine {
  id: string
  date: string | null
  enddate?: string
  actor: PloverParty[]
  event: string[]
  recipient: PloverParty[]
  event_loc: { name: string } | null
  event_text: string[]
  quad_code: number
  mode: string[]
  context: string[]
  text_info: { start: number; end: number } | null
  cite_info: { corpus: string; codebook: string; [key: string]: string }
  status: string
  published: string | null
  date_basis: 'stated' | 'implied' | 'published' | null
}

const toParty = ({ name, code }: CodedParty): PloverParty => ({ actor_text: name, ...(code === null ? {} : { code }) })

/**
 * A coded event as a line of PLOVER.
 * Example: `toPlover(event)` begins `{ id: '17', date: '2031-05-14', actor: [{ actor_text: 'Vardia', code: 'VDA' }]`.
 */
export function toPlover(event: CodedEvent): PloverLine {
  const { happenedOn, publishedOn, place, text, mode, url } = event
  return {
    id: event.ref,
    date: happenedOn ?? publishedOn,
    actor: event.actors.map(toParty),
    event: [event.type],
    recipient: event.recipients.map(toParty),
    event_loc: place === null ? null : { name: place },
    event_text: text === null ? [] : [text],
    quad_code: QUADS.indexOf(event.quad) + 1,
    mode: mode === null ? [] : [mode],
    context: [],
    text_info: null,
    cite_info: { corpus: event.dataset, codebook: 'PLOVER', ...(url === null ? {} : { url }) },
    status: event.status,
    published: publishedOn,
    date_basis: happenedOn === null && publishedOn !== null ? 'published' : null,
  }
}

/** An event of the ledger as another data set would hold it. */
export function toCodedEvent(told: Told<Event>): CodedEvent {
  const { record, document, text } = told
  return makeCodedEvent({
    dataset: OWN_DATASET,
    ref: record.id,
    type: record.type,
    mode: null,
    quad: record.quad,
    status: record.status,
    actors: sideOf(record.actors, record.actorSpans, told),
    recipients: sideOf(record.recipients, record.recipientSpans, told),
    happenedOn: record.happenedOn?.from ?? null,
    publishedOn: document.publishedOn ?? null,
    place: record.place,
    text: wordsOf(record.spans, text),
    url: document.url ?? null,
  })
}

/**
 * Makes what writes events of the ledger as lines of PLOVER, with their documents; it remembers the last text that it counted.
 * Example: `makePloverCodec()({ record: event, document, actors, text }).status` is "claimed" where somebody tells it.
 */
export function makePloverCodec(): (told: Told<Event>) => PloverLine {
  const pointsOf = rememberCodePoints()
  return (told) => {
    const { record, document, text } = told
    const line = toPlover(toCodedEvent(told))
    const moment = record.happenedOn
    return {
      ...line,
      ...(moment && moment.to !== moment.from ? { enddate: moment.to } : {}),
      event_text: record.spans.map((span) => sliceSpan(text, span)),
      text_info: pointsOf(text).toPoints(reachOf(record.spans)),
      cite_info: { ...line.cite_info, ...toCited(document, record.drawnBy) },
      date_basis: moment?.basis ?? line.date_basis,
    }
  }
}

/** Where an event was read, and by what. */
function toCited(document: DocumentRecord, { rule, version }: DrawnBy): { [key: string]: string } {
  const { id, ref, title, outlet, language } = document
  const cited = { citation: ref ?? id, title, publication: outlet, language, coder: rule, version }
  const given = Object.entries(cited).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(given)
}
