import { commit } from '../commit.ts'
import { type SentenceView, wordAt } from '../document-view.ts'
import { isHarm } from '../harm.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { afterAsides, type VerbClause, verbClauses } from '../verb-clause.ts'

const GERUND = /^[a-z-]{3,}ing$/

/** Where the act begins: "imposing", "the idea of imposing", or the harm itself. */
function actAfter(view: SentenceView, clause: VerbClause): number {
  let from = afterAsides(view, clause.at + 1)
  for (let at = from; at < from + 4; at++)
    if (wordAt(view, at) === 'of' && GERUND.test(wordAt(view, at + 1))) from = at + 1
  if (GERUND.test(wordAt(view, from))) return from
  return isHarm(view, { first: from, end: Math.min(view.end, from + 5) }) ? from : -1
}

function draft(view: SentenceView, clause: VerbClause): Draft | null {
  const from = actAfter(view, clause)
  if (from < 0) return null
  const { at, subject, group } = clause
  return commit(view, { at, subject, from, kind: 'pledge', strength: 'considered', hearsay: group.hearsay })
}

export const consider: CommitmentRule = {
  name: 'consider',
  version: '1',
  confidence: 0.6,
  examples: [
    'Vardia is considering sending troops to Tamrin.',
    'Brenn floated imposing harbour duties on Oskelia if it did not dredge the canal.',
  ],
  draw: (view) => verbClauses(view, ['consider', 'float']).flatMap((clause) => draft(view, clause) ?? []),
}
