import type {
  Actor,
  Brief,
  BriefBound,
  BriefCommitment,
  BriefDay,
  BriefEvent,
  BriefParty,
  BriefStatement,
  Cluster,
  Event,
  Statement,
  Thread,
  Verdict,
} from '../../model/index.ts'
import { isOpen } from '../due.ts'
import { directionsOf, toBalance } from './balance.ts'
import { toBound, toCommitment } from './commitments.ts'
import { findParty, isOfParty } from './party.ts'
import { dayOfEvent, dayOfStatement, toEvents, toStatements } from './rows.ts'
import type { Texts, Told } from './told.ts'
import { compareDays, isSeen, isWithin, type Window } from './window.ts'

/** What a brief is made of. */
export interface BriefParts {
  /** a code or a part of a name; or whom it means, as `findParty` finds it */
  party: string | BriefParty
  verdicts: Iterable<Verdict>
  statements: Iterable<Told<Statement>>
  events: Iterable<Told<Event>>
  /** of the verdicts: the first member of each tells the outlet and the clause */
  threads?: Iterable<Thread>
  /** documents that carry one report */
  clusters?: Iterable<Cluster>
  texts: Texts
  from?: string | undefined
  to?: string | undefined
  asOf: string
}

const seen = <Record>(told: Iterable<Told<Record>>, asOf: string): Told<Record>[] =>
  [...told].filter(({ document }) => isSeen(document, asOf))

/** The names of states and organisations by their codes, as they are first told. */
function statesOf(told: readonly Told<unknown>[]): Map<string, string> {
  const names = new Map<string, string>()
  const rank: readonly Actor['kind'][] = ['state', 'organisation']
  for (const wanted of rank) {
    for (const { actors } of told) {
      for (const { kind, name, serves } of actors)
        if (kind === wanted && serves !== null && !names.has(serves)) names.set(serves, name)
    }
  }
  return names
}

/** Words and deeds by day. */
function toDays(rows: { said: BriefStatement[]; bound: BriefBound[]; did: BriefEvent[] }, window: Window): BriefDay[] {
  const days = new Map<string | null, BriefDay>()
  const dayFor = (day: string | null): BriefDay => {
    const known = days.get(day) ?? { day, said: [], bound: [], did: [] }
    if (isWithin(day, window)) days.set(day, known)
    return known
  }
  for (const each of rows.said) dayFor(dayOfStatement(each)).said.push(each)
  for (const each of rows.bound) dayFor(each.source.date).bound.push(each)
  for (const each of rows.did) dayFor(dayOfEvent(each)).did.push(each)
  return [...days.values()].sort((one, other) => compareDays(one.day, other.day))
}

/** Whether a thread began, fell due, or was borne upon in the window. */
const touches = ({ source, dueBy, evidence }: BriefCommitment, window: Window): boolean =>
  [source.date, ...evidence.map((each) => each.source.date)].some((day) => isWithin(day, window)) ||
  (dueBy !== null && isWithin(dueBy, window))

const byLastDay = (one: BriefCommitment, other: BriefCommitment): number =>
  compareDays(one.dueBy, other.dueBy) || compareDays(one.source.date, other.source.date)

/**
 * Makes the brief of a party: its words and its deeds side by side by day, what it is bound to and what came of it, and the balance of
 * cooperation and conflict in both directions.
 * Example: `makeBrief({ party: 'VDA', verdicts, statements, events, texts, asOf: '2031-06-18' }).open[0].daysLeft` is 12.
 *
 * Shape: rows in the order of publication, of all documents that name the party, each with its text in `texts`; of events only asserted
 * and claimed ones are counted, each apart. Open threads are all that were begun by `to`, settled ones those that the window touches
 * Errors: 'record-missing' where nobody is meant, with the names that are near
 */
export function makeBrief(parts: BriefParts): Brief {
  const { texts, asOf } = parts
  const window: Window = { from: parts.from ?? null, to: parts.to ?? null }
  const statements = seen(parts.statements, asOf)
  const events = seen(parts.events, asOf)
  const party =
    typeof parts.party === 'string'
      ? findParty(
          parts.party,
          [...statements, ...events].flatMap(({ actors }) => actors),
        )
      : parts.party
  const reports = new Map(
    [...(parts.clusters ?? [])].flatMap(({ cluster, documents }) => documents.map(({ id }) => [id, cluster])),
  )
  const said = new Map(statements.map((told) => [told.record.id, told]))
  const firsts = new Map([...(parts.threads ?? [])].map(({ thread, members }) => [thread, members[0]!]))
  const sources = { party, texts, said, reports, firsts }
  const rows = toEvents(events, sources)
  const inWindow = rows.filter((event) => isWithin(dayOfEvent(event), window))
  const isTurned = (event: BriefEvent, wanted: 'given' | 'received'): boolean =>
    directionsOf(event, party).some(({ direction }) => direction === wanted)
  const own = [...parts.verdicts].filter(({ by }) => by.some((each) => isOfParty(party, each)))
  const threads = own.map((verdict) => toCommitment(verdict, sources, asOf))
  return {
    party,
    asOf,
    ...window,
    open: threads
      .filter((each) => isOpen(each) && isWithin(each.source.date, { from: null, to: window.to }))
      .sort(byLastDay),
    settled: threads.filter((each) => !isOpen(each) && touches(each, window)),
    balance: toBalance(inWindow, { party, states: statesOf([...statements, ...events]) }),
    days: toDays(
      {
        said: toStatements(statements, sources),
        bound: own.map((verdict) => toBound(verdict, sources)),
        did: rows.filter((event) => event.actors.some((each) => isOfParty(party, each))),
      },
      window,
    ),
    received: inWindow
      .filter((event) => isTurned(event, 'received'))
      .sort((one, other) => compareDays(dayOfEvent(one), dayOfEvent(other))),
  }
}
