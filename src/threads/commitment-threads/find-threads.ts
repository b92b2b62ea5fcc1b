import {
  type Cluster,
  makeThread,
  type Quotation,
  type Review,
  type Span,
  sliceSpan,
  type Thread,
  type ThreadMember,
} from '../../model/index.ts'
import { findDuplicates } from '../duplicates/index.ts'
import { findQuotations } from '../quotations/index.ts'
import type { WeightOf } from './compare.ts'
import { readDecisions } from './decisions.ts'
import { readServices } from './parties.ts'
import { readQuotedPlaces } from './same-words.ts'
import { type Placed, ThreadBuilder } from './thread-builder.ts'
import type { ThreadedDocument } from './threaded-document.ts'
import { type Known, readUndertakings, type Undertaking } from './undertaking.ts'
import { weighConcepts } from './weights.ts'

export interface ThreadOptions {
  /** what persons decided, in the order of the decisions */
  reviews?: readonly Review[]
  /** documents that carry one report; found anew where they are not given */
  clusters?: readonly Cluster[]
  /** the same words across documents; found anew where they are not given */
  quotations?: readonly Quotation[]
}

/** The documents by day, those without one last, each once. */
function inOrder(documents: Iterable<ThreadedDocument>): ThreadedDocument[] {
  const keyOf = ({ document }: ThreadedDocument): string => `${document.publishedOn ?? '9999'} ${document.id}`
  const byKey = new Map([...documents].map((each) => [keyOf(each), each]))
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!)
}

/** Threads with the undertakings they are made of, and what was learned on the way. */
export interface BuiltThreads {
  threads: readonly { thread: Thread; undertakings: readonly Undertaking[] }[]
  sources: readonly ThreadedDocument[]
  known: Known
  weightOf: WeightOf
}

/** Builds the threads of some documents. */
export function buildThreads(
  documents: Iterable<ThreadedDocument>,
  { reviews = [], clusters, quotations }: ThreadOptions = {},
): BuiltThreads {
  const sources = inOrder(documents)
  const reports = new Map<string, string>()
  for (const { cluster, documents: carriers } of clusters ?? findDuplicates(sources))
    for (const { id } of carriers) reports.set(id, cluster)
  const known = { services: readServices(sources), reports }
  const undertakings = sources.flatMap((source) => readUndertakings(source, known))
  const weightOf = weighConcepts(undertakings)
  const builder = new ThreadBuilder(weightOf, {
    decisions: readDecisions(reviews),
    places: readQuotedPlaces(undertakings, quotations ?? findQuotations(sources)),
  })
  for (const undertaking of undertakings) builder.place(undertaking)
  const order = new Map(undertakings.map((each, at) => [each, at]))
  const orderOf = ({ undertaking }: Placed): number => order.get(undertaking)!
  const threads = builder.threads
    .map((members) => [...members].sort((one, other) => orderOf(one) - orderOf(other)))
    .sort((one, other) => orderOf(one[0]!) - orderOf(other[0]!))
    .map((members) => ({ thread: toThread(members), undertakings: members.map(({ undertaking }) => undertaking) }))
  return { threads, sources, known, weightOf }
}

/**
 * Joins the same commitment across documents and days into one thread: its first statement, and what reaffirms, restates, postpones,
 * contradicts or withdraws it, each join with its score and the parts of it; what a person merged or split stands above the scores.
 * Example: `findThreads([{ document, text, actors, statements, events, commitments }, …])[0].members[1].role` is `"reaffirms"`.
 *
 * Shape: documents with what was read in them -> threads in the order of their first commitment; a hypothetical commitment is in none, and an
 * alleged or denied one begins none
 * Errors: none; a decision about a commitment that is not among them is left aside
 */
export const findThreads = (documents: Iterable<ThreadedDocument>, options?: ThreadOptions): Thread[] =>
  buildThreads(documents, options).threads.map(({ thread }) => thread)

function toThread(members: readonly Placed[]): Thread {
  const { undertaking } = members[0]!
  const { commitment, side, toward } = undertaking
  const { kind, action, deadline, quantity, spans } = commitment!
  const { text } = undertaking.source
  const { ref, date } = placeOf(undertaking)
  return makeThread(commitment!.id, {
    kind,
    by: [...side.parties],
    toward: [...toward.parties],
    summary: toWords(text, action),
    first: { ref, date, spans },
    deadline,
    quantity,
    members: members.map(toMember),
  })
}

/** The words of some spans; "…" stands where words between them are left out. */
const toWords = (text: string, spans: readonly Span[]): string => spans.map((span) => sliceSpan(text, span)).join(' … ')

const placeOf = ({
  source: { document },
}: Undertaking): Pick<ThreadMember, 'document' | 'ref' | 'outlet' | 'date'> => ({
  document: document.id,
  ref: document.ref ?? document.id,
  outlet: document.outlet ?? null,
  date: document.publishedOn ?? null,
})

const toMember = ({ undertaking, role, join }: Placed): ThreadMember => ({
  commitment: undertaking.commitment?.id ?? null,
  event: undertaking.event?.id ?? null,
  ...placeOf(undertaking),
  spans: (undertaking.commitment ?? undertaking.event)!.spans,
  role,
  deadline: undertaking.deadline,
  quantity: undertaking.quantity,
  join,
})
