import {
  type Actor,
  type Bearing,
  type CodedEvent,
  contains,
  type Evidence,
  makeEvidence,
  type Thread,
  type ThreadMember,
  type ThreadParty,
} from '../../model/index.ts'
import { buildThreads, type ThreadOptions } from '../commitment-threads/find-threads.ts'
import { sentenceAt, toSentences } from '../commitment-threads/sentence.ts'
import type { ThreadedDocument } from '../commitment-threads/threaded-document.ts'
import type { Undertaking } from '../commitment-threads/undertaking.ts'
import { dayOf } from '../days.ts'
import type { BodiesOf } from './act.ts'
import type { Deed } from './deed.ts'
import { DeedJoiner, type JoinedDeed, type Measures } from './join-deeds.ts'
import { type Matter, toMatter } from './matter.ts'
import { PresupposedTruces } from './presupposed.ts'
import { readCodedDeed } from './read-coded.ts'
import { readDeeds } from './read-deeds.ts'

export interface EvidenceOptions extends ThreadOptions {
  /** events that other coders drew */
  codedEvents?: Iterable<CodedEvent>
  /** the codes of the bodies that a state is a member of: members threaten, and the union acts */
  bodiesOf?: BodiesOf
}

/** A thread with all that bears on it. */
export interface ThreadWithEvidence {
  thread: Thread
  /** in the order of publication */
  evidence: Evidence[]
  /** whoever says it where the first document does not say it itself */
  announcedBy: ThreadParty[]
  /** the words of the condition, as first set */
  condition: string | null
}

/**
 * Finds what bears on each commitment: what was said of it later, and the deeds that fulfil, break or claim to break it, each with its score,
 * the parts of it, and the threads that competed for it.
 * Example: `findEvidence(documents)[0].evidence[0].bearing` is `"fulfils"`.
 *
 * Shape: documents with what was read in them -> threads in the order of their first commitment
 */
export function findEvidence(
  documents: Iterable<ThreadedDocument>,
  options: EvidenceOptions = {},
): ThreadWithEvidence[] {
  const { threads, sources, known, weightOf } = buildThreads(documents, options)
  const codedEvents = [...(options.codedEvents ?? [])]
  const measures = { weightOf, bodiesOf: options.bodiesOf ?? (() => []) }
  const deeds = function* (): Iterable<Deed> {
    for (const source of sources) yield* readDeeds(source, known)
    for (const event of codedEvents) yield readCodedDeed(event)
  }
  const made = threads.map(({ thread, undertakings }) => ({ matter: toMatter(thread, undertakings), undertakings }))
  const { joined, begun } = joinAll(
    made.map(({ matter }) => matter),
    { deeds, measures },
  )
  return [
    ...made.map(({ matter, undertakings }) => toThreadWithEvidence(matter, undertakings, joined.get(matter)!)),
    ...begun.map((matter) => toThreadWithEvidence(matter, [], joined.get(matter)!)),
  ].sort(inOrderOfFirst)
}

interface Joining {
  /** the deeds in the order of publication, as often as they are asked for */
  deeds: () => Iterable<Deed>
  measures: Measures
}

/** Joins all deeds, first to the threads that were made, then what is left to truces that reports presuppose. */
function joinAll(
  made: readonly Matter[],
  { deeds, measures }: Joining,
): { joined: Map<Matter, JoinedDeed[]>; begun: readonly Matter[] } {
  const joined = new Map<Matter, JoinedDeed[]>(made.map((matter) => [matter, []]))
  const joiner = new DeedJoiner(made, measures)
  const presupposed = new PresupposedTruces(measures.weightOf)
  const taken = new Set<string>()
  for (const deed of deeds()) {
    const found = joiner.join(deed)
    if (found.length > 0) taken.add(keyOf(deed))
    const begins = found.length === 0 ? presupposed.add(deed) : null
    if (begins) joined.set(begins.matter, [begins])
    for (const each of found) joined.get(each.matter)!.push(each)
  }
  const begun = presupposed.matters
  if (begun.length === 0) return { joined, begun }
  const second = new DeedJoiner(begun, measures)
  for (const deed of deeds())
    if (!taken.has(keyOf(deed))) for (const each of second.join(deed)) joined.get(each.matter)!.push(each)
  return { joined, begun }
}

const keyOf = ({ document, ref, at, turn, record }: Deed): string => [document ?? ref, at, turn, record].join(' ')

function toThreadWithEvidence(
  { thread, condition }: Matter,
  undertakings: readonly Undertaking[],
  told: readonly JoinedDeed[],
): ThreadWithEvidence {
  const [first] = undertakings
  return {
    thread,
    evidence: inOrder([
      ...ofMembers(thread, undertakings),
      ...ofDeeds(told.filter((each) => first === undefined || !isMember(thread, each))),
    ]),
    announcedBy: first ? announcersOf(first) : [],
    condition: condition?.text ?? null,
  }
}

/** Threads by the day of their first, those without a day last; as they were where two are of a day. */
function inOrderOfFirst({ thread: one }: ThreadWithEvidence, { thread: other }: ThreadWithEvidence): number {
  const [a, b] = [one.first.date ?? '9999', other.first.date ?? '9999']
  return a < b ? -1 : a > b ? 1 : 0
}

const BEARING_OF_ROLE: Readonly<Partial<Record<ThreadMember['role'], Bearing>>> = {
  reaffirms: 'reaffirms',
  contradicts: 'contradicts',
  withdraws: 'withdraws',
  postpones: 'postpones',
}

/** What the thread's own later members say of it. */
function ofMembers({ members }: Thread, undertakings: readonly Undertaking[]): Evidence[] {
  return members.flatMap((member, at) => {
    const bearing = BEARING_OF_ROLE[member.role]
    if (bearing === undefined) return []
    const { commitment, event, document, ref, outlet, date, spans, deadline } = member
    return [
      makeEvidence({
        record: commitment ?? event,
        ...{ document, ref, outlet, date, spans, bearing },
        until: deadline?.latest ?? null,
        happenedOn: null,
        by: [...undertakings[at]!.side.parties],
        claimedBy: [],
        type: null,
        turn: null,
        join: null,
        rivals: [],
        observation: null,
      }),
    ]
  })
}

/** What takes a thread back is its member already, and no deed beside. */
const isMember = ({ members }: Thread, { deed }: JoinedDeed): boolean =>
  members.some(({ event }) => event !== null && event === deed.record)

/** Deeds as evidence; of one report that several documents carry, the first. */
function ofDeeds(joined: readonly JoinedDeed[]): Evidence[] {
  const seen = new Set<string>()
  return joined.flatMap(({ deed, bearing, join, rivals }) => {
    const key = `${deed.report} ${bearing} ${[...deed.actors.codes].join(' ')}`
    const isSeen = seen.has(key)
    seen.add(key)
    if (isSeen) return []
    const happenedOn = deed.happened === null ? null : dayOf(deed.happened)
    const { record, document, ref, outlet, date, spans, until, type, turn } = deed
    return [
      makeEvidence({
        ...{
          record,
          document,
          ref,
          outlet,
          date,
          spans: [...spans],
          bearing,
          until,
          happenedOn,
          type,
          turn,
          join,
          rivals,
        },
        by: [...deed.actors.parties],
        claimedBy: [...deed.claimedBy],
        observation: null,
      }),
    ]
  })
}

/** The order of publication, what has no day last; within a document the order of the text. */
function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const keyOf = ({ date, ref }: Evidence): string => `${date ?? '9999'} ${ref}`
  return [...evidence].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)]
    return a === b ? (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0) : a < b ? -1 : 1
  })
}

const SAYS = /^,?\s*(?:said|says|announced|announces|reported|reports|claimed|claims|told|tells)\b/
const ACCORDING = /\baccording to (?:the )?$/i

/** Who says the first one, where it is not told in the outlet's own voice. */
function announcersOf({ commitment, source: { statements, events, actors, text } }: Undertaking): ThreadParty[] {
  const from = commitment?.from
  const event = events.find(({ id }) => id === from)
  const [first] = commitment!.spans
  const statement =
    statements.find(({ id }) => id === from || id === event?.claimedIn) ??
    statements.find(({ content }) => content.some((span) => contains(span, first!)))
  const speakers = new Set(statement?.speakers ?? [])
  const end = sentenceAt(toSentences(text), first!.start)?.end ?? first!.end
  const isSayer = ({ mentions }: Actor): boolean =>
    mentions.some(
      (span) =>
        span.start >= first!.end &&
        span.end <= end &&
        (SAYS.test(text.slice(span.end, end)) || ACCORDING.test(text.slice(first!.end, span.start))),
    )
  return actors
    .filter((actor) => (statement ? speakers.has(actor.id) : isSayer(actor)))
    .map(({ name, serves }) => ({ name, serves }))
}
