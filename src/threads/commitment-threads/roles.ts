import type { ThreadRole } from '../../model/index.ts'
import { daysBetween } from '../days.ts'
import { isPutOff, isRevised } from './terms.ts'
import type { Undertaking } from './undertaking.ts'

/** What one outlet has on a day, others have on the next: without a word of repetition it is the same statement. */
const RETOLD_DAYS = 1

/** Whether an undertaking tells again what an earlier one told: of the same report, or of the same day. */
function isRetold(earlier: Undertaking, later: Undertaking): boolean {
  if (earlier.report === later.report || (later.isRecalled && !later.isRepeated)) return true
  const days = daysBetween(earlier.saidOn, later.saidOn)
  return !later.isRepeated && days !== null && days <= RETOLD_DAYS
}

/** What a later undertaking is to its thread; `isReversed`: whether it says the opposite of the first. */
export function toRole(earlier: Undertaking, later: Undertaking, isReversed: boolean): ThreadRole {
  if (later.isTakenBack) return 'withdraws'
  if (isReversed) return 'contradicts'
  if (isPutOff(earlier, later)) return 'postpones'
  if (isRevised(earlier, later)) return later.quantity!.value < earlier.quantity!.value ? 'contradicts' : 'reaffirms'
  return isRetold(earlier, later) ? 'restates' : 'reaffirms'
}
