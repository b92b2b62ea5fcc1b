const MS_PER_DAY = 86_400_000

/** The number of a day, so that days can be counted; null of none. */
export const dayNumber = (day: string | null | undefined): number | null =>
  day === null || day === undefined ? null : Date.parse(day) / MS_PER_DAY

/** Days between two; null where one of them is not known. */
export function daysBetween(one: string | null | undefined, other: string | null | undefined): number | null {
  const [first, second] = [dayNumber(one), dayNumber(other)]
  return first === null || second === null ? null : Math.abs(first - second)
}

/** The day of a number, as ISO. */
export const dayOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
