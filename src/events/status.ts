import type { EventStatus, EventType } from '../model/index.ts'
import type { Modality } from './verb-group.ts'

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

/** How an event stands: the first that applies. */
export function statusOf(modality: Modality): EventStatus {
  if (modality.denied) return 'denied'
  if (modality.negated) return 'negated'
  if (modality.conditional) return 'conditional'
  if (modality.planned) return 'planned'
  return modality.claimed ? 'claimed' : 'asserted'
}
