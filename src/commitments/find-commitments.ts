import type { Annotated } from '../language/index.ts'
import { spanOfTokens } from '../language/index.ts'
import { type Commitment, compareFirstSpans, type Found, makeCommitment } from '../model/index.ts'
import { bindsOf } from './condition.ts'
import { findDeadline } from './deadline.ts'
import {
  type CommitmentSources,
  type DocumentView,
  type Range,
  type SentenceView,
  viewDocument,
} from './document-view.ts'
import { findAmount, findLength } from './quantity.ts'
import type { CommitmentRule, Draft } from './rule.ts'
import { RULES } from './rules.ts'

/** The statement whose content holds the act, else the event drawn from the same words. */
function carrierOf(view: SentenceView, draft: Draft): string | null {
  const statement = view.statements[view.contentOf[draft.action.first]!]
  if (statement) return statement.id
  for (const at of [draft.at, draft.action.first]) {
    const event = view.events[view.eventOf[at]!]
    if (event) return event.id
  }
  return null
}

function toCommitment(view: SentenceView, rule: CommitmentRule, draft: Draft): Commitment {
  const spanOf = ({ first, end }: Range) => spanOfTokens(view.annotated, first, end)
  const { condition, action, clause, by } = draft
  return makeCommitment(view.annotated.document.id, {
    kind: draft.kind,
    standing: draft.standing,
    strength: draft.strength,
    by,
    toward: draft.toward,
    action: [spanOf(action)],
    condition: condition && {
      kind: condition.kind,
      spans: [spanOf(condition)],
      binds: bindsOf(view, condition, { by, clause }),
    },
    deadline: findDeadline(view, draft),
    quantity: (findAmount(view, action) ?? findLength(view, action))?.quantity ?? null,
    from: carrierOf(view, draft),
    spans: [spanOf(clause)],
    confidence: rule.confidence,
    drawnBy: { rule: `commitments/${rule.name}`, version: rule.version },
  })
}

const holds = (range: Range, at: number): boolean => range.first <= at && at < range.end

function commitmentsOfSentence(document: DocumentView, index: number): Commitment[] {
  const { firstToken, endToken } = document.annotated.sentences[index]!
  const view: SentenceView = { ...document, first: firstToken, end: endToken }
  const taken: Draft[] = []
  const isTaken = ({ at, action }: Draft) =>
    taken.some((draft) => draft.at === at || holds(draft.action, at) || holds(draft.action, action.first))
  return RULES.flatMap((rule) => {
    const drafts = rule.draw(view).filter((draft) => !isTaken(draft))
    taken.push(...drafts)
    return drafts.map((draft) => toCommitment(view, rule, draft))
  })
}

/**
 * Finds who bound themselves to what, by when and on what condition; and what was asked for, threatened or agreed.
 * Example: "Vardia will withdraw by 30 June if the truce holds" gives a pledge of Vardia, firm, with a condition and a deadline.
 *
 * Shape: Annotated, its actors, statements and events -> commitments in the order of the text
 * Units: spans are UTF-16 code units of the text
 * Errors: none; any text is taken
 */
export function findCommitments(annotated: Annotated, sources: CommitmentSources): Found<Commitment> {
  const document = viewDocument(annotated, sources)
  const found = annotated.sentences.flatMap((_, index) => commitmentsOfSentence(document, index))
  found.sort((a, b) => compareFirstSpans(a.spans, b.spans))
  return { found, findings: [] }
}
