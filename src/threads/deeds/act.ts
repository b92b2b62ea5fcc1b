import type { ActionWords } from '../commitment-threads/action-words.ts'
import type { Side } from '../commitment-threads/parties.ts'
import type { About } from './about.ts'
import type { Deed } from './deed.ts'
import { isMeeting } from './ways-of-doing.ts'

/** The bodies that a state is a member of, by codes. */
export type BodiesOf = (code: string) => readonly string[]

/** The act that deeds are held against, and between whom. */
export interface Act {
  words: ActionWords
  doer: Side
  other: Side
  named: ReadonlySet<string>
  day: number | null
  /** the days in which the last day can fall, counted */
  due: { first: number; last: number } | null
  about: About
}

/** Days from the undertaking to the deed: to when it happened, where that is told, else to when it was told. */
export const daysAfter = ({ day }: Act, { day: told, happened }: Deed): number | null => {
  const done = happened ?? told
  return day === null || done === null ? null : done - day
}

/** News of a meeting is told within so many days. */
const MEETING_DAYS = 7

/** A meeting long before or after the day that was set for one is another. */
export const isOffItsDay = ({ words, due }: Act, { day, happened }: Deed): boolean => {
  const done = happened ?? day
  if (due === null || done === null || (done >= due.first && done <= due.last + MEETING_DAYS)) return false
  return [words.verb, ...words.rest].some((each) => each !== null && isMeeting(each))
}

const SLACK_DAYS = 2

/** Whether the deed is of several parties, and was told when the act was due. */
export const isOnItsDay = ({ due }: Act, { day, actors, recipients }: Deed): boolean =>
  due !== null &&
  day !== null &&
  due.first <= day &&
  day <= due.last + SLACK_DAYS &&
  new Set([...actors.codes, ...recipients.codes]).size > 1
