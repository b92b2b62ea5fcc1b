import { z } from 'zod'
import { verdictSchema } from '../model/index.ts'
import { toFact, toShortId, toSides } from './print/lines.ts'
import { deadlineText, quantityText, reasonText, statusText } from './print/record-lines.ts'

/** What a verdict says, without what it rests on. */
export const verdictHeadSchema = z.object(verdictSchema.omit({ evidence: true, restsOn: true, progress: true }).shape)

export type VerdictHead = z.infer<typeof verdictHeadSchema>

const CONDITION_TEXT = { open: 'not decided', met: 'met', failed: 'failed' } as const

/** A verdict for a reader: who is bound to what, its status, whose word that is, and by which rule. */
export function verdictLines(verdict: VerdictHead): string[] {
  const { thread, by, toward, kind, basis, summary, deadline, dueBy, quantity, condition } = verdict
  const { status, statusBy, asOf, rule, reason, proposed, confirmed, review } = verdict
  const isMoved = dueBy !== null && dueBy !== deadline?.latest
  const facts = [
    deadline && deadlineText(deadline),
    isMoved ? `in force until ${dueBy}` : null,
    quantity && quantityText(quantity),
    basis === 'implied' ? 'its beginning is in no report at hand' : null,
  ].filter((fact) => fact !== null)
  const word =
    review === null
      ? 'proposed by rule'
      : `${confirmed ? 'decided' : 'decided, then reopened by new evidence'} by ${toFact(review.by)}`
  return [
    `- **${toShortId(thread)}** · ${toSides(by, toward)} · ${kind}: **${statusText({ status, by: statusBy })}** on ${asOf} (${word})`,
    `> “${toFact(summary)}”`,
    ...(facts.length > 0 ? [`  ${facts.join(' · ')}`] : []),
    ...(condition ? [`  condition, ${CONDITION_TEXT[condition.state]}:`, `> “${toFact(condition.text)}”`] : []),
    `  rule ${rule.id} ${rule.version}${proposed === status ? '' : `, which says ${proposed}`}: ${reasonText(reason)}`,
  ]
}
