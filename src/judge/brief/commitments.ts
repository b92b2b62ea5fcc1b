import type {
  BriefBound,
  BriefCommitment,
  BriefEvidence,
  BriefSource,
  Evidence,
  ThreadMember,
  Verdict,
} from '../../model/index.ts'
import { daysFrom } from '../due.ts'
import { quoteClause, type Texts } from './told.ts'

/** The first member of each thread, by the id of the thread: it tells the document. */
export type Firsts = ReadonlyMap<string, ThreadMember>

interface Sources {
  firsts: Firsts
  texts: Texts
}

/** Where a thread was first told; by the words of its action alone where its members are not at hand. */
function firstSource({ thread, first, summary }: Verdict, { firsts, texts }: Sources): BriefSource {
  const { ref, date, spans } = first
  const member = firsts.get(thread)
  if (!member) return { document: null, ref, outlet: null, date, spans, words: summary }
  const { document, outlet } = member
  return { document, ref, outlet, date, ...quoteClause(texts, document, spans) }
}

/** What the party bound itself to. */
export const toBound = (verdict: Verdict, sources: Sources): BriefBound => ({
  thread: verdict.thread,
  kind: verdict.kind,
  by: verdict.by,
  toward: verdict.toward,
  status: verdict.status,
  source: firstSource(verdict, sources),
})

/** The words of a piece of evidence: of its document, or of a figure and of a coded event what they say. */
function wordsOfEvidence(
  { document, spans, observation, type }: Evidence,
  texts: Texts,
): Pick<BriefSource, 'spans' | 'words'> {
  if (document !== null && spans.length > 0) return quoteClause(texts, document, spans)
  if (observation === null) return { spans, words: type ?? '' }
  const { indicator, actor, period, value, unit } = observation
  return { spans, words: `${indicator}, ${actor}, ${period}: ${value} ${unit}` }
}

function toEvidence(evidence: Evidence, { restsOn }: Verdict, texts: Texts): BriefEvidence {
  const { id, bearing, by, claimedBy, document, ref, outlet, date } = evidence
  const source = { document, ref, outlet, date, ...wordsOfEvidence(evidence, texts) }
  return { id, bearing, isDecisive: restsOn.includes(id), by, claimedBy, source }
}

/** A commitment of the party with what came of it, and how many days it has left. */
export function toCommitment(verdict: Verdict, sources: Sources, asOf: string): BriefCommitment {
  const {
    summary,
    deadline,
    quantity,
    condition,
    dueBy,
    statusBy,
    rule,
    reason,
    proposed,
    confirmed,
    review,
    progress,
  } = verdict
  return {
    ...toBound(verdict, sources),
    ...{ summary, deadline, quantity, condition, dueBy, statusBy, rule, reason, proposed, confirmed, review },
    progress,
    daysLeft: dueBy === null ? null : daysFrom(asOf, dueBy),
    evidence: verdict.evidence.map((each) => toEvidence(each, verdict, sources.texts)),
  }
}
