import { toQuoted } from '../../answers/index.ts'
import type { Deadline, Moment, Quantity } from '../../model/index.ts'

/** A range of days: "2031-05-14", or "2031-05-01 to 2031-05-31". */
const toDays = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`)

/** A moment with the words that say it: "2031-05-13 (“on Tuesday”)". */
export function toMomentText({ from, to, text, basis }: Moment): string {
  const said = text === undefined ? '' : ` (${toQuoted(text)})`
  return `${toDays(from, to)}${said}${basis === 'implied' ? ' (implied)' : ''}`
}

/** A deadline: "by 2031-06-30 (“by the end of June”)". */
export function toDeadlineText({ text, earliest, latest, basis }: Deadline): string {
  const said = toQuoted(text)
  const implied = basis === 'implied' ? ' (implied)' : ''
  if (latest === null) return `${earliest === null ? 'when' : `from ${earliest}`}: ${said}${implied}`
  if (earliest === null || earliest === latest) return `by ${latest}: ${said}${implied}`
  return `by ${earliest} to ${latest}: ${said}${implied}`
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 })

/** An amount: "5 % of GDP (defence)". */
export const toQuantityText = ({ value, unit, of }: Quantity): string =>
  `${numbers.format(value)} ${unit}${of === null ? '' : ` (${of})`}`

/** "1 actor", "3 actors". */
export const toCount = (count: number, noun: string): string =>
  `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`
