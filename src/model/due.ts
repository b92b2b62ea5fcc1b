import { z } from 'zod'
import { verdictSchema } from './verdict.ts'

/**
 * A thread whose last day is near, or has just passed with nothing to show for it.
 * Example: `{ thread: "thread-5f0c…", dueBy: "2031-06-30", daysLeft: 12, status: "open" … }`.
 */
export const dueSchema = z
  .object({ ...verdictSchema.shape, daysLeft: z.int().describe('from asOf to dueBy; below 0 where that is past') })
  .meta({ id: 'Due', description: 'A thread whose last day is near, or has just passed' })

export type Due = z.infer<typeof dueSchema>

const toDays = (count: number): string => `${count} day${count === 1 ? '' : 's'}`

/** How much time is left, for a person: "12 days left, until 2031-06-30". */
export function toDaysLeft({ dueBy, daysLeft }: { dueBy: string | null; daysLeft: number | null }): string {
  if (dueBy === null || daysLeft === null) return 'no last day'
  if (daysLeft === 0) return `due on the day itself, ${dueBy}`
  return daysLeft > 0 ? `${toDays(daysLeft)} left, until ${dueBy}` : `${toDays(-daysLeft)} past its last day, ${dueBy}`
}
