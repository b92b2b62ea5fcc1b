import { type EventStatus, type EventType, overlaps, type Statement } from '../model/index.ts'
import { type Conditions, roleInCondition } from './condition.ts'
import { type SentenceView, statementAt } from './document-view.ts'
import type { Draft } from './rule.ts'
import { idsOf, spansOf } from './side.ts'

/** A party's own verbal acts: saying them is doing them. */
export const VERBAL: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
])

/** Deeds that harm the other side; saying that one did not do them denies a charge. */
export const HARMFUL: ReadonlySet<EventType> = new Set<EventType>([
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

/** Whether the acting side is the speaker, or acts for whom the speaker serves. */
export function isOwnParty(view: SentenceView, draft: Pick<Draft, 'actor'>, statement: Statement): boolean {
  if (spansOf(view, draft.actor).some((span) => statement.source.some((source) => overlaps(source, span)))) return true
  const serves = (id: string): string | null => view.actorOf.get(id)?.serves ?? null
  const served = statement.speakers.map(serves)
  return idsOf(view, draft.actor).some((id) => {
    const party = serves(id)
    return statement.speakers.includes(id) || (party !== null && served.includes(party))
  })
}

/** How an event stands: the first that applies of denied, conditional on something, negated, conditional, planned, claimed, asserted. */
function statusOf(view: SentenceView, draft: Draft, conditions: Conditions): EventStatus {
  const { modality, at, type } = draft
  const statement = statementAt(view, at)
  if (modality.denied || statement?.act === 'deny') return 'denied'
  const isOwn = statement !== undefined && isOwnParty(view, draft, statement)
  const role = roleInCondition(conditions, at)
  if (role === 'clause' || (role === 'main' && modality.planned)) return 'conditional'
  if (modality.negated) return isOwn && !modality.planned && HARMFUL.has(type) ? 'denied' : 'negated'
  if (modality.conditional) return 'conditional'
  if (modality.planned) return 'planned'
  if (modality.claimed) return 'claimed'
  if (!statement) return 'asserted'
  return VERBAL.has(type) && isOwn ? 'asserted' : 'claimed'
}

/** How rules say that an event stands; null for what is only asked for or refused. */
export function standingOf(view: SentenceView, draft: Draft, conditions: Conditions): EventStatus | null {
  if (draft.modality.wished && roleInCondition(conditions, draft.at) === null) return null
  return statusOf(view, draft, conditions)
}

/** The statement that tells of an event which is not told as done. */
export const claimOf = (view: SentenceView, { at }: Draft, status: EventStatus): string | null =>
  status === 'asserted' ? null : (statementAt(view, at)?.id ?? null)
