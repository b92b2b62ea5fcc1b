import { z } from 'zod'
import {
  type CodedEvent,
  type CodedParty,
  type EventType,
  eventStatusSchema,
  eventTypeSchema,
  makeCodedEvent,
  QUAD_OF,
} from '../model/index.ts'
import { maybeDay } from './day.ts'
import { invalid, quoted } from './decoded.ts'
import { parseJsonLine } from './json-line.ts'
import { QUADS } from './plover.ts'
import { joinWords } from './told.ts'

const text = z.string().nullish()
const list = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .nullish()
  .transform((given) => given ?? [])
const party = z.union([
  z.string().transform((name) => ({ actor_text: name, code: undefined, identifier_text: undefined, name: undefined })),
  z.object({ actor_text: text, code: text, identifier_text: text, name: text }),
])
const side = z.array(party).nullish()

/** What is read of a line of PLOVER: `source` is what the manual called `actor` before; other keys are left aside. */
const ploverSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  date: text,
  actor: side,
  source: side,
  event: list,
  recipient: side,
  event_loc: z.union([z.string().transform((name) => ({ name })), z.object({ name: text })]).nullish(),
  event_text: list,
  quad_code: z.number().nullish(),
  mode: list,
  cite_info: z.object({ corpus: text, url: text }).nullish(),
  status: eventStatusSchema.nullish(),
  published: text,
  date_basis: text,
})

type Line = z.infer<typeof ploverSchema>

/** Types of earlier versions of the manual. */
const EARLIER: { readonly [type: string]: EventType } = { DEMAND: 'REQUEST', INVESTIGATE: 'ACCUSE', FIGHT: 'ASSAULT' }

/**
 * The coded events of a line of PLOVER, one for each type that it has.
 * Example: `parsePloverLine('{"id":"17","date":"2031-05-14","event":["AID"],"actor":[{"code":"VDA"}]}', 'Vard Events')`.
 *
 * Shape: the data set is the line's `cite_info.corpus`, else the one that is handed in; without `status` an event is asserted
 * Errors: 'line-invalid', 'date-invalid' and 'document-binary', without the number of the line
 */
export function parsePloverLine(line: string, dataset: string): CodedEvent[] {
  const parsed = ploverSchema.safeParse(parseJsonLine(line))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(`its ${quoted(issue!.path.join('.'))} is not as PLOVER has it: ${issue!.message}`)
  }
  const types = parsed.data.event.map(toType)
  if (types.length === 0) throw invalid('its "event" names no type: give one of PLOVER\'s sixteen, ["AID"]')
  return types.map((type) => toEvent(parsed.data, type, dataset))
}

function toType(given: string): EventType {
  const upper = given.trim().toUpperCase()
  const type = eventTypeSchema.safeParse(EARLIER[upper] ?? upper)
  if (type.success) return type.data
  throw invalid(`${quoted(given)} is no type of PLOVER: give one of ${eventTypeSchema.options.join(', ')}`)
}

function toEvent(line: Line, type: EventType, dataset: string): CodedEvent {
  const date = maybeDay('date', line.date)
  const happenedOn = line.date_basis === 'published' ? null : date
  return makeCodedEvent({
    dataset: line.cite_info?.corpus || dataset,
    ref: line.id,
    type,
    mode: line.mode.length > 0 ? line.mode.join(', ') : null,
    quad: (line.event.length === 1 ? QUADS[(line.quad_code ?? 0) - 1] : undefined) ?? QUAD_OF[type],
    status: line.status ?? 'asserted',
    actors: toParties(line.actor ?? line.source ?? []),
    recipients: toParties(line.recipient ?? []),
    happenedOn,
    publishedOn: line.published === undefined ? date : maybeDay('published', line.published),
    place: line.event_loc?.name ?? null,
    text: line.event_text.length > 0 ? joinWords(line.event_text) : null,
    url: line.cite_info?.url ?? null,
  })
}

const toParties = (given: readonly z.infer<typeof party>[]): CodedParty[] =>
  given.map(({ actor_text, identifier_text, name, code = null }) => {
    const called = actor_text || identifier_text || name || code
    if (called) return { name: called, code }
    throw invalid('one of its parties has no name: give its "actor_text" or its "code"')
  })
