import {
  type CodedEvent,
  type EventStatus,
  eventStatusSchema,
  eventTypeSchema,
  makeCodedEvent,
  QUAD_OF,
  quadSchema,
} from '../model/index.ts'
import { maybeDay } from './day.ts'
import { invalid, quoted } from './decoded.ts'
import { parsePartyCell } from './party-cell.ts'
import type { Header } from './read-csv.ts'

/**
 * The columns of a file of coded events. `date` is the day of the event and `published` the day from when it counts,
 * else that of the event; `actors` and `recipients` are parties as "Ada Brenn (VDA); OSK"; without `status` an event is
 * asserted, without `quad` it has the class of its type.
 */
export const CODED_EVENT_HEADER: Header = {
  required: ['ref', 'date', 'type', 'actors'],
  optional: ['dataset', 'mode', 'quad', 'status', 'recipients', 'place', 'text', 'url', 'published'],
}

/**
 * The coded event of a row.
 * Example: `parseCodedEventRow({ ref: '17', date: '2031-05-14', type: 'AID', actors: 'VDA', recipients: 'OSK' }, 'Vard Events')`.
 *
 * Shape: the data set is the row's, else the one that is handed in
 * Errors: 'line-invalid' and 'date-invalid', without the number of the row
 */
export function parseCodedEventRow(cells: { readonly [column: string]: string }, dataset: string): CodedEvent {
  if (!cells.ref) throw invalid('its ref is empty: give the id that the data set has for it')
  const type = choose('type', (cells.type ?? '').toUpperCase(), eventTypeSchema.options)
  if (type === null) throw invalid("its type is empty: give one of PLOVER's sixteen")
  const happenedOn = maybeDay('date', cells.date)
  return makeCodedEvent({
    dataset: cells.dataset || dataset,
    ref: cells.ref,
    type,
    mode: cells.mode || null,
    quad: choose('quad', cells.quad, quadSchema.options) ?? QUAD_OF[type],
    status: choose<EventStatus>('status', cells.status?.toLowerCase(), eventStatusSchema.options) ?? 'asserted',
    actors: parsePartyCell(cells.actors ?? ''),
    recipients: parsePartyCell(cells.recipients ?? ''),
    happenedOn,
    publishedOn: maybeDay('published', cells.published) ?? happenedOn,
    place: cells.place || null,
    text: cells.text || null,
    url: cells.url || null,
  })
}

/** One of some words, or null where none is given. */
function choose<Word extends string>(name: string, given: string | undefined, words: readonly Word[]): Word | null {
  if (!given) return null
  const word = words.find((each) => each === given)
  if (word) return word
  throw invalid(`its ${name} ${quoted(given)} is not known: give one of ${words.join(', ')}`)
}
