import { addUnits, precisionOf, QUANTITY, readAmount } from '../amount.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { timePattern, UNIT } from '../time-words.ts'
import { lastDaysOf } from './within-span.ts'

/** "The weeks ahead", "the years to come": as "the coming weeks". */
export const spanAhead: TimeKind = {
  name: 'span-ahead',
  examples: ['More will follow [in the days and weeks ahead].', 'They will pay [for years to come].'],
  hint: /\b(?:ahead|to\s{1,3}come)\b/i,
  pattern: timePattern(
    `\\b(?:(?:in|over|during|for|throughout|across) )?(?:the )?(?:(?<quantity>${QUANTITY}) )?(?<unit>${UNIT})(?: (?:and|or) (?<other>${UNIT}))? (?:ahead(?! of\\b)|to come)(?![\\w-])`,
    'gi',
  ),
  read(match, { today }): Said | null {
    const { quantity, unit, other } = match.groups!
    if (!quantity && !/s$/i.test(unit!)) return null
    const amount = readAmount(quantity, unit!, other)
    const lastDays = lastDaysOf(amount, today)
    const future = { from: today, to: addUnits(today, amount.most, amount.unit), precision: precisionOf(amount.unit) }
    return { past: null, future, stated: false, lastDays, isDeadline: lastDays !== null }
  },
}
