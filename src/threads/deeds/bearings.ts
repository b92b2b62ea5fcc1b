import type { Bearing, Turn } from '../../model/index.ts'
import type { DeedComparison } from './compare-deed.ts'
import type { Deed } from './deed.ts'
import type { Matter } from './matter.ts'
import { isPutOff } from './ways-of-doing.ts'

/** How a deed was found to be about a thread: as its act, a refusal of it, its condition, an attack on a truce, or a sentence about an agreement. */
export type Way = 'act' | 'refusal' | 'condition' | 'attack' | 'turn'

const BY_TURN: Readonly<Record<Turn, Bearing>> = {
  starts: 'fulfils',
  renews: 'reaffirms',
  under: 'part-fulfils',
  breaks: 'violates',
  collapses: 'violates',
  ends: 'withdraws',
  leaves: 'withdraws',
  replaces: 'withdraws',
  extends: 'postpones',
  confirms: 'reaffirms',
  denies: 'contradicts',
}
const DONE = new Set(['asserted', 'claimed'])

const isClaimed = ({ status }: Deed): boolean => status === 'claimed'

/** What a deed says of a thread; null of nothing: what is planned, conditional or denied is not done. */
export function toBearing(
  matter: Matter,
  deed: Deed,
  { way, comparison }: { way: Way; comparison: DeedComparison },
): Bearing | null {
  if (way === 'turn') return ofTurn(deed)
  if (!DONE.has(deed.status) && !(way === 'act' && deed.status === 'negated')) return null
  if (way === 'attack') return isClaimed(deed) ? 'claimed-violation' : 'violates'
  if (way === 'refusal') return 'contradicts'
  if (way === 'condition') return ofCondition(matter, comparison)
  return ofAct(matter, deed, comparison)
}

function ofTurn(deed: Deed): Bearing {
  const bearing = BY_TURN[deed.turn!]
  return bearing === 'violates' && isClaimed(deed) ? 'claimed-violation' : bearing
}

/** Of "if" the act lets the condition come about; of "unless" and "until" it makes it fall away. */
function ofCondition({ condition }: Matter, { isOpposite }: DeedComparison): Bearing {
  const comesAbout = (condition!.kind === 'unless') === isOpposite
  return comesAbout ? 'condition-met' : 'condition-failed'
}

function ofAct({ kind, action }: Matter, deed: Deed, { isOpposite, isPart, isUndone }: DeedComparison): Bearing | null {
  if (isPutOff(deed)) return 'postpones'
  if (!isOpposite) return isPart ? 'part-fulfils' : 'fulfils'
  if (kind === 'threat' || (isUndone && kind !== 'demand')) return 'withdraws'
  if (kind === 'agreement' && deed.status === 'negated') return null
  if (kind !== 'agreement' && !(kind === 'pledge' && action.isNegated)) return 'contradicts'
  return isClaimed(deed) ? 'claimed-violation' : 'violates'
}
