import { addUnits, precisionOf, QUANTITY, readAmount } from '../amount.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { timePattern, UNIT } from '../time-words.ts'
import { lastDaysOf } from './within-span.ts'

const UNITS = '(?:hours|days|weeks|months|years)'

/** A short wait: "in a matter of weeks, not months", "days, not weeks", "weeks away". */
export const matterOfWeeks: TimeKind = {
  name: 'matter-of-weeks',
  examples: ['We will know [in a matter of weeks, not months].', 'A deal is [days away].'],
  hint: /matter|question|\b(?:not|than|instead|away|hence)\b|from (?:now|today)/i,
  pattern: timePattern(
    `\\b(?:(?:with)?in |inside )?(?:(?:(?:just |only )?a matter of |a question of )(?<quantity>${QUANTITY} )?(?<unit>${UNITS})(?:,? (?:and )?(?:not|rather than|instead of) ${UNITS})?|(?<contrasted>${UNITS}),? (?:and )?(?:not|rather than) ${UNITS}|(?:(?<awayCount>${QUANTITY}) )?(?<away>${UNIT}) (?:away|from now|from today|hence))(?![\\w-])`,
    'gi',
  ),
  read(match, { today, before, after }): Said | null {
    const { quantity, unit, contrasted, awayCount, away } = match.groups!
    if (away && (/^\s{1,3}from\b/i.test(after) || (!awayCount && !/s$/i.test(away)))) return null
    if (/\bfor\s{1,3}$/i.test(before)) return null
    const amount = readAmount(quantity ?? awayCount, (unit ?? contrasted ?? away)!)
    const lastDays = lastDaysOf(amount, today)
    const from = away ? addUnits(today, amount.least, amount.leastUnit) : today
    const future = { from, to: addUnits(today, amount.most, amount.unit), precision: precisionOf(amount.unit) }
    return { past: null, future, stated: false, lastDays, isDeadline: lastDays !== null }
  },
}
