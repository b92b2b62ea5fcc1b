import type { Quantity } from '../../model/index.ts'
import { dayNumber } from '../days.ts'
import type { Undertaking } from './undertaking.ts'
import { isRepeated } from './word-groups.ts'

const SAME_AMOUNT = 0.005
/** The later one gives the earlier amount, too: it revises it. */
const REVISED = 0.8
const LATER = 0.7
const LENGTH_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }

const unitOf = ({ unit }: Quantity): string => unit.toLowerCase().replace(/s$/, '')

const isSameAmount = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME_AMOUNT * Math.max(Math.abs(one), Math.abs(other))

/** Whether an amount is the length of something, and that has run out before the later undertaking. */
function hasRunOut({ quantity, day }: Undertaking, later: Undertaking): boolean {
  const length = quantity && LENGTH_DAYS[unitOf(quantity)]
  return Boolean(length && day !== null && later.day !== null && later.day >= day + length * quantity.value)
}

/** How amounts agree: null where one of the two has none, 0 where they are other amounts. */
export function compareQuantities(earlier: Undertaking, later: Undertaking): number | null {
  if (hasRunOut(earlier, later)) return 0
  const [one, other] = [earlier.quantity, later.quantity]
  if (one === null || other === null) return compareNumbers(earlier, later)
  if (isSameAmount(one.value, other.value)) return 1
  return isRevised(earlier, later) ? REVISED : 0
}

/** Numbers that stand in the actions where no amount was read. */
function compareNumbers(
  { action: one, quantity: a }: Undertaking,
  { action: other, quantity: b }: Undertaking,
): number | null {
  if (a !== null || b !== null || one.numbers.size === 0 || other.numbers.size === 0) return null
  return [...one.numbers].some((number) => other.numbers.has(number)) ? 1 : 0
}

/** Whether the later one gives the earlier amount beside its own: "2,000 instead of 1,200". */
export function isRevised({ quantity }: Undertaking, later: Undertaking): boolean {
  if (quantity === null || later.quantity === null || isSameAmount(quantity.value, later.quantity.value)) return false
  return later.numbers.has(quantity.value) || later.action.numbers.has(quantity.value)
}

/** The first and last day of a deadline, counted. */
function daysOf({ deadline }: Undertaking): { first: number; last: number } | null {
  const last = dayNumber(deadline?.latest)
  return last === null ? null : { first: dayNumber(deadline?.earliest) ?? last, last }
}

/** Whether the later one sets a day after the earlier one's. */
export function isPutOff(earlier: Undertaking, later: Undertaking): boolean {
  const [one, other] = [daysOf(earlier), daysOf(later)]
  return one !== null && other !== null && other.first > one.last + slackOf(earlier, one.last)
}

/** A day months away is not known to the day. */
const slackOf = ({ day }: Undertaking, last: number): number => (day === null ? 0 : Math.max(0, last - day) * 0.05)

/** Whether the day that was set had passed before the later one was published. */
const hasPassed = ({ last }: { last: number }, { day }: Undertaking): boolean => day !== null && day > last

/** How deadlines agree: null where one of the two has none, 0 where another day is another act. */
export function compareDeadlines(earlier: Undertaking, later: Undertaking): number | null {
  const one = daysOf(earlier)
  if (one === null) return null
  const other = daysOf(later)
  const isNewAct = [earlier, later].some(({ action }) => action.verb !== null && isRepeated(action.verb))
  if (other === null) return hasPassed(one, later) && isNewAct && !later.isPostponed ? 0 : null
  const slack = slackOf(earlier, one.last)
  if (other.first <= one.last + slack && one.first <= other.last + slack) return 1
  if (later.isPostponed) return LATER
  const isDay = one.first === one.last
  return isNewAct || (isDay && hasPassed(one, later)) ? 0 : LATER
}
