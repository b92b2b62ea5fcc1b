import type { SentenceView } from '../document-view.ts'
import { drawEach } from '../draw-each.ts'
import type { CommitmentRule, Draft } from '../rule.ts'
import { draftWill, willClauseAt } from '../will-clause.ts'

/** In speech "will" binds; "would" does where the words are reported; where they are quoted, it supposes. */
function drawAt(view: SentenceView, at: number): Draft | null {
  if (view.contentOf[at]! < 0 && view.quotationOf[at]! < 0) return null
  const clause = willClauseAt(view, at)
  if (!clause) return null
  const draft = draftWill(view, clause)
  if (!clause.would || view.quotationOf[at]! < 0) return draft
  return draft?.condition && clause.subject.kind === 'first' ? { ...draft, standing: 'hypothetical' } : null
}

export const saidWill: CommitmentRule = {
  name: 'said-will',
  version: '1',
  confidence: 0.7,
  examples: ['“We will send ten ships,” Brenn said.', 'Brenn said Vardia would lift its sanctions if the truce held.'],
  draw: (view) => drawEach(view, drawAt),
}
