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

/** The acts within an act that are commitments of their own: "deliver on our ambition to raise exports by 2037". */
const withinOf = ({ action }: Draft, drafts: readonly Draft[]): Range[] =>
  drafts
    .map((draft) => draft.action)
    .filter((other) => other !== action && action.first < other.first && other.end <= action.end)

function toCommitment(
  view: SentenceView,
  rule: CommitmentRule,
  { draft, within }: { draft: Draft; within: readonly Range[] },
): Commitment {
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
    deadline: findDeadline(view, draft, within),
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
  const before = document.annotated.sentences[index - 1]?.firstToken ?? -1
  const view: SentenceView = { ...document, first: firstToken, end: endToken, before }
  const taken: Draft[] = []
  const isTaken = ({ at, action }: Draft) =>
    taken.some((draft) => draft.at === at || holds(draft.action, at) || holds(draft.action, action.first))
  const drawn = RULES.flatMap((rule) => {
    const drafts = rule.draw(view).filter((draft) => !isTaken(draft))
    taken.push(...drafts)
    return drafts.map((draft) => ({ rule, draft }))
  })
  return drawn.map(({ rule, draft }) => toCommitment(view, rule, { draft, within: withinOf(draft, taken) }))
}

/** The commitments without those that say again, in the same words or with some more after them, what the same party has said before. */
function withoutRepeats({ text }: Annotated, found: readonly Commitment[]): Commitment[] {
  const acts = new Map<string, string[]>()
  return found.filter(({ kind, standing, by, toward, action }) => {
    const key = JSON.stringify([kind, standing, by, toward])
    const act = action.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ')
    const before = acts.get(key) ?? []
    if (by.length > 0 && before.some((other) => act === other || act.startsWith(`${other} `))) return false
    acts.set(key, [...before, act])
    return true
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
  return { found: withoutRepeats(annotated, found), findings: [] }
}
