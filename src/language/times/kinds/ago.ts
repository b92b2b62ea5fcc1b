import { addUnits, QUANTITY, readAmount } from '../amount.ts'
import { dayPeriod, type Period, periodAround } from '../period.ts'
import type { Said, TimeKind } from '../time-kind.ts'
import { timePattern, UNIT } from '../time-words.ts'

/** "Two weeks ago" is the day fourteen days back, give or take three; "a year ago" the year before this one. */
function around(day: number, unit: string, today: number): Period {
  if (unit === 'week') return { from: day - 3, to: Math.min(day + 3, today), precision: 'week' }
  return periodAround(unit, day, 0) ?? dayPeriod(day)
}

export const ago: TimeKind = {
  name: 'ago',
  examples: ['They broke off talks [two weeks ago].', 'He left [a year ago].'],
  hint: /\bago\b|earlier today/i,
  pattern: timePattern(`\\b(?:(?<quantity>${QUANTITY}) )?(?<unit>${UNIT}) (?:ago|earlier today)(?!\\w)`, 'gi'),
  read(match, { today }): Said | null {
    const { quantity, unit } = match.groups!
    const amount = readAmount(quantity, unit!)
    const oldest = addUnits(today, -amount.most, amount.unit)
    const newest = addUnits(today, -amount.least, amount.leastUnit)
    const from = around(oldest, amount.unit, today).from
    const { to, precision } = around(newest, amount.unit, today)
    return { past: { from: Math.min(from, to), to, precision }, future: null, stated: false }
  },
}
