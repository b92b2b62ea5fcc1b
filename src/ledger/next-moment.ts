import { sql, type Transaction } from 'kysely'
import { toInstant } from './lens.ts'
import type { Tables } from './tables.ts'

/** The tables of the record that are numbered, with the column of the moment of recording. */
export const MOMENTS = [
  ['witness', 'recorded_at'],
  ['reading', 'recorded_at'],
  ['observation', 'recorded_at'],
  ['coded_event', 'recorded_at'],
  ['review', 'at'],
  ['correction', 'at'],
  ['redaction', 'at'],
] as const

/** Now, or the last moment recorded where a clock was set back: the order of recording and that of the moments are one. */
export async function nextMoment(transaction: Transaction<Tables>, now: string): Promise<string> {
  const lasts = MOMENTS.map(
    ([table, column]) =>
      sql`(SELECT ${sql.ref(column)} FROM ${sql.table(table)} ORDER BY sequence DESC LIMIT 1) AS ${sql.ref(table)}`,
  )
  const { rows } = await sql<Record<string, string | null>>`SELECT ${sql.join(lasts)}`.execute(transaction)
  const known = Object.values(rows[0]!).map((moment) => moment ?? '')
  return [toInstant(now), ...known].sort().at(-1)!
}
