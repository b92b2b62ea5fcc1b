import type { SentenceView } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { draftWill, isReported, willClauseAt } from '../will-clause.ts'

/** In the outlet's own voice "will" binds the party it names; "would" only after a word of speech. */
function drawAt(view: SentenceView, at: number): Draft | null {
  if (view.contentOf[at]! >= 0 || view.quotationOf[at]! >= 0) return null
  const clause = willClauseAt(view, at)
  if (!clause || (clause.would && !isReported(view, clause))) return null
  return draftWill(view, clause)
}

export const toldWill: CommitmentRule = {
  name: 'told-will',
  version: '1',
  confidence: 0.7,
  examples: ['Vardia will host the summit on 5 June.', 'Vardia will impose tariffs on Oskelia from Monday.'],
  draw: (view) => drawEach(view, drawAt),
}
