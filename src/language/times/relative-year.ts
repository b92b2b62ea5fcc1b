import { fromDay } from './calendar.ts'

/** After a date or a month: "in June of last year", "on 4 June this year". */
export const YEAR_AFTER = '(?:of )?(?<yearAfter>last year|this year|next year|the same year)'

/** The year that such words mean; undefined where there are none or they cannot be told. */
export function readRelativeYear(words: string | undefined, today: number): number | undefined {
  const away = { last: -1, this: 0, next: 1 }[words?.split(/\s/)[0] ?? '']
  return away === undefined ? undefined : fromDay(today).year + away
}
