import { type Kysely, sql } from 'kysely'
import { MOMENTS } from './next-moment.ts'
import type { Tables } from './tables.ts'

/** A text that is another one whenever something of the record was recorded. */
export async function lastChange(db: Kysely<Tables>): Promise<string> {
  const lasts = MOMENTS.map(([table]) => sql`(SELECT max(sequence) FROM ${sql.table(table)}) AS ${sql.ref(table)}`)
  const { rows } = await sql<Record<string, number | null>>`SELECT ${sql.join(lasts)}`.execute(db)
  return MOMENTS.map(([table]) => rows[0]![table] ?? 0).join('.')
}
