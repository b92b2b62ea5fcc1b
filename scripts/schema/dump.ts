import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'

/** The schema of a ledger in a file, as SQLite keeps it, but for what FTS5 makes for itself. */
export function dumpFile(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const made = database
      .prepare(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index_%' ORDER BY type, name",
      )
      .all() as { sql: string }[]
    return toDump(made.map(({ sql }) => sql))
  } finally {
    database.close()
  }
}

const PARTS = [
  `SELECT format(E'TABLE %s\n%s', c.relname, string_agg(format('  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
     CASE WHEN l.collname IS NULL OR l.collname = 'default' THEN '' ELSE ' COLLATE ' || quote_ident(l.collname) END,
     CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), E'\n' ORDER BY a.attnum)) AS part
   FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   LEFT JOIN pg_collation l ON l.oid = a.attcollation
   WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname`,
  `SELECT format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) AS part FROM pg_constraint
   WHERE connamespace = current_schema()::regnamespace AND contype IN ('c', 'f', 'p', 'u') ORDER BY part`,
  'SELECT indexdef AS part FROM pg_indexes WHERE schemaname = current_schema() ORDER BY indexdef',
  `SELECT pg_get_triggerdef(t.oid) AS part FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal ORDER BY part`,
  `SELECT format(E'VIEW %s\n%s', viewname, definition) AS part FROM pg_views WHERE schemaname = current_schema() ORDER BY viewname`,
  `SELECT pg_get_functiondef(oid) AS part FROM pg_proc WHERE pronamespace = current_schema()::regnamespace ORDER BY proname`,
]

/** The schema of a ledger on a server: tables, constraints, indexes, triggers, views and functions. */
export async function dumpServer(address: string): Promise<string> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    const { rows } = await client.query<{ schema: string }>('SELECT current_schema() AS schema')
    const parts: string[] = []
    for (const sql of PARTS) parts.push(...(await client.query<{ part: string }>(sql)).rows.map(({ part }) => part))
    return toDump(parts).replaceAll(`${rows[0]!.schema}.`, '')
  } finally {
    await client.end()
  }
}

const toDump = (parts: readonly string[]): string =>
  `${parts.map((part) => part.trim().replace(/[ \t]+$/gm, '')).join('\n\n')}\n`
