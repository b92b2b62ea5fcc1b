import type { DocumentRecord, Moment } from '../../model/index.ts'

/** The days that a brief is about. */
export interface Window {
  from: string | null
  to: string | null
}

/** Whether a day is in the window; what has no day is in none that has an end. */
export function isWithin(day: string | null, { from, to }: Window): boolean {
  if (from === null && to === null) return true
  return day !== null && (from ?? day) <= day && day <= (to ?? day)
}

/** Whether a document was published by a day; one without a day always counts. */
export const isSeen = ({ publishedOn }: Pick<DocumentRecord, 'publishedOn'>, asOf: string): boolean =>
  publishedOn === undefined || publishedOn <= asOf

/** The first day of a moment, or that of publication where the moment is not known or lies after it: nothing is told before it is done. */
export function dayOf(moment: Moment | null, publishedOn: string | null): string | null {
  if (moment === null) return publishedOn
  return publishedOn !== null && publishedOn < moment.from ? publishedOn : moment.from
}

/** The month of a moment, or else its year; null where it lies in more than one. */
export function periodOf(moment: Moment | null, publishedOn: string | null): string | null {
  const day = dayOf(moment, publishedOn)
  if (moment === null || day !== moment.from) return day?.slice(0, 7) ?? null
  for (const digits of [7, 4]) {
    const [first, last] = [moment.from, moment.to].map((each) => each.slice(0, digits))
    if (first === last) return first!
  }
  return null
}

/** Days in order, what has none last. */
export const compareDays = (one: string | null, other: string | null): number => {
  const [a, b] = [one ?? '9999-99', other ?? '9999-99']
  return a < b ? -1 : a > b ? 1 : 0
}
