import type {
  BriefEvent,
  BriefParty,
  BriefSource,
  BriefStatement,
  Event,
  EventStatus,
  Statement,
  ThreadParty,
} from '../../model/index.ts'
import { isOfParty } from './party.ts'
import { partiesOf, placeOf, quote, quoteClause, type Texts, type Told, tellersOf } from './told.ts'
import { dayOf } from './window.ts'

/** Documents that carry one report, by their ids: the id of its cluster. */
export type Reports = ReadonlyMap<string, string>

interface Sources {
  party: BriefParty
  texts: Texts
  /** statements by id, those that claim and deny events among them */
  said: ReadonlyMap<string, Told<Statement>>
  reports: Reports
}

/** What is told of the future, or not at all, belongs to the day on which it is told. */
const UNDONE: ReadonlySet<EventStatus> = new Set(['planned', 'conditional'])

/** The day that an event is told under. */
export const dayOfEvent = ({ status, happenedOn, source }: BriefEvent): string | null =>
  dayOf(UNDONE.has(status) ? null : happenedOn, source.date)

/** The day that a statement is told under. */
export const dayOfStatement = ({ saidOn, source }: BriefStatement): string | null => dayOf(saidOn, source.date)

/** A key of what makes two tellings of one report the same: sides by what they serve. */
const toKey = (...parts: (string | readonly ThreadParty[])[]): string =>
  JSON.stringify(
    parts.map((part) => (typeof part === 'string' ? part : part.map(({ name, serves }) => serves ?? name))),
  )

const fold = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

/**
 * Rows with the tellings of one report folded into the earliest. Of tellings that a document has twice, the second is the same as the
 * second of another.
 */
function foldCopies<Row extends { source: BriefSource; alsoIn: BriefSource[] }>(
  rows: readonly Row[],
  reports: Reports,
  keyOf: (row: Row) => string,
): Row[] {
  const firsts = new Map<string, Row>()
  const times = new Map<string, number>()
  return rows.filter((row) => {
    const document = row.source.document!
    const key = keyOf(row)
    const own = JSON.stringify([document, key])
    const time = times.get(own) ?? 0
    times.set(own, time + 1)
    const shared = JSON.stringify([reports.get(document) ?? document, key, time])
    const first = firsts.get(shared)
    if (first) first.alsoIn.push(row.source)
    else firsts.set(shared, row)
    return !first
  })
}

/** What the party said, the tellings of one report once. */
export function toStatements(
  told: Iterable<Told<Statement>>,
  { party, texts, said, reports }: Sources,
): BriefStatement[] {
  const rows: BriefStatement[] = []
  for (const each of told) {
    const { record, document } = each
    const speakers = partiesOf(each, { ids: record.speakers }, texts)
    if (!speakers.some((speaker) => isOfParty(party, speaker))) continue
    const reporter = record.within === null ? undefined : said.get(record.within)
    rows.push({
      statement: record.id,
      act: record.act,
      manner: record.manner,
      speakers,
      addressees: partiesOf(each, { ids: record.addressees }, texts),
      reportedBy: reporter ? tellersOf(reporter, texts) : [],
      saidOn: record.saidOn,
      source: { ...placeOf(document), ...quote(texts, document.id, record.content) },
      alsoIn: [],
    })
  }
  return foldCopies(rows, reports, ({ act, speakers, source }) => toKey(act, speakers, fold(source.words)))
}

/** The events that the party is a side of, the tellings of one report once. */
export function toEvents(told: Iterable<Told<Event>>, { party, texts, said, reports }: Sources): BriefEvent[] {
  const rows: BriefEvent[] = []
  for (const each of told) {
    const { record, document } = each
    const { actorSpans, spans, recipientSpans, claimedIn } = record
    const actors = partiesOf(each, { ids: record.actors, spans: actorSpans }, texts)
    const recipients = partiesOf(each, { ids: record.recipients, spans: recipientSpans }, texts)
    if (![...actors, ...recipients].some((side) => isOfParty(party, side))) continue
    const claim = claimedIn === null ? undefined : said.get(claimedIn)
    rows.push({
      event: record.id,
      type: record.type,
      quad: record.quad,
      status: record.status,
      actors,
      recipients,
      claimedBy: claim ? tellersOf(claim, texts) : [],
      happenedOn: record.happenedOn,
      place: record.place,
      source: {
        ...placeOf(document),
        ...quoteClause(texts, document.id, [...actorSpans, ...spans, ...recipientSpans]),
      },
      alsoIn: [],
    })
  }
  return foldCopies(rows, reports, ({ type, status, actors, recipients }) => toKey(type, status, actors, recipients))
}
