import { addMonths, DAYS_A_WEEK, type Day } from './calendar.ts'
import type { Period } from './period.ts'

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}|(?:${TENS.join('|')})(?:-(?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.slice().reverse().join('|')}|an?|(?:a|one) hundred)`

/** How many, before a unit of time: "30", "two to three", "a few", "a couple of". */
export const QUANTITY = `(?:(?:an? )?(?:few|couple of|number of)|several|some|many|(?:a|one) hundred|${NUMBER}(?:(?: to | or |[-–])${NUMBER})?)`

/** A stretch of time: the least and the most of it, and whether the words count it. */
export interface Amount {
  least: number
  most: number
  /** in which `least` is counted; that of `most` is `unit` */
  leastUnit: string
  unit: string
  counted: boolean
}

/** What uncounted units may mean: "within weeks" is one to eight. */
const UNCOUNTED: { readonly [unit: string]: readonly [number, number] } = {
  hour: [0, 24],
  day: [1, 14],
  week: [1, 8],
  month: [1, 12],
  year: [1, 10],
  decade: [1, 5],
}

const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, '')

function toNumber(words: string): number {
  const lower = words.toLowerCase()
  if (/^\d/.test(lower)) return Number(lower.replaceAll(',', ''))
  if (/hundred$/.test(lower)) return 100
  if (lower === 'a' || lower === 'an') return 1
  const [tens, ones] = lower.split('-')
  const ten = TENS.indexOf(tens!)
  return ten < 0 ? SMALL.indexOf(lower) + 1 : (ten + 2) * 10 + (ones ? SMALL.indexOf(ones) + 1 : 0)
}

/** What a quantity and its unit come to: ("two to three", "weeks"), (undefined, "weeks"), (undefined, "week"). */
export function readAmount(quantity: string | undefined, written: string, other?: string): Amount {
  const unit = singular(written)
  const words = quantity?.trim() ?? (written.toLowerCase().endsWith('s') ? '' : 'one')
  if (words === '' || /few|couple|number|several|some|many/i.test(words)) {
    const last = other ? singular(other) : unit
    return { least: UNCOUNTED[unit]![0], leastUnit: unit, most: UNCOUNTED[last]![1], unit: last, counted: false }
  }
  const [first, second] = words.split(/\s{1,3}(?:to|or)\s{1,3}|–|(?<!ty)-/i)
  const least = toNumber(first!)
  const most = second ? Math.max(least, toNumber(second)) : least
  return { least, leastUnit: unit, most, unit, counted: true }
}

/** Working days fill five sevenths of the calendar's. */
export const fromWorkingDays = (amount: Amount): Amount => ({
  ...amount,
  least: Math.ceil((amount.least * 7) / 5),
  most: Math.ceil((amount.most * 7) / 5),
})

export function addUnits(day: Day, count: number, unit: string): Day {
  if (unit === 'hour') return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24)
  if (unit === 'day') return day + count
  if (unit === 'week') return day + count * DAYS_A_WEEK
  return addMonths(day, count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120))
}

export const precisionOf = (unit: string): Period['precision'] =>
  unit === 'week' || unit === 'month' || unit === 'year' ? unit : unit === 'decade' ? 'year' : 'day'
