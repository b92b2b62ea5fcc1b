import type { Day } from './calendar.ts'
import type { Period } from './period.ts'

/** A range in which a last day can fall. */
export interface LastDays {
  earliest: Day
  latest: Day
}

/** What words say of when, before the preposition in front of them is read. */
export interface Said {
  /** when it was, of something over; null where the words look ahead */
  past: Period | null
  /** when it will be, of something to come; null where the words look back */
  future: Period | null
  /** whether the words alone fix the days, without the day of publication */
  stated: boolean
  /** given where the words themselves set the last day, or (null) leave it open */
  lastDays?: LastDays | null
  /** whether a last day in the words alone can be any of the period's: "in June", but not "this year" */
  isAnyDay?: boolean
  /** false where they hold no deadline although they may look ahead */
  isDeadline?: boolean
  /** how many characters of the match's end are none of the words */
}

/** What stands around the words in their sentence, and the day they are counted from. */
export interface TimeContext {
  today: Day
  /** up to 40 characters of the sentence before the words */
  before: string
  /** up to 40 characters of the sentence after them */
  after: string
}

/** One way to say when: words that match the pattern are read, or turned down with null. */
export interface TimeKind {
  name: string
  /** two sentences whose words of this kind stand in square brackets */
  examples: readonly [string, string]
  /** found in every sentence that holds words of this kind, and quick to look for */
  hint: RegExp
  /** global */
  pattern: RegExp
  read(match: RegExpMatchArray, context: TimeContext): Said | null
}
